// Interprets a described field's Input as one of the controls.
#include "html/field_control.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/text_controls.h"

namespace reeve::html {
namespace {

// What all controls of one field share.
struct Dressing {
    std::string name, label, hint, error, typed;
};

TextInput text_box(const Dressing& field) {
    return {.name = field.name, .label = field.label, .hint = field.hint, .error = field.error, .value = field.typed};
}

// As many lines as the text takes, and one more, between five and twenty.
int rows_for(std::string_view text) {
    constexpr std::size_t in_a_line = 65;
    std::size_t lines = 2, length = 0;
    for (char letter : text) {
        length = letter == '\n' ? 0 : length + 1;
        lines += letter == '\n' || (length > in_a_line && length % in_a_line == 1) ? 1 : 0;
    }
    return std::clamp(static_cast<int>(lines), 5, 20);
}

std::string hint_of(const Field& field) {
    std::string hint = field.words.hint;
    if (!hint.empty()) return hint;
    if (field.input == Input::date) return "For example, 5/9/2026 or next Thursday.";
    if (field.input == Input::moment) return "For example, 5 September 2026 at 5pm.";
    return hint;
}

FieldOptions options_of(const Field& field, const FieldOptions& given) {
    if (field.input == Input::yes_no) return {{"yes", "Yes"}, {"no", "No"}};
    if (!given.empty() || field.input != Input::choice) return given;
    FieldOptions own;
    for (const auto& choice : field.choices) own.emplace_back(choice.stored, choice.label);
    return own;
}

Html chosen(const Field& field, const Dressing& dressing, const FieldOptions& options) {
    if (options.size() <= 6 && field.words.needed) {
        Radios buttons{.name = dressing.name,
                       .legend = dressing.label,
                       .hint = dressing.hint,
                       .error = dressing.error,
                       .value = dressing.typed};
        for (const auto& [value, words] : options) buttons.options.push_back({.value = value, .text = words});
        return radios(buttons);
    }
    Select list{.name = dressing.name,
                .label = dressing.label,
                .hint = dressing.hint,
                .error = dressing.error,
                .value = dressing.typed};
    list.options.push_back({"", field.words.needed ? "Choose one" : "None"});
    for (const auto& [value, words] : options) list.options.push_back({value, words});
    return select(list);
}

} // namespace

Html control(const Field& field, std::string_view typed, const Problems& problems, const FieldOptions& options) {
    Dressing dressing{field.column, field.words.label, hint_of(field), error_of(problems, field.column),
                      std::string(typed)};
    if (!field.words.needed) dressing.label += " (optional)";
    auto box = text_box(dressing);
    switch (field.input) {
    case Input::area:
        return textarea({.name = dressing.name,
                         .label = dressing.label,
                         .hint = dressing.hint,
                         .error = dressing.error,
                         .value = dressing.typed,
                         .rows = rows_for(dressing.typed)});
    case Input::choice:
    case Input::yes_no:
    case Input::reference: return chosen(field, dressing, options_of(field, options));
    case Input::money: box.prefix = "£", box.classes = "govuk-input--width-10", box.inputmode = "decimal"; break;
    case Input::number: box.classes = "govuk-input--width-5", box.inputmode = "numeric"; break;
    case Input::email: box.type = "email", box.autocomplete = "email", box.spellcheck = false; break;
    case Input::postcode: box.classes = "govuk-input--width-10", box.autocomplete = "postal-code"; break;
    case Input::date:
    case Input::moment: box.classes = "govuk-input--width-20"; break;
    case Input::text:
        if (!options.empty()) return chosen(field, dressing, options);
        break;
    }
    return text_input(box);
}

} // namespace reeve::html
