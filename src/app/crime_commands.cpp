// reeve crime: open recorded crime brought in from the police's files, what is held of it, and one count.
#include "app/command.h"
#include "app/records_place.h"
#include "base/csv.h"
#include "base/json.h"
#include "base/text.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_words.h"
#include "crimedata/custom_area_store.h"
#include "crimedata/drawn_area_store.h"
#include "crimedata/loading_desk.h"
#include "crimedata/source_desk.h"
#include "office/office.h"
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

using namespace crimedata;

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// Reads and counts everything, keeps nothing, and says how long that took.
int try_load(const PoliceSources& sources, db::Database& database) {
    auto begun = seconds();
    auto processor = std::clock();
    auto report = count_crime(database, sources, 2);
    auto took = std::max(seconds() - begun, 1e-6);
    auto worked = std::max(static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC, 1e-6);
    for (const auto& file : report.files)
        if (!file.refused.empty() || file.left_out > 0) std::printf("%s\n", in_words(file).c_str());
    auto megabytes = static_cast<double>(report.bytes) / 1e6;
    std::printf("%s in %s read and counted; nothing is kept.\n", counted(report.rows, "row").c_str(),
                counted(static_cast<std::int64_t>(report.files.size()), "file").c_str());
    std::printf("%.0f MB in %.2f s (%.0f MB/s, 2 threads); %.2f s of processor time (%.0f MB/s for each processor)\n",
                megabytes, took, megabytes / took, worked, megabytes / worked);
    return report.refused() > 0 ? failed : done;
}

int run_load(const Typed& typed) {
    auto released = typed.value("--released");
    if (!released.empty() && !parse_iso_date(released)) return misused("--released must be a date like 2026-01-14");
    auto sources = police_sources(typed.words);
    if (!sources) return not_done(why_not(sources));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    if (typed.has("--dry-run")) return try_load(*sources, *place->database);
    WallClock clock;
    ClockedIds ids;
    office::Office office(*place->database, clock, ids);
    LoadOrder order;
    order.sources = *std::move(sources);
    order.label = shortened(joined(typed.words, ", "), 200);
    order.released_on = released;
    auto report = load_crime(office, order);
    for (const auto& file : report.files)
        if (typed.has("--each") || !file.refused.empty() || file.left_out > 0)
            std::printf("%s\n", in_words(file).c_str());
    std::printf("%s\n", in_words(report).c_str());
    return report.refused() > 0 ? failed : done;
}

void print_source(const CrimeSource& source) {
    std::printf("%s, %s: %s, %s\n", source.force.c_str(), label_of(source.kind), counted(source.rows, "row").c_str(),
                runs_in_words(source.months).c_str());
    if (!source.gaps.empty()) std::printf("  missing: %s\n", runs_in_words(source.gaps).c_str());
    for (std::size_t which = 0; which < quirk_count; ++which)
        if (source.quirks[which] > 0)
            std::printf("  %10s  %s\n", with_commas(source.quirks[which]).c_str(), label_of(static_cast<Quirk>(which)));
    for (const auto& [why, rows] : source.bad) std::printf("  %10s  %s\n", with_commas(rows).c_str(), label_of(why));
    if (source.ids_in_several_months > 0)
        std::printf("  %10s  Crime IDs that stand in several months\n",
                    with_commas(source.ids_in_several_months).c_str());
    if (source.moved > 0)
        std::printf("  %10s  Outcomes that moved between releases\n", with_commas(source.moved).c_str());
}

int run_sources(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    if (typed.has("--json")) {
        std::printf("%s\n", to_pretty_text(sources_json(*reader)).c_str());
        return done;
    }
    auto sources = crime_sources(*reader);
    for (const auto& source : sources) print_source(source);
    if (sources.empty()) std::printf("No crime data is held. Bring some in with reeve crime load PATH\n");
    return done;
}

struct Asked {
    CrimeQuestion question;
    CountedBy by = CountedBy::total;
    CrimeArea area;
    std::optional<CustomArea> drawn; // in place of an area with a code
};

// An area of the analyst's own, in a file.
Result<Asked> asked_within(const std::string& path, db::Connection& connection) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return one_problem("cannot read " + path);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    Asked asked;
    asked.drawn = TRY(CustomArea::read(bytes));
    asked.area = {"drawn", path, "Drawn area", {"drawn"}, {snapping_caveat}, ""};
    asked.question.force = own_force(connection);
    asked.question.areas = asked.area.parts;
    return asked;
}

Result<Asked> asked_by_code(const Typed& typed, db::Connection& connection) {
    Asked asked;
    auto area = find_crime_area(connection, typed.value("--area"));
    if (auto drawn = find_drawn_area(connection, typed.value("--area"))) area = crime_area_of(*drawn);
    if (!area)
        return one_problem(
            "say which area with --area: a code like E07000134 or Z-0001, a district or a force by its name");
    asked.area = *area;
    asked.question.force = own_force(connection);
    if (area->parts == std::vector<std::string>{"all"}) asked.question.force = area->code;
    asked.question.areas = area->parts;
    return asked;
}

