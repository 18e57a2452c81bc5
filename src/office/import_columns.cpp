// Finds the columns of a file by their headings, and reads its cells.
#include "office/import_columns.h"
#include "document/workbook.h"
#include <charconv>

namespace reeve::office {

Matching guessed_matching(const ImportFields& fields, const CsvRow& headings) {
    Matching matching;
    auto is_free = [&](int column) {
        for (const auto& [name, taken] : matching)
            if (taken == column) return false;
        return true;
    };
    auto match = [&](const ImportField& field, std::string_view words) {
        for (int column = 0; column < static_cast<int>(headings.size()); ++column)
            if (!matching.contains(field.name) && is_free(column)
                && folded(headings[static_cast<std::size_t>(column)]) == folded(words))
                matching[field.name] = column;
    };
    for (const auto& field : fields) match(field, field.label);
    for (const auto& field : fields)
        for (const char* words : field.also) match(field, words);
    return matching;
}

std::vector<std::string> missing_fields(const ImportFields& fields, const Matching& matching) {
    std::vector<std::string> missing;
    for (const auto& field : fields)
        if (field.is_needed && !matching.contains(field.name)) missing.emplace_back(field.label);
    return missing;
}

std::string RowReading::text(const std::string& field) const {
    auto column = matching_.find(field);
    if (column == matching_.end() || column->second < 0 || column->second >= static_cast<int>(cells_.size())) return "";
    return tidied(cells_[static_cast<std::size_t>(column->second)]);
}

std::string RowReading::cell(const std::string& field) const {
    auto column = matching_.find(field);
    return column == matching_.end() ? "Row " + std::to_string(line_) : document::cell_name(column->second, line_);
}

void RowReading::trouble(const std::string& field, const std::string& message) {
    std::string label = field;
    for (const auto& known : fields_)
        if (field == known.name) label = known.label;
    troubles_.push_back({label, cell(field), message});
}

std::string RowReading::needed(const std::string& field, const std::string& message, std::size_t limit) {
    auto typed = text(field);
    if (typed.empty()) trouble(field, message);
    if (count_characters(typed) > limit)
        trouble(field, "Use " + with_commas(static_cast<std::int64_t>(limit)) + " characters or fewer");
    return typed;
}

Date RowReading::day(const std::string& field) {
    auto typed = text(field);
    if (typed.empty()) {
        trouble(field, "Enter the date");
        return today_;
    }
    auto date = parse_date(typed, today_);
    if (date) return *date;
    trouble(field, date.problems().list.front().message);
    return today_;
}

std::optional<int> RowReading::number(const std::string& field) {
    auto typed = text(field);
    if (typed.empty()) return std::nullopt;
    int value = 0;
    auto digits = replaced(typed, ",", "");
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc() && end == digits.data() + digits.size() && value >= 0) return value;
    trouble(field, "“" + typed + "” is not a whole number");
    return std::nullopt;
}

} // namespace reeve::office
