// Writes the data dictionary and the register of personal data from the descriptions of all records.
#include "app/reference_text.h"

namespace reeve {
namespace {

std::string choice_words(const Field& field) {
    std::vector<std::string> labels;
    for (const auto& choice : field.choices) labels.emplace_back(choice.label);
    return "One of: " + joined(labels, ", ");
}

std::string kind_words(const Field& field) {
    switch (field.input) {
    case Input::text: return "Words";
    case Input::area: return "Longer words";
    case Input::money: return "Money, in pence";
    case Input::date: return "Date";
    case Input::moment: return "Date and time";
    case Input::choice: return choice_words(field);
    case Input::yes_no: return "Yes or no";
    case Input::number: return "Whole number";
    case Input::email: return "Email address";
    case Input::postcode: return "Postcode";
    case Input::reference: return "Link to a record";
    }
    return "";
}

const char* audience_words(Audience audience) {
    if (audience == Audience::open) return "Anyone";
    return audience == Audience::staff ? "Staff" : "Restricted";
}

const char* keep_words(Keep keep) {
    switch (keep) {
    case Keep::always: return "For ever";
    case Keep::six_years: return "Six years";
    case Keep::two_years: return "Two years";
    case Keep::one_year: return "One year";
    case Keep::until_told: return "Until the office says so";
    }
    return "";
}

std::string label_words(const Field& field) {
    std::string label = field.words.label;
    return label.empty() ? capitalised(replaced(field.column, "_", " ")) : label;
}

std::string typed_words(const Field& field) {
    if (field.is_hidden) return "By the program";
    return field.words.needed ? "Typed, needed" : "Typed";
}

std::string table_text(const Shape& shape) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& field : shape.fields)
        rows.push_back({"`" + std::string(field.column) + "`", label_words(field), kind_words(field),
                        typed_words(field), audience_words(field.words.audience), field.words.personal ? "Yes" : "",
                        keep_words(field.words.keep)});
    auto text = "\n## " + capitalised(shape.noun) + "\n\nTable `" + shape.table + "`";
    if (*shape.letters) text += ", referred to by " + std::string(shape.letters) + "- and a number";
    return text + ".\n\n"
           + reference_table({"Column", "Label", "Kind", "Filled", "Who may see it", "Personal", "Kept"}, rows);
}

std::string personal_text(const Shapes& shapes) {
    std::vector<std::vector<std::string>> rows;
    for (const auto* shape : shapes)
        for (const auto& field : shape->fields)
            if (field.words.personal)
                rows.push_back({capitalised(shape->noun), label_words(field), audience_words(field.words.audience),
                                keep_words(field.words.keep)});
    return "\n## Personal data\n\nWhat the office holds about people, read from the same descriptions. Who asks may have it taken out of the record and\n"
           "all its history.\n\n"
           + reference_table({"Record", "Field", "Who may see it", "Kept"}, rows);
}

} // namespace

std::string fields_reference(const Shapes& shapes) {
    Shapes sorted = shapes;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](auto* a, auto* b) { return std::string_view(a->table) < b->table; });
    std::string text =
        "# Fields\n\nEvery record the program keeps, field by field: the data dictionary, and at the end the register of personal data.\n"
        "\"Kept\" counts from the end of the record's work. Written by `./dev reference`; `./dev check` compares it with the program.\n";
    for (const auto* shape : sorted) text += table_text(*shape);
    return text + personal_text(sorted);
}

} // namespace reeve
