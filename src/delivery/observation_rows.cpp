// Reads rows as observations, and compares them with what stands.
#include "delivery/observation_rows.h"
#include <set>

namespace reeve::delivery {
namespace {

using office::RowReading;

std::optional<std::int64_t> number_in(RowReading& reading, const char* field) {
    auto typed = reading.text(field);
    if (typed.empty()) return std::nullopt;
    auto number = Kind<std::int64_t>::read(typed, Reading{});
    if (number) return *number;
    reading.trouble(field, "“" + typed + "” is not a whole number. Leave it empty where none was given");
    return std::nullopt;
}

std::string shown_number(const Observation& observation) {
    return observation.amount ? with_commas(*observation.amount) : "not given";
}

// Reads the rows of one file, one after the other.
class FileReading {
public:
    FileReading(ObservationPlan& plan, const StandingOf& standing_of, Date today)
        : plan_(plan), standing_of_(standing_of), today_(today) {}

    void row(const CsvRow& cells, int line) {
        ObservationRow row;
        row.line = line;
        RowReading reading(observation_import_fields(), cells, plan_.matching, line, today_, row.troubles);
        read(reading, row.observation);
        if (row.troubles.empty()) compare(reading, row);
        plan_.rows.push_back(std::move(row));
    }

private:
    static Date day(RowReading& reading, const char* field, const char* words, Date today) {
        if (!reading.text(field).empty()) return reading.day(field);
        reading.trouble(field, words);
        return today;
    }
    void read(RowReading& reading, Observation& observation) {
        observation.measure = reading.needed("measure", "Enter the measure", 80);
        observation.area = reading.needed("area", "Enter the code of the area", 80);
        observation.first_day = day(reading, "first_day", "Enter the first day", today_);
        observation.last_day = day(reading, "last_day", "Enter the last day", today_);
        observation.amount = number_in(reading, "number");
        observation.out_of = number_in(reading, "out_of");
        observation.status = reading.choice("status", ObservationStatus::final_count);
        observation.note = reading.text("note");
        take_measure(reading, observation.measure);
    }
    // The first row names the measure of the file.
    void take_measure(RowReading& reading, const std::string& slug) {
        if (slug.empty()) return;
        if (plan_.measure.empty()) {
            plan_.measure = slug;
            standing_ = standing_of_(slug);
        }
        if (slug != plan_.measure)
            reading.trouble("measure", "The rows above are of " + plan_.measure + ". Bring in one measure at a time");
        else if (!standing_) reading.trouble("measure", "There is no measure with the short name " + slug);
    }
    void compare(RowReading& reading, ObservationRow& row) {
        for (const auto& problem : check(row.observation, standing_->measure).list)
            reading.trouble(problem.member, problem.message);
        if (row.troubles.empty()) name_definition(reading, row.observation);
        if (!seen_.insert(place_of(row.observation)).second)
            reading.trouble("area", "The same area and days stand in an earlier row");
        if (!row.troubles.empty()) return;
        const auto* before = standing_->find(row.observation);
        if (before) {
            row.effect = says_the_same(*before, row.observation) ? ObservationRow::Effect::same
                                                                 : ObservationRow::Effect::changed;
            row.before = shown_number(*before);
        }
        compare_version(reading, row, before);
    }
    // Which definition the row was counted under: the one it names, else the one that holds on its days.
    void name_definition(RowReading& reading, Observation& observation) {
        const auto& all = standing_->definitions;
        auto named = number_in(reading, "definition");
        if (named) {
            bool is_known = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.number == *named; });
            if (is_known) observation.definition = static_cast<int>(*named);
            else reading.trouble("definition", "The measure has no definition " + std::to_string(*named));
            return;
        }
        if (!reading.text("definition").empty()) return; // told by number_in
        if (auto change = change_within(all, {observation.first_day, observation.last_day}))
            reading.trouble("first_day", "The definition changes on " + in_words(*change)
                                             + ", within these days. Split them there, or name the definition");
        else observation.definition = definition_on(all, observation.first_day).number;
    }
    // A row of an export says which version it shows, and must not undo what somebody else did since.
    static void compare_version(RowReading& reading, const ObservationRow& row, const Observation* before) {
        auto version = number_in(reading, "version");
        if (!version || row.effect == ObservationRow::Effect::same) return;
        if (!before)
            reading.trouble("version",
                            "This number was taken out since the file was made. Leave this row out, or empty "
                            "this cell to bring it in again");
        else if (before->version != *version)
            reading.trouble("version", "Somebody changed this number since the file was made; it is "
                                           + shown_number(*before)
                                           + " now. Leave this row out, or empty this cell to change it all the same");
    }

