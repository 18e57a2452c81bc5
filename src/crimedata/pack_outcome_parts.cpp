// The parts of a pack about how cases ended, and what the next months may bring.
#include "base/forecast.h"
#include "crimedata/pack_writing.h"
#include "crimedata/small_counts.h"
#include <cmath>

namespace reeve::crimedata {
namespace {

constexpr int forecast_months = 3;
constexpr std::size_t fewest_for_forecast = 24;
constexpr std::size_t first_tried = 15; // months known before the first one that is forecast in the trial
constexpr double ninety = 1.6448536269514722;

// The last months of the same length that are old enough and held.
std::optional<MonthRange> mature_months(const PackFacts& facts) {
    const auto last = facts.asked.last - young_months;
    const MonthRange months{last - (facts.asked.months() - 1), last};
    return facts.months.holds(months) ? std::optional(months) : std::nullopt;
}

std::vector<OutcomeShare> shares(const PackFacts& facts, const std::vector<std::string>& areas, Concern concern,
                                 MonthRange months) {
    CrimeQuestion question{"", areas, concern ? concern->slug : "", false, months};
    return outcome_shares(facts.months.cells(areas, months), question);
}

const OutcomeShare* share_of(const std::vector<OutcomeShare>& list, OutcomeGroup group) {
    for (const auto& one : list)
        if (one.group == group) return &one;
    return nullptr;
}

std::string per_cent(const OutcomeShare& share) {
    return share.of >= smallest_base ? percentage({share.count, share.of}, 1) + "%" : std::string("[z]");
}
std::string per_cent_range(const OutcomeShare& share) {
    if (share.of < smallest_base) return "[z]";
    return one_decimal(share.interval.lower * 100) + "% to " + one_decimal(share.interval.upper * 100) + "%";
}

PackTable outcome_table(const std::vector<OutcomeShare>& own, const std::vector<OutcomeShare>& rest,
                        MonthRange months) {
    PackTable table{
        "Outcomes",
        "How far cases of " + in_words(months) + " have come",
        {{"How far it came", false},
         {"Cases", true},
         {"Share", true},
         {"Likely range", false},
         {"Rest of the force area", true}},
        {},
        std::string(withheld_note)
            + " [z] fewer than 50 cases, so no percentage. Both columns are of the same months, so they are "
              "of the same age.",
        false};
    CountTable counts{{{}}, true, false};
    for (const auto& one : own) counts.cells[0].push_back(one.count);
    const auto withheld = withheld_in(counts);
    for (std::size_t at = 0; at < own.size(); ++at) {
        const bool is_hidden = withheld.cells[0][at];
        const auto* other = share_of(rest, own[at].group);
        table.rows.push_back({in_words(own[at].group), is_hidden ? withheld_mark : with_commas(own[at].count),
                              is_hidden ? withheld_mark : per_cent(own[at]),
                              is_hidden ? withheld_mark : per_cent_range(own[at]), other ? per_cent(*other) : "0%"});
    }
    return table;
}

// ---- Forecasts ----

const char* in_words(statistics::ForecastWay way) {
    switch (way) {
    case statistics::ForecastWay::smoothing: return "a smoothed level of the months before";
    case statistics::ForecastWay::same_month_last_year: return "the same month of the year before";
    case statistics::ForecastWay::as_last_month: return "the last month again";
    }
    return "";
}

constexpr statistics::ForecastWay ways[] = {statistics::ForecastWay::smoothing,
                                            statistics::ForecastWay::same_month_last_year,
                                            statistics::ForecastWay::as_last_month};

struct Tried {
    statistics::ForecastWay way;
    statistics::ForecastError error; // three months on
};
std::vector<Tried> tried_ways(const statistics::Series& series) {
    std::vector<Tried> tried;
    for (auto way : ways)
        if (auto error = statistics::back_tested(series, first_tried, forecast_months, way))
            tried.push_back({way, *error});
    std::sort(tried.begin(), tried.end(),
              [](const Tried& a, const Tried& b) { return a.error.root_mean_square < b.error.root_mean_square; });
    return tried;
}

statistics::Series known_series(const PackFacts& facts, Concern concern, MonthRange run) {
    statistics::Series series;
    for (const auto& count : facts.months.series(facts.own_area(), concern, run).counts)
        series.push_back(static_cast<double>(*count));
    return series;
}

std::string trial_words(const std::vector<Tried>& tried) {
    std::vector<std::string> each;
    for (const auto& one : tried)
        each.push_back(std::string(in_words(one.way)) + " erred by " + with_commas(std::llround(one.error.mean)));
    return "Tried on " + counted(tried.front().error.times, "known month")
           + ", three months ahead and from what was known " + "then: " + list_of(each)
           + " on average. The first is used.";
}

PackTable forecast_table(const statistics::Series& series, statistics::ForecastWay way, CrimeMonth last) {
    PackTable table{
        "What may come",
        "What the next months may bring",
        {{"Month", false}, {"Forecast", true}, {"Nine times in ten between", false}},
        {},
        "The range is from how far such forecasts have erred so many months ahead. It supposes that nothing "
        "else changes, and it is no target.",
        false};
    const auto made = *statistics::forecast(series, forecast_months, way);
    for (int step = 1; step <= forecast_months; ++step) {
        const auto error = *statistics::back_tested(series, first_tried, step, way);
        const double value = made[static_cast<std::size_t>(step) - 1], half = ninety * error.root_mean_square;
        table.rows.push_back({in_words(last + step), with_commas(std::llround(value)),
                              with_commas(std::llround(std::max(0.0, value - half))) + " to "
                                  + with_commas(std::llround(value + half))});
    }
    return table;
}

} // namespace

PackPart outcome_part(PackWriting& writing, Concern concern) {
    const auto& facts = writing.facts;
    PackPart part{"How cases ended", {}, {}, {}, {}};
    if (concern && !concern->is_crime) {
        part.sentences.emplace_back("The police publish no outcomes of antisocial behaviour.");
        return part;
    }
    const auto months = mature_months(facts);
    if (!months) {
        part.sentences.emplace_back(
            "Outcomes are told six months later, and the months that would be old enough are not held.");
        return part;
    }
    const auto own = shares(facts, facts.own_area(), concern, *months);
    const auto rest = shares(facts, facts.other_areas(), concern, *months);
    writing.own(concern, *months, !own.empty() && own.front().of <= 4);
    part.sentences.push_back("Outcomes are of " + in_words(*months)
                             + ", six months before the end of this pack: half of a newer month would still be under "
                               "investigation. Cases can still move on.");
    if (const auto* court = share_of(own, OutcomeGroup::court); court && court->of >= smallest_base && court->count > 4)
        part.sentences.push_back("Of " + with_commas(court->of) + " cases " + with_commas(court->count) + " ("
                                 + per_cent(*court) + ") came before a court or to a charge.");
    part.tables.push_back(outcome_table(own, rest, *months));
    return part;
}

PackPart forecast_part(PackWriting& writing, Concern concern) {
    const auto& facts = writing.facts;
    PackPart part{"What the next months may bring", {}, {}, {}, {}};
    const auto run = *run_to(facts.months, facts.asked.last);
    if (static_cast<std::size_t>(run.months()) < fewest_for_forecast) {
        part.sentences.push_back("There is no forecast: it needs " + std::to_string(fewest_for_forecast)
                                 + " months in a row, to be tried on some of them, and "
                                 + counted(run.months(), "month") + (run.months() == 1 ? " is" : " are") + " held.");
        return part;
    }
    const auto series = known_series(facts, concern, run);
    if (*std::max_element(series.begin(), series.end()) < smallest_mean) {
        part.sentences.emplace_back("There is no forecast: too little is recorded in a month.");
        return part;
    }
    const auto tried = tried_ways(series);
    part.sentences.push_back(trial_words(tried));
    part.tables.push_back(forecast_table(series, tried.front().way, run.last));
    return part;
}

} // namespace reeve::crimedata
