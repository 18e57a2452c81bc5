// Puts the deep profile of one concern in one district together, by the seven heads of a strategic assessment.
#include "crimedata/change_parts.h"
#include "crimedata/pack_writing.h"
#include "crimedata/small_counts.h"
#include <cmath>

namespace reeve::crimedata {
namespace {

constexpr std::size_t fifths = 5;
constexpr std::size_t most_parts = 8;

// Each month with its count; a small one is withheld with another, since the sum is told.
PackPart months_part(PackWriting& writing, Concern concern) {
    const auto& facts = writing.facts;
    auto run = *run_to(facts.months, facts.asked.last);
    run.first = std::max(run.first, run.last - 35);
    PackPart part{"When: months only", {}, {}, {}, {}};
    part.sentences.emplace_back("The open files tell the month of a record and neither its day nor its hour, so this "
                                "profile cannot say at what time of day or on which days it happens. The force can.");
    const auto series = facts.months.series(facts.own_area(), concern, run);
    CountTable counts{{{}}, true, false};
    for (const auto& count : series.counts) counts.cells[0].push_back(*count);
    const auto withheld = withheld_in(counts);
    PackTable table{
        "Months", words_of(concern) + " by month", {{"Month", false}, {"Recorded", true}}, {}, withheld_note, true};
    PackChart chart;
    chart.finding = words_of(concern) + ", month by month";
    chart.measure = "Recorded in " + facts.district().traits.name + " in each month held in a row.";
    chart.series.push_back({"Recorded", {}});
    chart.is_told_below = true;
    std::size_t at = 0;
    for (auto month : months_in(run)) {
        const bool is_hidden = withheld.cells[0][at];
        table.rows.push_back({in_words(month), writing.own(concern, {month, month}, is_hidden)});
        chart.labels.push_back(in_short(month));
        chart.series[0].values.push_back(is_hidden ? std::nullopt : series.counts[at]);
        ++at;
    }
    table.rows.push_back({"All of them", writing.own(concern, run, withheld.row_totals[0])});
    if (withheld.any())
        part.sentences.emplace_back(
            "Months with 1 to 4 records are withheld, and so few are left that no chart is drawn.");
    else {
        const auto usual = usual_months(series);
        part.sentences.push_back(in_words(series, usual));
        part.chart = std::move(chart);
    }
    part.tables.push_back(std::move(table));
    return part;
}

PackPart levels_part(PackWriting& writing, const AreaReading& area, const ConcernReading& reading) {
    const auto& facts = writing.facts;
    const auto& name = facts.district().traits.name;
    PackPart part{"Levels", {}, {}, {}, {}};
    if (reading.is_withheld) {
        part.sentences.push_back("So few records of " + folded(words_of(reading.concern)) + " were made in " + name
                                 + " in " + in_words(facts.asked) + " that their number is withheld.");
        return part;
    }
    part.sentences.push_back("In " + in_words(facts.asked) + " there were " + writing.own(reading.concern, facts.asked)
                             + " " + noun_of(reading.concern) + " in " + name
                             + (reading.concern->is_crime
                                    ? ", of " + writing.own(nullptr, facts.asked) + " crimes in all."
                                    : std::string(".")));
    if (reading.rate)
        part.sentences.push_back("That is " + rate_words(reading.rate) + " for each 1,000 people a year, likely "
                                 + interval_words(reading.rate)
                                 + (reading.similar_rate > 0 && !area.similar.empty()
                                        ? "; the similar areas together had " + one_decimal(reading.similar_rate) + "."
                                        : std::string(".")));
    if (reading.now < smallest_base)
        part.sentences.emplace_back(
            "Numbers so small move much by chance. No percentage is told, and a few records more "
            "or fewer mean little.");
    return part;
}

std::string since_words(const ConcernReading& reading, const ReadChange& change, const std::string& when) {
    auto words = "It is " + compared_words(reading.now, change.before, when);
    if (!change.beside) return words + ". The counts are too small to be held against the rest of the force area.";
    words += ", while the rest of the force area had "
             + ratio_words(static_cast<double>(change.others_now) / static_cast<double>(change.others_before)) + ".";
    if (change.beside->p > level) return words + " Chance alone could make such a difference.";
    return words + " The difference is more than the changes of districts usually vary.";
}

// What each neighbourhood added since as many months before; only where both counts may be told.
std::optional<PackTable> shares_of_change(PackWriting& writing, Concern concern, MonthRange before) {
    const auto& facts = writing.facts;
    std::vector<ChangePart> parts;
    for (const auto& one : facts.neighbourhoods) {
        const auto then = *facts.months.count(one.code, concern, before);
        const auto now = *facts.months.count(one.code, concern, facts.asked);
        if (then > hidden_up_to && now > hidden_up_to) parts.push_back({one.code, one.name, then, now});
    }
    if (parts.size() < 2) return std::nullopt;
    PackTable table{"What changed where",
                    "The neighbourhoods that moved most, of those with five or more in both",
                    {{"Neighbourhood (LSOA)", false},
                     {in_words(before), true},
                     {in_words(facts.asked), true},
                     {"Difference", true}},
                    {},
                    "At most eight. What moved in the others is in the total alone.",
                    false};
    for (const auto& part : greatest_first(std::move(parts))) {
        if (table.rows.size() == most_parts) break;
        table.rows.push_back({part.words + " (" + part.key + ")",
                              writing.count({part.key}, part.words, concern, before),
                              writing.count({part.key}, part.words, concern, facts.asked),
                              (part.change() > 0 ? "+" : "") + with_commas(part.change())});
    }
    return table;
}

PackPart changes_part(PackWriting& writing, const AreaReading& area, const ConcernReading& reading) {
    PackPart part{"How it changed", {}, {}, {}, {}};
    const auto tell = [&](const std::optional<ReadChange>& change, const std::string& when) {
        if (!change || reading.is_withheld || change->is_withheld) return;
        writing.own(reading.concern, change->months);
        part.sentences.push_back(since_words(reading, *change, when));
    };
    if (area.year) tell(reading.since_year, when_words(*area.year));
    if (area.quarter) tell(reading.since_quarter, "of " + in_words(*area.quarter));
    if (part.sentences.empty())
        part.sentences.emplace_back("No earlier months are held, or may be told, that these can be compared with.");
    part.sentences.emplace_back("The counts say that something moved and give no cause. Recording, seasons, shops that "
                                "report more, and offenders who come or go all move them.");
    if (area.quarter)
        if (auto table = shares_of_change(writing, reading.concern, *area.quarter)) part.tables.push_back(*table);
    return part;
}

// The neighbourhoods in five groups of as many, from the most deprived on.
PackPart deprivation_part(PackWriting& writing, Concern concern) {
    const auto& facts = writing.facts;
    PackPart part{"Beside deprivation", {}, {}, {}, {}};
    std::vector<const PackNeighbourhood*> order;
    for (const auto& one : facts.neighbourhoods)
        if (one.deprivation > 0 && one.people > 0) order.push_back(&one);
    if (order.size() < fifths * 2) {
        part.sentences.emplace_back("Deprivation is not held for these neighbourhoods.");
        return part;
    }
    std::sort(order.begin(), order.end(), [](const PackNeighbourhood* a, const PackNeighbourhood* b) {
        return a->deprivation != b->deprivation ? a->deprivation > b->deprivation : a->code < b->code;
    });
    CountTable counts{{std::vector<std::int64_t>(fifths)}, true, false};
    std::vector<std::int64_t> people(fifths);
    std::vector<std::vector<std::string>> codes(fifths);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto fifth = at * fifths / order.size();
        counts.cells[0][fifth] += *facts.months.count(order[at]->code, concern, facts.asked);
        people[fifth] += order[at]->people;
        codes[fifth].push_back(order[at]->code);
    }
    const auto withheld = withheld_in(counts);
    PackTable table{"Deprivation",
                    words_of(concern) + " by deprivation of the neighbourhood, " + in_words(facts.asked),
                    {{"Neighbourhoods of this district", false},
                     {"Recorded", true},
                     {"Residents, 2021", true},
                     {"For each 1,000 people a year", true},
                     {"Likely range", false}},
                    {},
                    facts.deprivation_source + ". " + withheld_note,
                    false};
    static constexpr const char* names[fifths] = {"The most deprived fifth", "The second fifth", "The middle fifth",
                                                  "The fourth fifth", "The least deprived fifth"};
    for (std::size_t at = 0; at < fifths; ++at) {
        const bool is_hidden = withheld.cells[0][at];
        const auto rate = rate_of(counts.cells[0][at], people[at], facts.asked.months());
        table.rows.push_back({names[at],
                              writing.count(codes[at], folded(names[at]) + " of " + facts.district().traits.name,
                                            concern, facts.asked, is_hidden),
                              with_commas(people[at]), is_hidden ? withheld_mark : rate_words(rate),
                              is_hidden ? withheld_mark : interval_words(rate)});
    }
    part.sentences.emplace_back(
        "Where a crime is recorded is not where those live who commit or suffer it: a town centre "
        "is a neighbourhood with few residents.");
    part.tables.push_back(std::move(table));
    return part;
}

PackPart heads_part() {
    PackPart part{"The seven heads of a strategic assessment", {}, {}, {}, {}};
    part.sentences.emplace_back(
        "Regulation 7 of S.I. 2007/1830 names what an assessment holds. This profile brings what "
        "the open data can; the rest is the partnership’s.");
    PackTable table{"Seven heads", "Where each head is met", {{"Head", false}, {"Where", false}}, {}, "", false};
    table.rows = {
        {"(a) Levels and patterns", "Levels; Where it is drawn together; When; Beside deprivation"},
        {"(b) Changes in them", "How it changed; Beside other districts"},
        {"(c) Why they changed", "The counts give no cause: the analyst’s words, where there are any"},
        {"(d) What the authorities should prioritise", "For the strategy group; the analyst’s words may propose"},
        {"(e) What people of the area want prioritised", "Not in this data: consultations and community days hold it"},
        {"(f) How far the last plan was carried out",
         "What stands against these concerns, as far as the office’s record goes"},
        {"(g) What to bring to the county strategy group", "For the strategy group"}};
    part.tables.push_back(std::move(table));
    return part;
}

std::vector<std::string> findings_of(const PackPart& levels, const PackPart& changes, const PackPart& where) {
    std::vector<std::string> findings = {levels.sentences.front(), changes.sentences.front()};
    if (!where.sentences.empty()) findings.push_back(where.sentences.front());
    if (where.sentences.size() > 2) findings.push_back(where.sentences[1]);
    return findings;
}

} // namespace

