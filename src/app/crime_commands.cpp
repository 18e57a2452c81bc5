// reeve crime: open recorded crime brought in from the police's files, what is held of it, and one count.
#include "app/command.h"
#include "app/records_place.h"
#include "base/csv.h"
#include "base/json.h"
#include "base/text.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_words.h"
#include "crimedata/loading_desk.h"
#include "crimedata/source_desk.h"
#include "office/office.h"
#include <cstdio>

namespace reeve {
namespace {

using namespace crimedata;

int run_load(const Typed& typed) {
    auto released = typed.value("--released");
    if (!released.empty() && !parse_iso_date(released)) return misused("--released must be a date like 2026-01-14");
    auto sources = police_sources(typed.words);
    if (!sources) return not_done(why_not(sources));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
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
};

Result<Asked> asked(const Typed& typed, db::Connection& connection) {
    Asked asked;
    auto area = find_crime_area(connection, typed.value("--area"));
    if (!area)
        return one_problem("say which area with --area: a code like E07000134, a district or a force by its name");
    asked.area = *area;
    auto force = own_force(connection);
    if (area->parts == std::vector<std::string>{"all"}) force = area->code;
    auto category = typed.value("--category");
    const auto* found = find_category(category);
    if (!category.empty() && !found) return one_problem("there is no category " + category);
    asked.question = {typed.value("--force", force), area->parts, found ? found->slug : "", false, {}};
    asked.question.months = TRY(parse_month_range(typed.value("--period")));
    if (typed.has("--by")) {
        auto by = choice_of<CountedBy>(typed.value("--by"));
        if (!by) return one_problem("--by takes month, area, category or outcome");
        asked.by = *by;
    }
    return asked;
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
    auto answer = ask_crime(*reader, what->question, what->by);
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
                            {"--each", "", "say of every file what became of it"}}),
             1, run_load},
            {"crime sources", "", "Say what is held of recorded crime: months, gaps, oddities, bad rows, what moved",
             place_options({{"--json", "", "as JSON"}}), 0, run_sources},
            {"crime query", "", "Count recorded crime of an area in a period",
             place_options({{"--area", "CODE", "a code, or the name of a district or force"},
                            {"--category", "NAME", "such as burglary; every crime where it is left out"},
                            {"--period", "A..B", "months like 2025-01..2025-09, or 2025Q3"},
                            {"--by", "WHAT", "month, area, category or outcome"},
                            {"--force", "NAME", "whose files, where they are not those of the own force"},
                            {"--json", "", "as JSON"},
                            {"--csv", "", "as CSV"}}),
             0, run_query}};
}

} // namespace reeve
