// Writes error summaries, banners, panels, warnings, inset text, details and tags.
#include "html/callouts.h"
#include "html/buttons.h"
#include "html/headings.h"

namespace reeve::html {

namespace {

std::string_view in_words(bool value) { return value ? "true" : "false"; }

Html error_item(const ErrorLink& e) {
    if (e.href.empty()) return of<"<li>{}</li>">(e.text);
    return of<R"(<li><a href="{}">{}</a></li>)">(e.href, e.text);
}

Html panel_action(const PanelAction& a) {
    if (!a.is_button && !a.href.empty())
        return link({.text = a.text, .href = a.href, .classes = "govuk-link--inverse"});
    return button({.text = a.text, .type = a.type, .href = a.href, .classes = "govuk-button--inverse"});
}

Html panel_actions(const Panel& p) {
    if (!p.interrupts || (p.actions.empty() && p.controls.empty())) return {};
    std::vector<Html> parts;
    for (const auto& action : p.actions) parts.push_back(panel_action(action));
    Html inside = parts.empty() ? Html() : button_group(parts);
    return of<R"(<div class="govuk-panel__actions">{}{}</div>)">(inside, p.controls);
}

} // namespace

Html error_summary(const ErrorSummary& s) {
    Html body;
    if (!s.description.empty()) body.add<"<p>{}</p>">(s.description);
    if (!s.errors.empty()) {
        Html items;
        for (const auto& error : s.errors) items += error_item(error);
        body.add<R"(<ul class="govuk-list govuk-error-summary__list">{}</ul>)">(items);
    }
    Attributes attributes;
    if (s.stays_unfocused) attributes.set<"data-disable-auto-focus">(in_words(*s.stays_unfocused));
    return of<
        R"(<div class="{}"{} data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">{}</h2><div class="govuk-error-summary__body">{}</div></div></div>)">(
        classes("govuk-error-summary", s.classes), attributes, s.title, body);
}

Html error_summary(const Problems& problems) {
    if (problems.empty()) return {};
    ErrorSummary summary;
    for (const auto& problem : problems.list)
        summary.errors.push_back({problem.message, problem.member.empty() ? "" : "#" + problem.member});
    return error_summary(summary);
}

std::string error_of(const Problems& problems, const std::string& member) {
    for (const auto& problem : problems.list)
        if (problem.member == member) return problem.message;
    return {};
}

Html notification_banner(const NotificationBanner& b) {
    bool is_success = b.tone == Tone::success;
    Content title = !b.title.empty() ? b.title : is_success ? Content("Success") : Content("Important");
    Html content = b.content;
    if (content.empty() && !b.text.empty())
        content = of<R"(<p class="govuk-notification-banner__heading">{}</p>)">(b.text);
    Attributes attributes;
    attributes.set<"role">(!b.role.empty() ? b.role : is_success ? std::string("alert") : std::string("region"));
    attributes.set<"aria-labelledby">(b.title_id);
    if (b.stays_unfocused) attributes.set<"data-disable-auto-focus">(in_words(*b.stays_unfocused));
    auto all =
        with_blanks({"govuk-notification-banner", is_success ? "govuk-notification-banner--success" : "", b.classes});
    return of<
        R"(<div class="{}"{} data-module="govuk-notification-banner"><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="{}">{}</h2></div><div class="govuk-notification-banner__content">{}</div></div>)">(
        all, attributes, b.title_id, title, content);
}

Html panel(const Panel& p) {
    auto all = with_blanks(
        {"govuk-panel", p.interrupts ? "govuk-panel--interruption" : "govuk-panel--confirmation", p.classes});
    Html body;
    if (!p.text.empty()) body.add<R"(<div class="govuk-panel__body">{}</div>)">(p.text);
    return of<R"(<div class="{}">{}{}{}</div>)">(all, heading(p.heading_level, "govuk-panel__title", p.title), body,
                                                 panel_actions(p));
}

Html warning_text(const WarningText& w) {
    return of<
        R"(<div class="{}"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{}</span> {}</strong></div>)">(
        classes("govuk-warning-text", w.classes), w.hidden_word, w.text);
}

Html inset_text(const InsetText& i) {
    return of<R"(<div{} class="{}">{}</div>)">(Attributes().maybe<"id">(i.id), classes("govuk-inset-text", i.classes),
                                               i.text);
}

Html details(const Details& d) {
    Attributes attributes;
    attributes.maybe<"id">(d.id).set<"class">(classes("govuk-details", d.classes)).flag<"open">(d.is_open);
    return of<
        R"(<details{}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{}</span></summary><div class="govuk-details__text">{}</div></details>)">(
        attributes, d.summary, d.text);
}

Html tag(const Tag& t) { return of<R"(<strong class="{}">{}</strong>)">(classes("govuk-tag", t.classes), t.text); }

} // namespace reeve::html
