// What changed between two versions of a record, told in words.
#include "record/changes.h"

namespace reeve {

std::vector<FieldChange> changes_between(const Shape& shape, const void* before, const void* after) {
    std::vector<FieldChange> changes;
    for (const auto& field : shape.fields) {
        if (std::string_view(field.column) == "id" || std::string_view(field.column) == "version") continue;
        auto old_cell = field.get(before), new_cell = field.get(after);
        if (!(old_cell == new_cell)) changes.push_back({&field, old_cell, new_cell});
    }
    return changes;
}

std::string in_words(const FieldChange& change) {
    std::string label =
        *change.field->words.label ? change.field->words.label : capitalised(replaced(change.field->column, "_", " "));
    auto before = change.field->shown_cell(change.before), after = change.field->shown_cell(change.after);
    bool is_long = before.size() > 120 || after.size() > 120 || change.field->input == Input::area;
    if (after.empty()) return label + " removed";
    if (is_long) return label + (before.empty() ? " written" : " changed");
    if (before.empty()) return label + " set to " + after;
    return label + " changed from " + before + " to " + after;
}

} // namespace reeve