Result<Asked> asked(const Typed& typed, db::Connection& connection) {
    auto within = typed.value("--within");
    auto asked = TRY(within.empty() ? asked_by_code(typed, connection) : asked_within(within, connection));
    auto category = typed.value("--category");
    const auto* found = find_category(category);
    if (!category.empty() && !found) return one_problem("there is no category " + category);
    asked.question.category = found ? found->slug : "";
    asked.question.force = typed.value("--force", asked.question.force);
    asked.question.months = TRY(parse_month_range(typed.value("--period")));
    if (typed.has("--by")) {
        auto by = choice_of<CountedBy>(typed.value("--by"));
        if (!by) return one_problem("--by takes month, area, category or outcome");
        asked.by = *by;
    }
    return asked;
}

CrimeAnswer answered(Asked& asked, db::Connection& connection) {
    if (!asked.drawn) return ask_crime(connection, asked.question, asked.by);
    auto drawn = cells_within(connection, asked.question, *asked.drawn);
    asked.area.cautions.push_back(counted(drawn.rows_without_place, "row") + " of these months have no place.");
    return answer_of(asked.question, asked.by, drawn.cells, drawn.months, {});
}

std::string count_words(const CountLine& line) { return line.count ? std::to_string(*line.count) : ""; }

Json answer_json(const Asked& asked, const CrimeAnswer& answer) {
    Json lines{JsonList{}}, missing{JsonList{}}, json;
    for (const auto& line : answer.lines) {
        Json one;
        one.set("key", line.key).set("label", line.label);
        lines.add(one.set("count", line.count ? Json(*line.count) : Json()));
    }
    for (auto month : answer.missing) missing.add(iso(month));
    json.set("area", asked.area.code).set("area_name", asked.area.name).set("force", asked.question.force);
    json.set("category", asked.question.category).set("period", plain(asked.question.months));
    json.set("total", answer.total).set("months_held", answer.held.size()).set("missing", missing);
    return json.set("by", stored_name(asked.by)).set("lines", lines);
}

void print_csv(const Asked& asked, const CrimeAnswer& answer) {
    CsvWriter csv;
    csv.row({"Key", "Label", "Count"});
    for (const auto& line : answer.lines) csv.row({line.key, line.label, count_words(line)});
    if (asked.by == CountedBy::total) csv.row({"total", asked.area.name, std::to_string(answer.total)});
    std::printf("%s", csv.text().c_str());
}

void print_answer(const Asked& asked, const CrimeAnswer& answer) {
    std::printf("%s, %s: %s\n", asked.area.name.c_str(), in_words(asked.question.months).c_str(),
                with_commas(answer.total).c_str());
    for (const auto& line : answer.lines)
        std::printf("%10s  %s\n", line.count ? with_commas(*line.count).c_str() : "missing", line.label.c_str());
    if (!answer.missing.empty())
        std::printf("No data is held for %s; the total leaves these months out.\n",
                    runs_in_words(answer.missing).c_str());
    for (const auto& caution : asked.area.cautions) std::printf("%s\n", caution.c_str());
}

int run_query(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    auto what = asked(typed, *reader);
    if (!what) return misused(why_not(what));
    auto answer = answered(*what, *reader);
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(answer_json(*what, answer)).c_str());
    else if (typed.has("--csv")) print_csv(*what, answer);
    else print_answer(*what, answer);
    return done;
}

} // namespace

std::vector<Command> crime_commands() {
    return {{"crime load", "PATH...",
             "Bring in recorded crime from data.police.uk: CSV files, folders of them, or the archive zip",
             place_options({{"--released", "DATE", "the day the police released these files, where it is known"},
                            {"--dry-run", "", "read and count, keep nothing, and say how long it took"},
                            {"--each", "", "say of every file what became of it"}}),
             1, run_load},
            {"crime sources", "", "Say what is held of recorded crime: months, gaps, oddities, bad rows, what moved",
             place_options({{"--json", "", "as JSON"}}), 0, run_sources},
            {"crime query", "", "Count recorded crime of an area in a period",
             place_options(
                 {{"--area", "CODE", "a code, the name of a district or force, or a drawn area like Z-0001"},
                  {"--within", "FILE", "in place of an area: polygons as GeoJSON, or the police's list of points"},
                  {"--category", "NAME", "such as burglary; every crime where it is left out"},
                  {"--period", "A..B", "months like 2025-01..2025-09, or 2025Q3"},
                  {"--by", "WHAT", "month, area, category or outcome"},
                  {"--force", "NAME", "whose files, where they are not those of the own force"},
                  {"--json", "", "as JSON"},
                  {"--csv", "", "as CSV"}}),
             0, run_query}};
}

} // namespace reeve
