// Reads a table of figures about areas.
#include "crimedata/dataset_value.h"
#include "base/csv.h"
#include "base/text.h"
#include <set>

namespace reeve::crimedata {
namespace {

constexpr std::size_t longest_name = 100; // bytes of an area or a period
constexpr std::size_t longest_value = 24;
constexpr std::size_t longest_marker = 40;

bool is_decimal(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    bool has_point = false, has_digit = false;
    for (const char sign : text) {
        if (sign == '.' && !has_point) has_point = true;
        else if (sign >= '0' && sign <= '9') has_digit = true;
        else return false;
    }
    return has_digit;
}

std::string cell(const CsvRow& row, std::size_t at) { return at < row.size() ? std::string(trimmed(row[at])) : ""; }

bool has_line_end(const std::string& text) { return text.find_first_of("\r\n") != std::string::npos; }

std::string what_is_wrong(const DatasetValue& value) {
    const bool has_no_value = value.value.empty();
    if (has_line_end(value.area) || has_line_end(value.period) || has_line_end(value.marker))
        return "a cell runs over the end of its line";
    if (value.area.empty()) return "there is no area";
    if (has_no_value ? value.marker.empty() : !is_decimal(value.value))
        return "“" + shortened(value.value, 20)
               + "” is no number. Put a marker such as [x] in the fourth column where there is none";
    if (value.area.size() > longest_name || value.period.size() > longest_name)
        return "an area or a period is a code or a short name";
    if (value.value.size() > longest_value)
        return "“" + shortened(value.value, 20) + "” has more digits than a figure can have";
    if (value.marker.size() > longest_marker) return "a marker is a few signs, such as [x]";
    return "";
}

} // namespace

Result<std::vector<DatasetValue>> read_dataset(std::string_view csv) {
    auto rows = TRY(read_csv(csv));
    if (rows.empty() || cell(rows[0], 0) != "area" || cell(rows[0], 1) != "period" || cell(rows[0], 2) != "value")
        return one_problem("The first line must be area,period,value,marker");
    if (rows.size() > most_dataset_values + 1) return one_problem("A dataset holds at most 200,000 values");
    std::vector<DatasetValue> values;
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        if (rows[at].size() == 1 && trimmed(rows[at][0]).empty()) continue; // a blank line
        DatasetValue value{cell(rows[at], 0), cell(rows[at], 1), cell(rows[at], 2), cell(rows[at], 3)};
        auto wrong = what_is_wrong(value);
        if (wrong.empty() && !seen.insert({value.area, value.period}).second)
            wrong = value.area + " stands there before for the same period";
        if (!wrong.empty()) return one_problem("Line " + std::to_string(at + 1) + ": " + wrong);
        values.push_back(std::move(value));
    }
    if (values.empty()) return one_problem("The file holds no values");
    return values;
}

} // namespace reeve::crimedata
