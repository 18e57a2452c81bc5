// The parts of a pack that count: how much was recorded, what changed, and which concerns stand out.
#include "crimedata/pack_writing.h"
#include <cmath>

namespace reeve::crimedata {
namespace {

// The run of months to the end, against its usual range where it has one; else this year's months beside those of the
// earlier year.
PackChart control_chart(const PackFacts& facts, MonthRange run, const UsualMonths& usual, Concern concern) {
    const auto series = facts.months.series(facts.own_area(), concern, run);
    PackChart chart;
    PackSeries line{"Recorded", series.counts};
    for (auto month : months_in(run)) chart.labels.push_back(in_short(month));
    chart.series.push_back(std::move(line));
    PackUsual kept{usual.begin,
                   usual.begin + usual.range.signals.size(),
                   std::llround(usual.range.mean),
                   std::llround(usual.range.lower),
                   std::llround(usual.range.upper),
                   {}};
    for (auto signal : usual.range.signals) kept.signals.push_back(signal != statistics::Signal::none);
    chart.usual = std::move(kept);
    chart.measure = words_of(concern) + " recorded in " + facts.district().traits.name
                    + " in each month, with the average and the usual range of these months.";
    return chart;
}

PackChart years_chart(const PackFacts& facts, MonthRange run, const std::optional<EarlierMonths>& earlier,
                      Concern concern) {
    PackChart chart;
    const auto now = facts.months.series(facts.own_area(), concern, run);
    for (auto month : months_in(run)) chart.labels.push_back(in_short(month));
    chart.series.push_back({std::to_string(run.last.year()), now.counts});
    chart.measure = words_of(concern) + " recorded in " + facts.district().traits.name + " in each month";
    if (earlier) {
        const MonthRange then{run.first - 12 * earlier->years, run.last - 12 * earlier->years};
        chart.series.push_back(
            {std::to_string(then.last.year()), facts.months.series(facts.own_area(), concern, then).counts});
        chart.measure += ", beside the same months " + number_words(earlier->years)
                         + (earlier->years == 1 ? " year before" : " years before");
    }
    chart.measure += ".";
    return chart;
}

std::string year_sentence(PackWriting& writing, const ConcernReading& all, const AreaReading& area) {
    const auto& facts = writing.facts;
    auto words = "In " + in_words(facts.asked) + " the police recorded " + writing.own(all.concern, facts.asked) + " "
                 + noun_of(all.concern) + " in " + facts.district().traits.name;
    if (!area.year) return words + ". The same months of an earlier year are not held, so no year is compared.";
    writing.own(all.concern, area.year->months);
    words += ", " + compared_words(all.now, all.since_year->before, when_words(*area.year)) + ".";
    if (area.year->years > 1)
        words += " The months between are not held; so long a way back says little of what changes now.";
    return words;
}

// The categories told, the most first.
PackChart categories_chart(const PackFacts& facts, const AreaReading& area) {
    PackChart chart;
    chart.kind = PackChart::Kind::bars;
    chart.row_heading = "Category";
    chart.finding = "What was recorded, by category";
    chart.measure = "Records in " + in_words(facts.asked) + ", " + facts.district().traits.name + ".";
    chart.series.push_back({"Recorded", {}});
    for (const auto& reading : area.concerns) {
        if (reading.is_withheld) continue;
        chart.labels.push_back(words_of(reading.concern));
        chart.series[0].values.push_back(reading.now);
    }
    chart.is_told_below = true;
    return chart;
}

std::string reading_words(const ConcernReading& reading, const ReadChange& change) {
    if (!change.beside) return "Too few to tell";
    if (change.stands_out()) return capitalised(beside_words(reading.now, change)) + " the rest";
    return "Not told apart";
}

// "+46%"; nothing from a small base.
std::string signed_change(std::int64_t now, std::int64_t before) {
    return before >= smallest_base ? percentage_change(now, before, 0) + "%" : "[z]";
}

// "Stands out": what the reading of one category is, told for both earlier times.
std::vector<std::string> change_row(PackWriting& writing, const ConcernReading& reading, const ReadChange& change) {
    std::vector<std::string> row = {words_of(reading.concern),
                                    writing.own(reading.concern, writing.facts.asked, reading.is_withheld),
                                    writing.own(reading.concern, change.months, change.is_withheld)};
    const bool is_told = !reading.is_withheld && !change.is_withheld;
    row.push_back(is_told ? signed_change(reading.now, change.before) : std::string("[z]"));
    row.push_back(signed_change(change.others_now, change.others_before));
    row.push_back(is_told ? reading_words(reading, change) : std::string(withheld_mark));
    return row;
}

using Since = std::optional<ReadChange> ConcernReading::*;

PackTable change_table(PackWriting& writing, const AreaReading& area, Since since, const std::string& name,
                       const std::string& caption) {
    const auto& months = (area.all.*since)->months;
    PackTable table{
        name,
        caption,
        {{"Category", false},
         {in_words(writing.facts.asked), true},
         {in_words(months), true},
         {"Change", true},
         {"Rest of the force area", true},
         {"Reading", false}},
        {},
        std::string(withheld_note)
            + " [z] fewer than 50 before, so no percentage. Not told apart: the change differs from that of the "
              "rest by no more than chance, or than districts usually differ. Antisocial behaviour is not part "
              "of all crime.",
        true};
    for (const auto& reading : area.concerns) table.rows.push_back(change_row(writing, reading, *(reading.*since)));
    table.rows.push_back(change_row(writing, area.all, *(area.all.*since)));
    return table;
}

std::string moved_sentence(const ConcernReading& reading, const ReadChange& change, const std::string& when) {
    const auto others = static_cast<double>(change.others_now) / static_cast<double>(change.others_before);
    return words_of(reading.concern) + " " + beside_words(reading.now, change)
           + " in the rest of the force area: " + with_commas(reading.now) + ", "
           + compared_words(reading.now, change.before, when) + ", while the rest had " + ratio_words(others)
           + ". So large a difference is rare among the changes of districts.";
}

void tell_moves(PackPart& part, const AreaReading& area, Since since, const std::string& when) {
    for (const auto& reading : area.concerns) {
        const auto& change = reading.*since;
        if (change && change->stands_out() && !reading.is_withheld && !change->is_withheld)
            part.points.push_back(moved_sentence(reading, *change, when));
    }
}

std::vector<std::string> reasons_of(const ConcernReading& reading, std::size_t rank) {
    std::vector<std::string> reasons;
    if (rank < 3) reasons.push_back(ordinal(static_cast<int>(rank) + 1) + " by records");
    if (reading.rose()) reasons.emplace_back("rose more than the rest");
    if (reading.is_high()) reasons.emplace_back("high among the districts");
    return reasons;
}

std::string funnel_words(const ConcernReading& reading) {
    if (!reading.funnel) return missing_mark;
    using Where = statistics::FunnelPoint::Where;
    if (reading.funnel->where == Where::inside) return "Within what districts vary";
    return std::string(reading.funnel->z > 0 ? "Above" : "Below")
           + (reading.funnel->where == Where::alarm ? " the outer limit" : " the inner limit");
}

std::string usual_words(const ConcernReading& reading, int months) {
    if (!reading.usual_signals) return missing_mark;
    if (*reading.usual_signals == 0) return "Usual";
    return std::to_string(*reading.usual_signals) + " of " + counted(months, "month") + " marked";
}

} // namespace

PackPart volume_part(PackWriting& writing, const AreaReading& area) {
    const auto& facts = writing.facts;
    PackPart part{"How much was recorded", {year_sentence(writing, area.all, area)}, {}, {}, {}};
    if (area.all.since_quarter) {
        writing.own(area.all.concern, area.all.since_quarter->months);
        part.sentences.push_back("It is "
                                 + compared_words(area.all.now, area.all.since_quarter->before,
                                                  "of " + in_words(area.all.since_quarter->months))
                                 + "; crime has its seasons, so that says less than a year would.");
    }
    auto run = *run_to(facts.months, facts.asked.last);
    run.first = std::max(run.first, run.last - 35);
    const auto series = facts.months.series(facts.own_area(), area.all.concern, run);
    const auto usual = usual_months(series);
    part.sentences.push_back(
        usual ? in_words(series, usual)
              : "There is no usual range yet: it needs twelve months in a row, and " + counted(run.months(), "month")
                    + " in a row " + (run.months() == 1 ? "is" : "are") + " held up to " + in_words(run.last) + ".");
    part.chart = usual ? control_chart(facts, run, *usual, area.all.concern)
                       : years_chart(facts, run, area.year, area.all.concern);
    part.chart->finding = words_of(area.all.concern) + ", month by month";
    return part;
}

PackPart change_part(PackWriting& writing, const AreaReading& area) {
    PackPart part{"What changed, and what did not", {}, {}, {}, {}};
    if (area.quarter) tell_moves(part, area, &ConcernReading::since_quarter, "of " + in_words(*area.quarter));
    if (area.year) tell_moves(part, area, &ConcernReading::since_year, when_words(*area.year));
    if (!area.quarter && !area.year)
        part.sentences.emplace_back("No earlier months are held that these can be compared with.");
    else
        part.sentences.push_back(
            part.points.empty()
                ? "No category changed more than the changes of districts usually differ from each other."
                : "These changed more than the changes of districts usually differ from each other:");
    if (area.quarter || area.year) part.chart = categories_chart(writing.facts, area);
    if (area.quarter)
        part.tables.push_back(change_table(writing, area, &ConcernReading::since_quarter, "Since the quarter before",
                                           "Since " + in_words(*area.quarter)));
    if (area.year)
        part.tables.push_back(change_table(writing, area, &ConcernReading::since_year, "Since the year before",
                                           "Since the same months, " + in_words(area.year->months)));
    return part;
}

PackPart concerns_part(PackWriting& writing, const AreaReading& area) {
    PackPart part{"Top concerns", {}, {}, {}, {}};
    part.sentences.emplace_back(
        "Named are the three categories with most records, each that rose more than the rest of the force area, and the two "
        "that stand highest among the districts for their residents. This is an order for reading, and no ranking of "
        "what matters.");
    const bool has_usual = area.all.usual_signals.has_value();
    PackTable table{
        "Top concerns",
        "Top concerns, " + in_words(writing.facts.asked),
        {{"Concern", false},
         {"Recorded", true},
         {"For each 1,000 people a year", true},
         {"Likely range", false},
         {"Similar areas", true},
         {"Among the districts", false},
         {"Named because", false}},
        {},
        "The rate is of these months, as if a year had them throughout. The likely range is the 95% interval.",
        false};
    if (has_usual) table.columns.insert(table.columns.end() - 1, {"Usual range", false});
    for (const auto* reading : top_concerns(area)) {
        std::size_t rank = 0;
        while (&area.concerns[rank] != reading) ++rank;
        std::vector<std::string> row = {words_of(reading->concern),
                                        writing.own(reading->concern, writing.facts.asked),
                                        rate_words(reading->rate),
                                        interval_words(reading->rate),
                                        reading->similar_rate > 0 ? one_decimal(reading->similar_rate) : missing_mark,
                                        funnel_words(*reading)};
        if (has_usual) row.push_back(usual_words(*reading, writing.facts.asked.months()));
        row.push_back(capitalised(list_of(reasons_of(*reading, rank))));
        table.rows.push_back(std::move(row));
    }
    part.tables.push_back(std::move(table));
    return part;
}

} // namespace reeve::crimedata
