// Writes breadcrumbs, back and skip links, pagination, tabs and sub navigation.
#include "html/wayfinding.h"

namespace reeve::html {

namespace {

constexpr Literal arrow_back =
    R"(<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>)";
constexpr Literal arrow_on =
    R"(<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>)";

enum class Direction { back, on };

Html step_words(const PageStep& step, Direction direction) {
    if (!step.text.empty()) return step.text.html();
    std::string_view word = direction == Direction::back ? "Previous" : "Next";
    return of<R"({}<span class="govuk-visually-hidden"> page</span>)">(word);
}

Html step_link(const PageStep& step, Direction direction, bool stands_alone) {
    if (step.href.empty()) return {};
    bool is_back = direction == Direction::back;
    Html arrow = is_back ? of<arrow_back>() : of<arrow_on>();
    bool is_decorated = stands_alone && step.label.empty();
    std::string_view rel = is_back ? "prev" : "next";
    Html inside;
    if (stands_alone || is_back) inside += arrow;
    inside.add<R"(<span class="{}">{}</span>)">(
        classes("govuk-pagination__link-title", is_decorated ? "govuk-pagination__link-title--decorated" : ""),
        step_words(step, direction));
    if (stands_alone && !step.label.empty())
        inside
            .add<R"(<span class="govuk-visually-hidden">:</span><span class="govuk-pagination__link-label">{}</span>)">(
                step.label);
    if (!stands_alone && !is_back) inside += arrow;
    return of<
        R"(<div class="govuk-pagination__{}"><a class="govuk-link govuk-pagination__link" href="{}" rel="{}">{}</a></div>)">(
        rel, step.href, rel, inside);
}

Html page_item(const PageItem& item) {
    if (item.is_gap) return of<R"(<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>)">();
    Attributes attributes;
    attributes.set<"aria-label">(item.hidden_text.empty() ? "Page " + item.number : item.hidden_text);
    if (item.is_current) attributes.set<"aria-current">("page");
    auto all = classes("govuk-pagination__item", item.is_current ? "govuk-pagination__item--current" : "");
    return of<R"(<li class="{}"><a class="govuk-link govuk-pagination__link" href="{}"{}>{}</a></li>)">(
        all, item.href, attributes, item.number);
}

} // namespace

Html breadcrumbs(const Breadcrumbs& b) {
    Html items;
    for (const auto& crumb : b.items) {
        if (crumb.href.empty())
            items.add<R"(<li class="govuk-breadcrumbs__list-item" aria-current="page">{}</li>)">(crumb.text);
        else
            items.add<
                R"(<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{}">{}</a></li>)">(
                crumb.href, crumb.text);
    }
    auto all = with_blanks(
        {"govuk-breadcrumbs", b.classes, b.collapses_on_phones ? "govuk-breadcrumbs--collapse-on-mobile" : ""});
    return of<R"(<nav class="{}" aria-label="{}"><ol class="govuk-breadcrumbs__list">{}</ol></nav>)">(all, b.label,
                                                                                                      items);
}

Html back_link(const BackLink& b) {
    return of<R"(<a href="{}" class="{}">{}</a>)">(b.href, classes("govuk-back-link", b.classes), b.text);
}

Html skip_link(const SkipLink& s) {
    return of<R"(<a href="{}" class="{}" data-module="govuk-skip-link">{}</a>)">(
        s.href, classes("govuk-skip-link", s.classes), s.text);
}

Html pagination(const Pagination& p) {
    bool stands_alone = p.items.empty() && !(p.previous.href.empty() && p.next.href.empty());
    Html inside = step_link(p.previous, Direction::back, stands_alone);
    if (!p.items.empty()) {
        Html items;
        for (const auto& item : p.items) items += page_item(item);
        inside.add<R"(<ul class="govuk-pagination__list">{}</ul>)">(items);
    }
    inside += step_link(p.next, Direction::on, stands_alone);
    auto all = with_blanks({"govuk-pagination", stands_alone ? "govuk-pagination--block" : "", p.classes});
    return of<R"(<nav class="{}" aria-label="{}">{}</nav>)">(all, p.label, inside);
}

Pagination pages_of(int current, int last, const std::string& address) {
    Pagination p;
    if (last <= 1) return p;
    auto at = [&](int number) { return address + std::to_string(number); };
    if (current > 1) p.previous.href = at(current - 1);
    if (current < last) p.next.href = at(current + 1);
    int shown_before = 0;
    for (int number = 1; number <= last; ++number) {
        bool is_near = number == 1 || number == last || (number >= current - 1 && number <= current + 1);
        if (!is_near) continue;
        if (number - shown_before == 2)
            p.items.push_back({.number = std::to_string(number - 1), .href = at(number - 1)});
        if (number - shown_before > 2) p.items.push_back({.is_gap = true});
        p.items.push_back({.number = std::to_string(number), .href = at(number), .is_current = number == current});
        shown_before = number;
    }
    return p;
}

Html tabs(const Tabs& t) {
    Html list, panels;
    bool is_first = true;
    for (const auto& tab : t.items) {
        list.add<R"(<li class="{}"><a class="govuk-tabs__tab" href="#{}">{}</a></li>)">(
            classes("govuk-tabs__list-item", is_first ? "govuk-tabs__list-item--selected" : ""), tab.id, tab.label);
        panels.add<R"(<div class="{}" id="{}">{}</div>)">(
            classes("govuk-tabs__panel", is_first ? "" : "govuk-tabs__panel--hidden"), tab.id, tab.panel);
        is_first = false;
    }
    if (!t.items.empty()) list = of<R"(<ul class="govuk-tabs__list">{}</ul>)">(list);
    return of<R"(<div{} class="{}" data-module="govuk-tabs"><h2 class="govuk-tabs__title">{}</h2>{}{}</div>)">(
        Attributes().maybe<"id">(t.id), classes("govuk-tabs", t.classes), t.title, list, panels);
}

Html sub_navigation(const SubNavigation& s) {
    Html items;
    for (const auto& item : s.items) {
        Attributes current;
        if (item.href == s.current) current.set<"aria-current">("page");
        items
            .add<R"(<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link"{} href="{}">{}</a></li>)">(
                current, item.href, item.text);
    }
    return of<R"(<nav class="moj-sub-navigation" aria-label="{}"><ul class="moj-sub-navigation__list">{}</ul></nav>)">(
        s.label, items);
}

} // namespace reeve::html
