// The parts of a pack that set places beside each other: the other districts, and the small areas of this one.
#include "base/hot_spots.h"
#include "base/near_repeat.h"
#include "crimedata/concentration.h"
#include "crimedata/pack_writing.h"
#include <cmath>

namespace reeve::crimedata {
namespace {

constexpr std::size_t neighbours_each = 6;
constexpr std::size_t most_listed = 10;
constexpr int fewest_months = 3;

std::int64_t counted_in(const PackFacts& facts, const AreaTraits& area, Concern concern) {
    return *facts.months.count(area.code, concern, facts.asked);
}

// Each district with its rate; a small count is withheld, and so is its rate.
PackTable rates_table(PackWriting& writing, const AreaReading& area, Concern concern) {
    const auto& facts = writing.facts;
    PackTable table{"Rates",
                    words_of(concern) + " by district, " + in_words(facts.asked),
                    {{"District", false},
                     {"Recorded", true},
                     {"Residents", true},
                     {"For each 1,000 people a year", true},
                     {"Likely range", false},
                     {"Likeness", false}},
                    {},
                    "In the order of their names. Residents are the " + facts.district().people_source
                        + ". Where many come to shop or work, rates read high. " + withheld_note,
                    false};
    for (std::size_t at = 0; at < facts.districts.size(); ++at) {
        const auto& traits = facts.districts[at].traits;
        const auto count = counted_in(facts, traits, concern);
        const bool is_small = count >= 1 && count <= 4;
        const auto rate = is_small ? std::nullopt : rate_of(count, traits.people, facts.asked.months());
        std::string likeness = at == facts.own ? "This district" : "";
        for (std::size_t rank = 0; rank < area.similar.size(); ++rank)
            if (area.similar[rank].at == at)
                likeness = ordinal(static_cast<int>(rank) + 1) + " most similar, distance "
                           + one_decimal(area.similar[rank].distance);
        table.rows.push_back({traits.name, writing.count({traits.code}, traits.name, concern, facts.asked, is_small),
                              with_commas(traits.people), is_small ? withheld_mark : rate_words(rate),
                              is_small ? withheld_mark : interval_words(rate), likeness.empty() ? "[z]" : likeness});
    }
    return table;
}

PackChart rates_chart(const PackFacts& facts, Concern concern) {
    PackChart chart;
    chart.kind = PackChart::Kind::dots;
    chart.decimals = 1;
    chart.row_heading = "District";
    chart.finding = words_of(concern) + " for each 1,000 people, by district";
    chart.measure = "Of " + in_words(facts.asked) + ", as if a year had them throughout. In the order of their names.";
    chart.series.push_back({"For each 1,000 people a year", {}});
    std::int64_t count = 0, people = 0;
    for (std::size_t at = 0; at < facts.districts.size(); ++at) {
        const auto& traits = facts.districts[at].traits;
        const auto own = counted_in(facts, traits, concern);
        if (own >= 1 && own <= 4) continue;
        if (at == facts.own) chart.own = chart.labels.size();
        chart.labels.push_back(traits.name);
        chart.series[0].values.push_back(std::llround(rate_of(own, traits.people, facts.asked.months())->rate * 10));
        count += own;
        people += traits.people;
    }
    const auto together = rate_of(count, people, facts.asked.months());
    chart.is_told_below = true;
    chart.reference = std::llround(together->rate * 10);
    chart.reference_words = "All together " + one_decimal(together->rate);
    return chart;
}

std::string funnel_sentence(const ConcernReading& reading, const std::string& name) {
    if (!reading.funnel) return "Too little was recorded to say how far districts differ by chance.";
    using Where = statistics::FunnelPoint::Where;
    if (reading.funnel->where == Where::inside)
        return name + " lies within what districts of its size vary among themselves.";
    return name + " lies " + (reading.funnel->z > 0 ? "above" : "below") + " the "
           + (reading.funnel->where == Where::alarm ? "outer" : "inner")
           + " limit of what districts of its size vary among themselves. That asks for a closer look; it does not say "
             "that anything is right or wrong.";
}

// ---- Small areas ----

struct SmallArea {
    const PackNeighbourhood* area = nullptr;
    std::int64_t count = 0;
    std::optional<statistics::HotSpot> spot;
    bool is_hot() const { return spot && spot->adjusted <= level; }
};

std::vector<SmallArea> small_areas(const PackFacts& facts, Concern concern, MonthRange months) {
    std::vector<SmallArea> areas;
    std::vector<statistics::MiddlePoint> middles;
    std::vector<double> values;
    bool are_placed = true;
    for (const auto& one : facts.neighbourhoods) {
        areas.push_back({&one, *facts.months.count(one.code, concern, months), {}});
        middles.push_back({one.latitude, one.longitude});
        values.push_back(static_cast<double>(areas.back().count));
        are_placed = are_placed && one.is_placed;
    }
    if (!are_placed) return areas;
    const auto spots = statistics::hot_spots(values, statistics::nearest_areas(middles, neighbours_each));
    for (std::size_t at = 0; at < spots.size(); ++at) areas[at].spot = spots[at];
    return areas;
}

// As many months as are held in a row, twelve at most.
MonthRange months_for_places(const PackFacts& facts) {
    auto run = *run_to(facts.months, facts.asked.last);
    run.first = std::max(run.first, run.last - 11);
    return run;
}

PackTable small_area_table(PackWriting& writing, std::vector<SmallArea> areas, Concern concern, MonthRange months) {
    std::sort(areas.begin(), areas.end(), [](const SmallArea& a, const SmallArea& b) {
        return a.count != b.count ? a.count > b.count : a.area->code < b.area->code;
    });
    PackTable table{"Neighbourhoods",
                    words_of(concern) + " in the neighbourhoods with most, " + in_words(months),
                    {{"Neighbourhood (LSOA)", false},
                     {"Recorded", true},
                     {"Residents, 2021", true},
                     {"With its neighbours", false}},
                    {},
                    "At most ten with five records or more. The others are not listed, so that no small count can be "
                    "worked out.",
                    false};
    for (const auto& one : areas) {
        if (table.rows.size() == most_listed || one.count <= 4) break;
        table.rows.push_back({one.area->name + " (" + one.area->code + ")",
                              writing.count({one.area->code}, one.area->name, concern, months),
                              one.area->people > 0 ? with_commas(one.area->people) : missing_mark,
                              !one.spot      ? missing_mark
                              : one.is_hot() ? "Hot spot"
                                             : "Not distinguishable"});
    }
    return table;
}

std::string concentration_words(const Concentration& found, Concern concern, MonthRange months) {
    const Ratio share{found.in_top, found.total};
    return "In " + in_words(months) + ", the " + counted(found.top, "neighbourhood") + " with most of its "
           + with_commas(found.areas) + " (the top twentieth) had " + with_commas(found.in_top) + " of "
           + with_commas(found.total) + " " + noun_of(concern)
           + (found.total >= smallest_base ? ", " + percentage(share, usual_decimals(share)) + "%" : std::string())
           + ". Half of them lie in " + counted(found.half, "neighbourhood") + "; spread evenly it would take "
           + with_commas(found.even_half) + ".";
}

// Points are no places: the words say so each time.
std::string point_words(const PackPoints& points, Concern concern) {
    const auto found = concentration_at_points(points.of(concern));
    if (!found) return "";
    const Ratio share{found->in_top, found->total}, chance{found->by_chance, found->total};
    return "At the twentieth of points with most (" + with_commas(found->top) + " of the " + with_commas(found->points)
           + " at which anything was recorded in " + runs_in_words(points.months) + "), " + with_commas(found->in_top)
           + " of " + with_commas(found->total) + " " + noun_of(concern) + " were recorded, "
           + percentage(share, usual_decimals(share)) + "%; by chance alone about "
           + percentage(chance, usual_decimals(chance)) + "% would be. ";
}

// Of one concern: whether its records come back to a neighbourhood in the month or the month after.
std::string repeat_words(const PackFacts& facts, Concern concern, MonthRange months) {
    std::vector<std::vector<std::int64_t>> counts;
    for (const auto& area : facts.neighbourhoods) {
        auto& of_area = counts.emplace_back();
        for (const auto& count : facts.months.series({area.code}, concern, months).counts)
            of_area.push_back(count.value_or(0));
    }
    const auto read = statistics::near_repeats(counts);
    if (!read) return "";
    const auto times = [](const statistics::RepeatPairs& pairs) {
        return with_commas(pairs.pairs) + ", where " + with_commas(std::llround(pairs.expected)) + " are expected; "
               + (pairs.p <= level ? "that is more than chance would make" : "chance could make that");
    };
    return "Whether it comes back: pairs of records in one neighbourhood, beside how many there would be if the same "
           "months were dealt out to the records anew. Both in one month: "
           + times(read->same_month) + ". In one month and the next: " + times(read->next_month)
           + ". The files have no days and no addresses, so repeats at one address or within days cannot be seen.";
}

std::string hot_words(const std::vector<SmallArea>& areas) {
    if (areas.empty() || !areas.front().spot)
        return "Hot spots are not told: the middles of these neighbourhoods are not held, or all have the same count.";
    const auto hot = std::count_if(areas.begin(), areas.end(), [](const SmallArea& one) { return one.is_hot(); });
    if (hot == 0)
        return "With those around them, no neighbourhoods stand out as a hot spot once all are looked over at once.";
    return counted(hot, "neighbourhood") + (hot == 1 ? " is" : " are")
           + " part of a hot spot: with those around, more was recorded than chance would place there (Getis-Ord Gi*, "
             "false discoveries held to 5%).";
}

} // namespace

PackPart similar_part(PackWriting& writing, const AreaReading& area, Concern concern) {
    const auto& facts = writing.facts;
    PackPart part{"Beside other districts", {}, {}, {}, {}};
    if (area.similar.empty())
        part.sentences.emplace_back("Similar areas cannot be told: residents, size or deprivation are not held.");
    else {
        std::vector<std::string> names;
        for (const auto& one : area.similar) names.push_back(facts.districts[one.at].traits.name);
        part.sentences.push_back("Most like " + facts.district().traits.name + " of the districts held here are "
                                 + list_of(names) + ". Likeness is in residents, density and deprivation alone.");
    }
    const auto* reading = concern ? reading_of(area, concern->slug) : &area.all;
    if (reading && !reading->is_withheld)
        part.sentences.push_back(funnel_sentence(*reading, facts.district().traits.name));
    part.chart = rates_chart(facts, concern);
    part.tables.push_back(rates_table(writing, area, concern));
    return part;
}

PackPart where_part(PackWriting& writing, Concern concern) {
    const auto& facts = writing.facts;
    PackPart part{"Where it is drawn together", {}, {}, {}, {}};
    const auto months = months_for_places(facts);
    const auto areas = small_areas(facts, concern, months);
    std::vector<std::int64_t> counts;
    std::int64_t total = 0;
    for (const auto& one : areas) total += counts.emplace_back(one.count);
    if (total == 0 && *facts.months.count(facts.own_area(), concern, months) > 0) {
        part.sentences.emplace_back("Counts by neighbourhood are not held for these months.");
        return part;
    }
    if (months.months() < fewest_months) part.sentences.emplace_back("Few months are held, so this may be chance.");
    if (auto found = total >= smallest_base ? concentration_of(counts) : std::nullopt)
        part.sentences.push_back(concentration_words(*found, concern, months));
    else part.sentences.emplace_back("Too few neighbourhoods or records to say how far it is drawn together.");
    part.sentences.push_back(hot_words(areas));
    if (auto words = concern ? repeat_words(facts, concern, months) : std::string(); !words.empty())
        part.sentences.push_back(std::move(words));
    part.sentences.push_back(
        point_words(facts.points, concern)
        + "Neighbourhoods are those of the files. No point is told by itself: the police move each record to one of a "
          "list of nearby points before they publish it, so many records share a point without sharing a place.");
    auto table = small_area_table(writing, areas, concern, months);
    if (!table.rows.empty()) part.tables.push_back(std::move(table));
    else part.sentences.emplace_back("No neighbourhood has five or more, so none is listed.");
    return part;
}

} // namespace reeve::crimedata
