// Writes buttons and links.
#include "html/buttons.h"

namespace reeve::html {

namespace {

constexpr Literal start_icon =
    R"(<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>)";

Attributes common_attributes(const Button& b) {
    Attributes attributes = Attributes();
    attributes.set<"class">(with_blanks({"govuk-button", b.is_start ? "govuk-button--start" : "", b.classes}));
    attributes.set<"data-module">("govuk-button").maybe<"id">(b.id);
    return attributes;
}

} // namespace

Html button(const Button& b) {
    Html text = b.text.html();
    if (b.is_start) text += of<start_icon>();
    if (!b.href.empty())
        return of<R"(<a href="{}" role="button" draggable="false"{}{}>{}</a>)">(b.href, common_attributes(b),
                                                                                b.attributes, text);
    Attributes own;
    own.set<"type">(b.type).maybe<"name">(b.name);
    if (b.value) own.set<"value">(*b.value);
    if (b.is_disabled) own.flag<"disabled">().set<"aria-disabled">("true");
    if (b.prevents_double_click) own.set<"data-prevent-double-click">(*b.prevents_double_click ? "true" : "false");
    return of<"<button{}{}{}>{}</button>">(own, common_attributes(b), b.attributes, text);
}

Html button_group(const std::vector<Html>& parts) {
    Html inside;
    for (const auto& part : parts) inside += part;
    return of<R"(<div class="govuk-button-group">{}</div>)">(inside);
}

Html link(const Link& l) {
    Html hidden;
    if (!l.hidden_text.empty()) hidden.add<R"(<span class="govuk-visually-hidden"> {}</span>)">(l.hidden_text);
    return of<R"(<a class="{}" href="{}">{}{}</a>)">(classes("govuk-link", l.classes), l.href, l.text, hidden);
}

Html hidden_field(std::string_view name, std::string_view value) {
    return of<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
}

} // namespace reeve::html
