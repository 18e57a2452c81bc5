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

std::string cell_answer(const std::string& field, int line) { return "cell_" + field + "_" + std::to_string(line); }

std::string RowReading::text(const std::string& field) const {
    if (doubts_)
        if (auto name = cell_answer(field, line_); doubts_->has_answer(name)) return tidied(doubts_->answer(name));
    auto column = matching_.find(field);
    if (column == matching_.end() || column->second < 0 || column->second >= static_cast<int>(cells_.size())) return "";
    return tidied(cells_[static_cast<std::size_t>(column->second)]);
}

std::string RowReading::label(const std::string& field) const {
    for (const auto& known : fields_)
        if (field == known.name) return known.label;
    return field;
}

std::string RowReading::cell(const std::string& field) const {
    auto column = matching_.find(field);
    return column == matching_.end() ? "Row " + std::to_string(line_) : document::cell_name(column->second, line_);
}

void RowReading::trouble(const std::string& field, const std::string& message) {
    troubles_.push_back({label(field), cell(field), message, field, line_});
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
    if (doubts_) return asked_day(field, typed);
    auto date = parse_date(typed, today_);
    if (date) return *date;
    trouble(field, date.problems().list.front().message);
    return today_;
}

Date RowReading::asked_day(const std::string& field, const std::string& typed) {
    auto written = written_day(typed, today_);
    if (written.style == DayStyle::none || written.style == DayStyle::incomplete) {
        trouble(field, written.problem);
        return today_;
    }
    static const DayStyles none;
    auto found = styles_ ? styles_->find(field) : DayStylesByField::const_iterator();
    const auto& styles = styles_ && found != styles_->end() ? found->second : none;
    if (written.style == DayStyle::counted) {
        auto answer =
            doubts_->ask({.name = "counted_" + field,
                          .words = "Are the numbers in " + label(field) + " dates?",
                          .hint = typed + " would be " + in_words(*written.day) + ".",
                          .options = {{"days", "Yes, days as Excel counts them"}, {"wrong", "No, they must be fixed"}},
                          .suggested = "days"},
                         cell(field));
        if (answer == "wrong") trouble(field, "“" + typed + "” is not a date");
        return *written.day;
    }
    if (written.style == DayStyle::either) {
        auto answer =
            doubts_->ask({.name = "days_" + field,
                          .words = "Does the day or the month come first in " + label(field) + "?",
                          .hint = "",
                          .options = {{"day", "The day: " + typed + " is " + in_words(*written.day)},
                                      {"month", "The month: " + typed + " is " + in_words(*written.month_first)}},
                          .suggested = styles.is_day_first() ? "day" : "month"},
                         cell(field));
        return answer == "month" ? *written.month_first : *written.day;
    }
    if (written.style == DayStyle::month_first && styles.is_day_first()) {
        trouble(field, "“" + typed + "” has the month first, unlike the others. Write it like 5 September 2026");
        return *written.month_first;
    }
    return written.style == DayStyle::month_first ? *written.month_first : *written.day;
}

std::string RowReading::ask(ImportQuestion question, const std::string& field) {
    if (!doubts_) return question.suggested;
    return doubts_->ask(std::move(question), cell(field));
}

std::string RowReading::known_word(const std::string& field, const KnownWords& known, const std::string& unknown) {
    auto typed = text(field);
    if (typed.empty()) return "";
    if (auto found = known.values.find(folded(typed)); found != known.values.end()) return found->second;
    if (!doubts_) {
        trouble(field, unknown);
        return "";
    }
    return doubts_->ask({.name = question_name("value", field, typed),
                         .words = label(field) + ": what is “" + shortened(typed, 80) + "”?",
                         .hint = "",
                         .options = known.options,
                         .suggested = ""},
                        cell(field));
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