PackContent problem_profile(const PackFacts& facts, Concern concern) {
    PackContent content;
    content.kind = PackKind::profile;
    content.force = facts.force;
    content.area = facts.district().traits.code;
    content.area_name = facts.district().traits.name;
    content.category = concern->slug;
    content.months = facts.asked;
    content.title = std::string(concern->words) + " in " + content.area_name + ", " + in_words(facts.asked);
    content.sources = facts.sources;
    PackWriting writing(facts, content);
    const auto area = reading_of(facts);
    const auto* found = reading_of(area, concern->slug);
    ConcernReading none;
    none.concern = concern;
    const auto& reading = found ? *found : none;
    auto levels = levels_part(writing, area, reading), changes = changes_part(writing, area, reading);
    auto where = where_part(writing, concern);
    content.findings = findings_of(levels, changes, where);
    content.parts = {std::move(levels),
                     std::move(where),
                     months_part(writing, concern),
                     std::move(changes),
                     outcome_part(writing, concern),
                     similar_part(writing, area, concern),
                     deprivation_part(writing, concern),
                     forecast_part(writing, concern),
                     standing_part(writing, {&reading}),
                     heads_part(),
                     quality_part(writing),
                     method_part(facts, area)};
    return content;
}

} // namespace reeve::crimedata
