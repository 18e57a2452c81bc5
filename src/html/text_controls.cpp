// Writes the controls in which people type, and the drop-down and the file control.
#include "html/text_controls.h"
#include "html/buttons.h"

namespace reeve::html {

namespace {

template <class Control> std::string id_of(const Control& c) { return c.id.empty() ? c.name : c.id; }

template <class Control> Html label_of(const Control& c) {
    bool is_heading = false;
    if constexpr (requires { c.label_is_heading; }) is_heading = c.label_is_heading;
    return label({.text = c.label, .control = id_of(c), .classes = c.label_classes, .is_page_heading = is_heading});
}

std::string_view in_words(bool value) { return value ? "true" : "false"; }

Html input_element(const TextInput& c, std::string_view described_by) {
    Attributes attributes;
    attributes.set<"class">(with_blanks({"govuk-input", c.classes, c.error.empty() ? "" : "govuk-input--error"}));
    attributes.set<"id">(id_of(c)).set<"name">(c.name).set<"type">(c.type);
    if (c.spellcheck) attributes.set<"spellcheck">(in_words(*c.spellcheck));
    attributes.maybe<"value">(c.value).flag<"disabled">(c.is_disabled).maybe<"aria-describedby">(described_by);
    attributes.maybe<"autocomplete">(c.autocomplete).maybe<"autocapitalize">(c.autocapitalize);
    attributes.maybe<"pattern">(c.pattern).maybe<"inputmode">(c.inputmode);
    return of<"<input{}>">(attributes);
}

Html with_affixes(const TextInput& c, const Html& input) {
    if (c.prefix.empty() && c.suffix.empty() && c.after_input.empty()) return input;
    Html inside;
    if (!c.prefix.empty()) inside.add<R"(<div class="govuk-input__prefix" aria-hidden="true">{}</div>)">(c.prefix);
    inside += input;
    if (!c.suffix.empty()) inside.add<R"(<div class="govuk-input__suffix" aria-hidden="true">{}</div>)">(c.suffix);
    inside += c.after_input;
    return of<R"(<div class="{}">{}</div>)">(classes("govuk-input__wrapper", c.wrapper_classes), inside);
}

Html textarea_element(const Textarea& c, std::string_view described_by) {
    Attributes attributes;
    attributes.set<"id">(id_of(c)).set<"name">(c.name).set<"rows">(c.rows);
    if (c.spellcheck) attributes.set<"spellcheck">(in_words(*c.spellcheck));
    attributes.maybe<"aria-describedby">(described_by).maybe<"autocomplete">(c.autocomplete);
    auto all = with_blanks({"govuk-textarea", c.error.empty() ? "" : "govuk-textarea--error", c.classes});
    // A browser drops one newline behind the opening tag; a value that begins with one keeps it through another.
    std::string_view newline = c.value.starts_with('\n') ? "\n" : "";
    return of<R"(<textarea class="{}"{}>{}{}</textarea>)">(all, attributes, newline, c.value);
}

Html option_element(const SelectOption& o, std::string_view chosen) {
    Attributes attributes;
    if (o.value) attributes.set<"value">(*o.value);
    std::string_view value = o.value ? std::string_view(*o.value) : std::string_view(o.text);
    attributes.flag<"selected">(!chosen.empty() && value == chosen).flag<"disabled">(o.is_disabled);
    return of<"<option{}>{}</option>">(attributes, o.text);
}

std::string limit_words(const CharacterCount& c) {
    if (c.most_words == 0 && c.most_characters == 0) return {};
    bool is_words = c.most_words > 0;
    return "You can enter up to " + std::to_string(is_words ? c.most_words : c.most_characters)
           + (is_words ? " words" : " characters");
}

Attributes count_attributes(const CharacterCount& c) {
    Attributes attributes;
    attributes.set<"data-module">("govuk-character-count");
    if (c.most_characters > 0) attributes.set<"data-maxlength">(c.most_characters);
    if (c.most_words > 0) attributes.set<"data-maxwords">(c.most_words);
    if (c.threshold > 0) attributes.set<"data-threshold">(c.threshold);
    if (c.most_words > 0) attributes.set<"data-count-type">("words");
    return attributes;
}

} // namespace

Html text_input(const TextInput& c) {
    auto above = guidance(id_of(c), c.hint, c.error, c.described_by);
    return form_group({.has_error = !c.error.empty(),
                       .classes = c.group_classes,
                       .attributes = c.group_attributes,
                       .content = label_of(c) + above.markup + with_affixes(c, input_element(c, above.described_by))});
}

Html password_input(const PasswordInput& c) {
    Attributes button_attributes;
    button_attributes.set<"aria-controls">(id_of(c)).set<"aria-label">("Show password").flag<"hidden">();
    Html show =
        button({.text = "Show",
                .type = "button",
                .classes = "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
                .attributes = button_attributes});
    return text_input({.name = c.name,
                       .label = c.label,
                       .hint = c.hint,
                       .error = c.error,
                       .value = c.value,
                       .id = c.id,
                       .label_classes = c.label_classes,
                       .classes = classes("govuk-password-input__input govuk-js-password-input-input", c.classes),
                       .type = "password",
                       .autocomplete = c.autocomplete,
                       .autocapitalize = "none",
                       .spellcheck = false,
                       .described_by = c.described_by,
                       .group_classes = "govuk-password-input",
                       .group_attributes = Attributes().set<"data-module">("govuk-password-input"),
                       .wrapper_classes = "govuk-password-input__wrapper",
                       .after_input = show});
}

Html textarea(const Textarea& c) {
    auto above = guidance(id_of(c), c.hint, c.error, c.described_by);
    return form_group(
        {.has_error = !c.error.empty(),
         .classes = c.group_classes,
         .attributes = c.group_attributes,
         .content = label_of(c) + above.markup + textarea_element(c, above.described_by) + c.after_input});
}

Html character_count(const CharacterCount& c) {
    Textarea field = c.field;
    auto limit_id = id_of(field) + "-info";
    field.described_by = with_blanks({field.described_by, limit_id});
    field.group_classes = with_blanks({"govuk-character-count", field.group_classes});
    field.classes = classes("govuk-js-character-count", field.classes);
    field.group_attributes = count_attributes(c);
    field.after_input = hint({.text = limit_words(c),
                              .id = limit_id,
                              .classes = classes("govuk-character-count__message", c.message_classes)});
    return textarea(field);
}

Html select(const Select& c) {
    auto above = guidance(id_of(c), c.hint, c.error, c.described_by);
    Html options;
    for (const auto& option : c.options) options += option_element(option, c.value);
    auto all = with_blanks({"govuk-select", c.classes, c.error.empty() ? "" : "govuk-select--error"});
    Html element = of<R"(<select class="{}" id="{}" name="{}"{}>{}</select>)">(
        all, id_of(c), c.name, Attributes().maybe<"aria-describedby">(above.described_by), options);
    return form_group(
        {.has_error = !c.error.empty(), .classes = c.group_classes, .content = label_of(c) + above.markup + element});
}

Html file_upload(const FileUpload& c) {
    auto above = guidance(id_of(c), c.hint, c.error, c.described_by);
    auto all = with_blanks({"govuk-file-upload", c.classes, c.error.empty() ? "" : "govuk-file-upload--error"});
    Attributes attributes;
    attributes.flag<"multiple">(c.takes_several)
        .maybe<"accept">(c.accept)
        .maybe<"aria-describedby">(above.described_by);
    Html input = of<R"(<input class="{}" id="{}" name="{}" type="file"{}>)">(all, id_of(c), c.name, attributes);
    if (c.is_enhanced)
        input = of<R"(<div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">{}</div>)">(input);
    return form_group(
        {.has_error = !c.error.empty(), .classes = c.group_classes, .content = label_of(c) + above.markup + input});
}

} // namespace reeve::html
