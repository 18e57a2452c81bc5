// Writes labels, hints, error messages, fieldsets and form groups.
#include "html/control_parts.h"

namespace reeve::html {

namespace {

Attributes id_of(std::string_view id) { return Attributes().maybe<"id">(id); }

} // namespace

Html label(const Label& l) {
    if (l.text.empty()) return {};
    Html words = of<R"(<label class="{}"{}>{}</label>)">(classes("govuk-label", l.classes),
                                                         Attributes().maybe<"for">(l.control), l.text);
    return l.is_page_heading ? of<R"(<h1 class="govuk-label-wrapper">{}</h1>)">(words) : words;
}

Html hint(const Hint& h) {
    return of<R"(<div{} class="{}">{}</div>)">(id_of(h.id), classes("govuk-hint", h.classes), h.text);
}

Html error_message(const ErrorMessage& e) {
    Html hidden;
    if (!e.hidden_word.empty()) hidden.add<R"(<span class="govuk-visually-hidden">{}:</span> )">(e.hidden_word);
    return of<R"(<p{} class="{}">{}{}</p>)">(id_of(e.id), classes("govuk-error-message", e.classes), hidden, e.text);
}

Html fieldset(const Fieldset& f) {
    Html legend;
    if (!f.legend.empty()) {
        Html words =
            f.is_page_heading ? of<R"(<h1 class="govuk-fieldset__heading">{}</h1>)">(f.legend) : f.legend.html();
        legend.add<R"(<legend class="{}">{}</legend>)">(classes("govuk-fieldset__legend", f.legend_classes), words);
    }
    auto attributes = Attributes().maybe<"role">(f.role).maybe<"aria-describedby">(f.described_by);
    return of<R"(<fieldset class="{}"{}>{}{}</fieldset>)">(classes("govuk-fieldset", f.classes), attributes, legend,
                                                           f.content);
}

Html form_group(const FormGroup& g) {
    auto all = with_blanks({"govuk-form-group", g.has_error ? "govuk-form-group--error" : "", g.classes});
    return of<R"(<div class="{}"{}>{}</div>)">(all, g.attributes, g.content);
}

Guidance guidance(std::string_view id, const Content& hint_text, const Content& error, std::string_view described_by) {
    Guidance made{{}, std::string(described_by)};
    if (!hint_text.empty()) {
        auto hint_id = std::string(id) + "-hint";
        made.markup += hint({.text = hint_text, .id = hint_id});
        made.described_by = with_blanks({made.described_by, hint_id});
    }
    if (!error.empty()) {
        auto error_id = std::string(id) + "-error";
        made.markup += error_message({.text = error, .id = error_id});
        made.described_by = with_blanks({made.described_by, error_id});
    }
    return made;
}

} // namespace reeve::html