    ObservationPlan& plan_;
    const StandingOf& standing_of_;
    Date today_;
    std::optional<MeasureStanding> standing_;
    std::set<ObservationPlace> seen_;
};

} // namespace

const office::ImportFields& observation_import_fields() {
    static const office::ImportFields fields = {
        {"measure", "Measure", true, {"Short name"}},
        {"area", "Area", true, {"Area code"}},
        {"first_day", "First day", true, {"first_day", "From"}},
        {"last_day", "Last day", true, {"last_day", "To"}},
        {"number", "Number", true, {"Value", "Count"}},
        {"out_of", "Out of", false, {"out_of", "Base"}},
        {"definition", "Definition", false, {}},
        {"status", "Status", false, {}},
        {"note", "Note", false, {"Notes"}},
        {"version", "Version", false, {}},
    };
    return fields;
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

const std::vector<std::string>& observation_version_columns() {
    static const std::vector<std::string> columns = {"version", "last_changed"};
    return columns;
}

std::vector<std::string> observation_version_cells(const Observation& observation,
                                                   const std::optional<Moment>& changed) {
    return {std::to_string(observation.version), changed ? iso(*changed) : ""};
}

ObservationPlace place_of(const Observation& observation) {
    return {observation.area, observation.first_day, observation.last_day};
}

const Observation* MeasureStanding::find(const Observation& like) const {
    auto found = numbers.find(place_of(like));
    return found == numbers.end() ? nullptr : &found->second;
}

bool says_the_same(const Observation& a, const Observation& b) {
    return a.amount == b.amount && a.out_of == b.out_of && a.definition == b.definition && a.status == b.status
           && a.note == b.note;
}

std::int64_t ObservationPlan::wrong() const {
    return std::count_if(rows.begin(), rows.end(), [](const ObservationRow& row) { return !row.troubles.empty(); });
}

std::int64_t ObservationPlan::count(ObservationRow::Effect effect) const {
    return std::count_if(rows.begin(), rows.end(),
                         [&](const ObservationRow& row) { return row.troubles.empty() && row.effect == effect; });
}

std::vector<office::CellTrouble> ObservationPlan::troubles() const {
    std::vector<office::CellTrouble> all;
    for (const auto& row : rows) all.insert(all.end(), row.troubles.begin(), row.troubles.end());
    return all;
}

std::string in_words(const ObservationPlan& plan) {
    if (!plan.missing.empty())
        return "We could not find a column for " + list_of(plan.missing) + ". Choose which column it is.";
    using Effect = ObservationRow::Effect;
    return counted(plan.count(Effect::added), "row") + " new, " + with_commas(plan.count(Effect::changed))
           + " changed, " + with_commas(plan.count(Effect::same)) + " here already, " + with_commas(plan.wrong())
           + " to be put right.";
}

void read_observation_rows(ObservationPlan& plan, const std::vector<CsvRow>& table, const StandingOf& standing_of,
                           Date today) {
    FileReading reading(plan, standing_of, today);
    for (std::size_t at = 1; at < table.size(); ++at)
        if (!office::is_blank(table[at])) reading.row(table[at], static_cast<int>(at) + 1);
}

} // namespace reeve::delivery
