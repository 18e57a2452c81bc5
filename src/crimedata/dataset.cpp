// Reads a table of figures about areas.
#include "crimedata/dataset.h"
#include "base/csv.h"
#include <set>

namespace reeve::crimedata {
namespace {

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

std::string line_words(std::size_t line) { return "Line " + std::to_string(line) + ": "; }

} // namespace

const Description<Dataset>& dataset_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Dataset>("crime_dataset", "dataset")
            .has<&Dataset::slug>("slug", {.label = "Short name",
                                          .hint = "In addresses, like deprivation-2025",
                                          .needed = true,
                                          .audience = open,
                                          .limit = 60})
            .has<&Dataset::title>("title", {.label = "Title", .needed = true, .audience = open, .limit = 160})
            .has<&Dataset::publisher>("publisher",
                                      {.label = "Publisher", .needed = true, .audience = open, .limit = 160})
            .has<&Dataset::licence>("licence", {.label = "Licence", .needed = true, .audience = open, .limit = 160})
            .has<&Dataset::unit>("unit", {.label = "What one value is",
                                          .hint = "Such as residents, or offences for each 1,000 people",
                                          .needed = true,
                                          .audience = open,
                                          .limit = 120})
            .has<&Dataset::about>("about", {.label = "What it counts, and why it differs from ours",
                                            .needed = true,
                                            .audience = open,
                                            .limit = 2000})
            .has<&Dataset::caution>(
                "caution",
                {.label = "What the publisher cautions", .hint = "With its date.", .audience = open, .limit = 1000})
            .hidden<&Dataset::hash>("hash", {.label = "SHA-256", .audience = open})
            .hidden<&Dataset::lines>("lines", {.label = "Values", .audience = open})
            .hidden<&Dataset::received_on>("received_on", {.label = "Received on", .audience = open});
    return fields;
}

Result<std::vector<DatasetValue>> read_dataset(std::string_view csv) {
    auto rows = TRY(read_csv(csv));
    if (rows.empty() || cell(rows[0], 0) != "area" || cell(rows[0], 1) != "period" || cell(rows[0], 2) != "value")
        return one_problem("The first line must be area,period,value,marker");
    std::vector<DatasetValue> values;
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        DatasetValue value{cell(rows[at], 0), cell(rows[at], 1), cell(rows[at], 2), cell(rows[at], 3)};
        if (value.area.empty()) return one_problem(line_words(at + 1) + "there is no area");
        if (value.value.empty() ? value.marker.empty() : !is_decimal(value.value))
            return one_problem(line_words(at + 1) + "“" + shortened(value.value, 20)
                               + "” is no number. Put a marker such as [x] in the fourth column where there is none");
        if (!seen.insert({value.area, value.period}).second)
            return one_problem(line_words(at + 1) + value.area + " stands there before for the same period");
        values.push_back(std::move(value));
    }
    if (values.empty()) return one_problem("The file holds no values");
    return values;
}

Problems check(const Dataset& dataset) {
    Problems problems;
    if (!dataset.slug.empty() && slug_of(dataset.slug) != dataset.slug)
        problems.add("slug", "Use small letters, digits and hyphens, like " + slug_of(dataset.slug));
    return problems;
}

} // namespace reeve::crimedata
