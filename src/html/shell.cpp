// Puts the page shell together; no style attribute and no script of its own, so that the content security policy stays
// strict.
#include "html/shell.h"
#include "html/asset_address.h"
#include "html/shell_words.h"

namespace reeve::html {

namespace {

Html style_sheets(const Shell& s) {
    Html head;
    auto add = [&](const std::string& address) { head.add<"<link rel=\"stylesheet\" href=\"{}\">\n">(address); };
    add(asset_address("public.css"));
    if (s.is_staff) add(asset_address("staff.css"));
    if (!s.theme.empty()) add(s.theme);
    return head;
}

Html head(const Shell& s) {
    Html head;
    head.add<"<meta charset=\"utf-8\">\n<title>{}</title>\n">(document_title(s));
    head.add<R"(<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#f6f4ef">
)">();
    if (s.is_staff || !s.is_indexed) head.add<"<meta name=\"robots\" content=\"noindex, nofollow\">\n">();
    if (!s.canonical.empty()) head.add<"<link rel=\"canonical\" href=\"{}\">\n">(s.canonical);
    head.add<"<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n">(asset_address("favicon.svg"));
    if (s.other_language)
        head.add<"<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n">(s.other_language->code,
                                                                           s.other_language->href);
    for (const auto& feed : s.feeds)
        head.add<"<link rel=\"alternate\" type=\"{}\" title=\"{}\" href=\"{}\">\n">(feed.type, feed.title, feed.href);
    return head + style_sheets(s);
}

Html identity(const Shell& s) {
    Html purpose;
    if (!s.purpose.empty()) purpose.add<R"(<span class="rv-mast__for">{}</span>)">(s.purpose);
    Html name = of<R"(<a href="{}" class="govuk-generic-header__homepage-link">{}{}</a>)">(s.home, s.office, purpose);
    if (s.logo.empty()) return of<R"(<div class="govuk-generic-header__logo">{}</div>)">(name);
    return of<
        R"(<div class="govuk-generic-header__logo rv-mast__marked"><img class="rv-mast__logo" src="{}" alt="" height="48">{}</div>)">(
        s.logo, name);
}

Html standing(const Shell& s) {
    Html inside;
    if (!s.classification.empty()) inside.add<R"(<strong class="rv-mast__class">{}</strong>)">(s.classification);
    if (!s.signed_in.empty()) inside.add<R"(<span class="rv-mast__who">{}</span>)">(s.signed_in);
    inside += s.account;
    return inside.empty() ? inside : of<R"(<div class="rv-mast__standing">{}</div>)">(inside);
}

Html masthead(const Shell& s) {
    return of<
        R"(<div class="govuk-generic-header rv-mast"><div class="govuk-generic-header__container govuk-width-container">{}{}</div></div>
)">(identity(s), standing(s));
}

Html menu_item(const MenuItem& item) {
    if (!item.is_current)
        return of<
            R"(<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="{}">{}</a></li>)">(
            item.href, item.text);
    return of<
        R"(<li class="govuk-service-navigation__item govuk-service-navigation__item--active"><a class="govuk-service-navigation__link" href="{}" aria-current="true"><strong class="govuk-service-navigation__active-fallback">{}</strong></a></li>)">(
        item.href, item.text);
}

Html menu(const Shell& s, const ShellWords& words) {
    if (s.menu.empty()) return {};
    Html items;
    for (const auto& item : s.menu) items += menu_item(item);
    return of<
        R"(<div class="govuk-service-navigation rv-nav" data-module="govuk-service-navigation"><div class="govuk-width-container"><div class="govuk-service-navigation__container"><nav aria-label="{}" class="govuk-service-navigation__wrapper"><button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">{}</button><ul class="govuk-service-navigation__list" id="navigation">{}</ul></nav></div></div></div>)">(
        words.main_menu, words.menu, items);
}

Html footer_link(std::string_view href, std::string_view text) {
    return of<R"(<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="{}">{}</a></li>)">(
        href, text);
}

// The order never changes, so that help is always found in the same place (WCAG 3.2.6).
Html footer_links(const Shell& s, const ShellWords& words) {
    Html list = footer_link("/contact", words.contact) + footer_link("/accessibility", words.accessibility)
                + footer_link("/privacy", words.privacy) + footer_link("/corrections", words.corrections)
                + footer_link("/feeds", words.feeds);
    if (s.other_language)
        list.add<
            R"(<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="{}" lang="{}" hreflang="{}">{}</a></li>)">(
            s.other_language->href, s.other_language->code, s.other_language->code, s.other_language->name);
    return of<R"(<h2 class="govuk-visually-hidden">{}</h2><ul class="govuk-footer__inline-list">{}</ul>)">(
        words.footer_links, list);
}

Html responsibility(const Shell& s, const ShellWords& words) {
    if (s.responsible.empty() && s.report_address.empty()) return {};
    Html report;
    if (!s.report_address.empty())
        report.add<R"( {} <a class="govuk-footer__link" href="{}">{}</a>.)">(words.something_wrong, s.report_address,
                                                                             words.tell_us);
    return of<R"(<p class="govuk-body-s rv-foot__who">{}{}</p>)">(s.responsible, report);
}

Html footer(const Shell& s, const ShellWords& words) {
    Html classification;
    if (!s.classification.empty())
        classification.add<R"(<p class="rv-foot__class"><strong>{}</strong></p>)">(s.classification);
    return of<
        R"(<footer class="govuk-template__footer"><div class="govuk-footer rv-foot"><div class="govuk-width-container">{}{}<p class="govuk-body-s">{}</p>{}</div></div></footer>
)">(responsibility(s, words), footer_links(s, words), s.is_staff ? words.staff_cookies : words.public_cookies,
        classification);
}

Html scripts(const Shell& s) {
    Html all;
    auto add = [&](std::string_view name) {
        all.add<"<script type=\"module\" src=\"{}\"></script>\n">(asset_address(name));
    };
    for (const auto& name : s.scripts) add(name);
    add(s.is_staff ? "staff.js" : "public.js");
    return all;
}

} // namespace

std::string document_title(const Shell& s) {
    const auto& words = shell_words(s.language);
    std::string title = s.has_errors ? std::string(words.error) : std::string();
    title += s.title;
    if (s.pages > 1)
        title.append(" (")
            .append(words.page)
            .append(" ")
            .append(std::to_string(s.page))
            .append(" ")
            .append(words.of)
            .append(" ")
            .append(std::to_string(s.pages))
            .append(")");
    if (!s.section.empty() && s.section != s.title) title += " - " + s.section;
    return title + " - " + s.office;
}

std::string page(const Shell& s, const Html& main) {
    const auto& words = shell_words(s.language);
    Html body = of<"<script src=\"{}\"></script>\n">(asset_address("early.js"));
    body += skip_link({.text = words.skip, .href = "#main-content"});
    body.add<"\n<header class=\"govuk-template__header\">{}{}</header>\n">(masthead(s), menu(s, words));
    Html trail = s.breadcrumbs.empty() ? Html() : breadcrumbs({.items = s.breadcrumbs});
    body.add<
        R"(<div class="govuk-width-container">{}{}<main class="govuk-main-wrapper" id="main-content">{}{}</main></div>
)">(trail, s.sub_navigation, s.banner, main);
    body += footer(s, words) + scripts(s);
    return of<R"(<!DOCTYPE html>
<html lang="{}" class="govuk-template"><head>{}</head>
<body class="govuk-template__body">{}</body></html>
)">(s.language, head(s), body)
        .text();
}

} // namespace reeve::html
