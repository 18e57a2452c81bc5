// Reads a file of observations.
#include "delivery/observation_file.h"
#include "base/csv.h"
#include <map>
#include <set>
#include <tuple>

namespace reeve::delivery {
namespace {

// Where each column stands; -1 for one that is not there.
struct Columns {
    std::map<std::string, int> at;

    std::string_view cell(const CsvRow& row, const char* name) const {
        auto found = at.find(name);
        if (found == at.end() || found->second >= static_cast<int>(row.size())) return {};
        return trimmed(row[static_cast<std::size_t>(found->second)]);
    }
};

Result<Columns> columns_of(const CsvRow& heading) {
    Columns columns;
    for (std::size_t i = 0; i < heading.size(); ++i)
        columns.at[replaced(folded(heading[i]), " ", "_")] = static_cast<int>(i);
    std::vector<std::string> missing;
    for (const char* name : {"measure", "area", "first_day", "last_day", "number"})
        if (!columns.at.contains(name)) missing.emplace_back(name);
    if (!missing.empty()) return Problems{{{"text", "We could not find a column for " + list_of(missing)}}};
    return columns;
}

std::optional<Date> day_of(ObservationRow& row, std::string_view typed, const char* member, Date today) {
    if (typed.empty()) {
        row.problems.add(member, std::string("Enter the ") + (member[0] == 'f' ? "first day" : "last day"));
        return std::nullopt;
    }
    auto date = parse_date(typed, today);
    if (date) return *date;
    row.problems.add(member, date.problems().list.front().message);
    return std::nullopt;
}

std::optional<std::int64_t> number_in(ObservationRow& row, std::string_view typed, const char* member) {
    if (typed.empty()) return std::nullopt;
    auto number = Kind<std::int64_t>::read(typed, Reading{});
    if (number) return *number;
    row.problems.add(member, "“" + std::string(typed) + "” is not a whole number. Leave it empty where none was given");
    return std::nullopt;
}

void read_definition(ObservationRow& row, std::string_view typed) {
    auto number = number_in(row, typed, "definition");
    if (!number) return;
    row.names_definition = true;
    row.observation.definition = static_cast<int>(std::clamp<std::int64_t>(*number, 0, 10'000));
}

void read_status(ObservationRow& row, std::string_view typed) {
    if (typed.empty()) return;
    auto status = choice_of<ObservationStatus>(folded(typed));
    if (status) row.observation.status = *status;
    else row.problems.add("status", "The status is provisional or final");
}

ObservationRow read_row(const Columns& columns, const CsvRow& cells, int line, Date today) {
    ObservationRow row{.line = line};
    auto& observation = row.observation;
    observation.measure = columns.cell(cells, "measure");
    observation.area = columns.cell(cells, "area");
    if (observation.measure.empty()) row.problems.add("measure", "Enter the measure");
    if (observation.area.empty()) row.problems.add("area", "Enter the code of the area");
    if (auto day = day_of(row, columns.cell(cells, "first_day"), "first_day", today)) observation.first_day = *day;
    if (auto day = day_of(row, columns.cell(cells, "last_day"), "last_day", today)) observation.last_day = *day;
    observation.amount = number_in(row, columns.cell(cells, "number"), "number");
    observation.out_of = number_in(row, columns.cell(cells, "out_of"), "out_of");
    read_definition(row, columns.cell(cells, "definition"));
    read_status(row, columns.cell(cells, "status"));
    observation.note = tidied(columns.cell(cells, "note"));
    if (row.problems.empty()) row.problems = check(observation);
    return row;
}

bool is_blank(const CsvRow& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return trimmed(cell).empty(); });
}

} // namespace

int ObservationFile::wrong() const {
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const ObservationRow& row) { return !row.problems.empty(); }));
}

int ObservationFile::count(ObservationRow::Effect effect) const {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const ObservationRow& row) {
        return row.problems.empty() && row.effect == effect;
    }));
}

Result<ObservationFile> read_observations(std::string_view csv, Date today) {
    auto table = TRY(read_csv(csv));
    if (table.empty() || is_blank(table[0])) return Problems{{{"text", "The file is empty"}}};
    auto columns = TRY(columns_of(table[0]));
    ObservationFile file;
    std::set<std::tuple<std::string, Date, Date>> seen;
    for (std::size_t i = 1; i < table.size(); ++i) {
        if (is_blank(table[i])) continue;
        auto row = read_row(columns, table[i], static_cast<int>(i) + 1, today);
        const auto& observation = row.observation;
        if (file.measure.empty()) file.measure = observation.measure;
        if (!observation.measure.empty() && observation.measure != file.measure)
            return Problems{{{"text", "Row " + std::to_string(row.line)
                                          + " is of another measure. Bring in one measure at a time"}}};
        if (row.problems.empty()
            && !seen.insert({observation.area, observation.first_day, observation.last_day}).second)
            row.problems.add("area", "The same area and days stand in an earlier row");
        file.rows.push_back(std::move(row));
    }
    if (file.rows.empty()) return Problems{{{"text", "The file has no rows under its headings"}}};
    return file;
}

const std::vector<std::string>& observation_columns() {
    static const std::vector<std::string> columns = {"measure", "area",       "first_day", "last_day", "number",
                                                     "out_of",  "definition", "status",    "note"};
    return columns;
}

std::vector<std::string> observation_cells(const Observation& observation) {
    auto number = [](const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : ""; };
    return {observation.measure,
            observation.area,
            iso(observation.first_day),
            iso(observation.last_day),
            number(observation.amount),
            number(observation.out_of),
            std::to_string(observation.definition),
            stored_name(observation.status),
            observation.note};
}

std::vector<RowTrouble> troubles_of(const ObservationFile& file) {
    std::vector<RowTrouble> troubles;
    for (const auto& row : file.rows)
        for (const auto& problem : row.problems.list) troubles.push_back({row.line, problem.member, problem.message});
    return troubles;
}

} // namespace reeve::delivery
