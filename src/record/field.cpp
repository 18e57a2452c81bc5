// Reading what was typed into one described field, with the message beside it.
#include "record/field.h"

namespace reeve {

std::string missing_message(const Field& field) {
    std::string label = field.words.label;
    if (label.find('?') != std::string::npos) return "Answer “" + label + "”";
    if (!label.empty() && (label.size() < 2 || label[1] < 'A' || label[1] > 'Z'))
        label[0] = static_cast<char>(label[0] | 0x20);
    bool is_selected = field.input == Input::choice || field.input == Input::reference || field.input == Input::yes_no;
    return (is_selected ? "Select the " : "Enter the ") + label;
}

Problems Field::read(void* record, std::string_view typed, Date today) const {
    auto text = trimmed(typed);
    if (text.empty()) {
        if (words.needed) return Problems{{{column, missing_message(*this)}}};
        moves_->clear(member_(record));
        return {};
    }
    auto problems = moves_->read(member_(record), text, Reading{today, words.limit});
    for (auto& problem : problems.list) problem.member = column;
    return problems;
}

const Field* Shape::find(std::string_view column) const {
    for (const auto& field : fields)
        if (column == field.column) return &field;
    return nullptr;
}

} // namespace reeve
