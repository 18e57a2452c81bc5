// Reads the counts of each category of an area.
#include "crimedata/concern_reading.h"
#include "base/sampling.h"
#include "crimedata/small_counts.h"
#include <cmath>

namespace reeve::crimedata {
namespace {

using statistics::TwoCounts;

constexpr std::int64_t fewest_to_compare = 10; // in each of the four counts
constexpr std::size_t most_volume = 3;
constexpr std::size_t most_high = 2; // beyond these
constexpr std::size_t similar_count = 3;

bool is_enough(const ReadChange& change, std::int64_t now) {
    return std::min({now, change.before, change.others_now, change.others_before}) >= fewest_to_compare;
}

std::vector<std::string> all_but(const PackFacts& facts, std::size_t at) {
    std::vector<std::string> codes;
    for (std::size_t other = 0; other < facts.districts.size(); ++other)
        if (other != at) codes.push_back(facts.districts[other].traits.code);
    return codes;
}

ReadChange change_of(const PackFacts& facts, std::size_t at, Concern concern, MonthRange earlier) {
    const auto& code = facts.districts[at].traits.code;
    const auto others = all_but(facts, at);
    return {earlier,
            *facts.months.count(code, concern, earlier),
            *facts.months.count(others, concern, facts.asked),
            *facts.months.count(others, concern, earlier),
            {},
            1,
            false};
}

// How much more than chance the changes of all districts and categories vary.
double spread_of(const PackFacts& facts, MonthRange earlier) {
    std::vector<double> deviations;
    for (std::size_t at = 0; at < facts.districts.size(); ++at)
        for (const auto& category : crime_categories()) {
            const auto now = *facts.months.count(facts.districts[at].traits.code, &category, facts.asked);
            const auto change = change_of(facts, at, &category, earlier);
            if (!is_enough(change, now)) continue;
            if (auto beside =
                    statistics::change_beside({change.before, now}, {change.others_before, change.others_now}))
                deviations.push_back(beside->z);
        }
    return statistics::spread_of_changes(deviations);
}

std::optional<ReadChange> read_change(const PackFacts& facts, Concern concern, std::int64_t now,
                                      const std::optional<MonthRange>& earlier, double spread) {
    if (!earlier) return std::nullopt;
    auto change = change_of(facts, facts.own, concern, *earlier);
    if (is_enough(change, now))
        change.beside =
            statistics::change_beside({change.before, now}, {change.others_before, change.others_now}, spread);
    return change;
}

// How many of the months asked for lie outside what is usual; none where nothing is usual yet.
std::optional<std::int64_t> signals_of(const PackFacts& facts, Concern concern) {
    auto run = run_to(facts.months, facts.asked.last);
    if (!run) return std::nullopt;
    run->first = std::max(run->first, run->last - 35);
    const auto usual = usual_months(facts.months.series(facts.own_area(), concern, *run));
    if (!usual) return std::nullopt;
    const auto& signals = usual->range.signals;
    const auto asked = std::min<std::size_t>(signals.size(), static_cast<std::size_t>(facts.asked.months()));
    return std::count_if(signals.end() - static_cast<std::ptrdiff_t>(asked), signals.end(),
                         [](statistics::Signal signal) { return signal != statistics::Signal::none; });
}

std::optional<statistics::FunnelPoint> funnel_point(const PackFacts& facts, Concern concern) {
    std::vector<statistics::FunnelPlace> places;
    for (const auto& district : facts.districts)
        places.push_back({district.traits.name, *facts.months.count(district.traits.code, concern, facts.asked),
                          static_cast<double>(district.traits.people) / 1000 * facts.asked.months() / 12});
    auto funnel = statistics::funnel_of(statistics::FunnelKind::rates, places);
    return funnel ? std::optional(funnel->points[facts.own]) : std::nullopt;
}

double rate_together(const PackFacts& facts, Concern concern, const std::vector<SimilarArea>& areas) {
    std::int64_t count = 0, people = 0;
    for (const auto& area : areas) {
        count += *facts.months.count(facts.districts[area.at].traits.code, concern, facts.asked);
        people += facts.districts[area.at].traits.people;
    }
    auto rate = rate_of(count, people, facts.asked.months());
    return rate ? rate->rate : 0;
}

ConcernReading read(const PackFacts& facts, const AreaReading& area, Concern concern) {
    ConcernReading reading;
    reading.concern = concern;
    reading.now = *facts.months.count(facts.own_area(), concern, facts.asked);
    reading.since_year = read_change(facts, concern, reading.now,
                                     area.year ? std::optional(area.year->months) : std::nullopt, area.spread_year);
    reading.since_quarter = read_change(facts, concern, reading.now, area.quarter, area.spread_quarter);
    reading.rate = rate_of(reading.now, facts.district().traits.people, facts.asked.months());
    reading.similar_rate = rate_together(facts, concern, area.similar);
    reading.funnel = funnel_point(facts, concern);
    reading.usual_signals = signals_of(facts, concern);
    return reading;
}

void adjust_for_many(std::vector<ConcernReading>& readings, std::optional<ReadChange> ConcernReading::*which) {
    std::vector<double> chances;
    std::vector<ReadChange*> changes;
    for (auto& reading : readings)
        if (auto& change = reading.*which; change && change->beside) {
            changes.push_back(&*change);
            chances.push_back(change->beside->p);
        }
    const auto adjusted = statistics::adjusted_for_many(chances);
    for (std::size_t at = 0; at < changes.size(); ++at) changes[at]->adjusted = adjusted[at];
}

bool was_counted(const ConcernReading& reading) {
    return reading.now > 0 || (reading.since_year && reading.since_year->before > 0)
           || (reading.since_quarter && reading.since_quarter->before > 0);
}

// Of the crime categories: all crime is told beside them, so that a small one needs another withheld with it.
void withhold(std::vector<ConcernReading>& readings) {
    CountTable table{{}, false, true};
    for (const auto& reading : readings)
        if (reading.concern->is_crime) {
            table.cells.push_back({reading.now});
            if (reading.since_year) table.cells.back().push_back(reading.since_year->before);
            if (reading.since_quarter) table.cells.back().push_back(reading.since_quarter->before);
        }
    const auto withheld = withheld_in(table);
    std::size_t at = 0;
    for (auto& reading : readings)
        if (!reading.concern->is_crime) reading.is_withheld = reading.now >= 1 && reading.now <= hidden_up_to;
        else {
            const auto& cells = withheld.cells[at++];
            std::size_t column = 0;
            reading.is_withheld = cells[column++];
            if (reading.since_year) reading.since_year->is_withheld = cells[column++];
            if (reading.since_quarter) reading.since_quarter->is_withheld = cells[column++];
        }
}

// Beside the rest and by itself: what rose less than the rest did not fall.
bool moved(const ConcernReading& reading, int way) {
    const auto goes = [&](const std::optional<ReadChange>& change) {
        return change && change->stands_out() && (change->beside->ratio > 1 ? 1 : -1) == way
               && (reading.now > change->before ? 1 : -1) == way;
    };
    return goes(reading.since_year) || goes(reading.since_quarter);
}

} // namespace

std::vector<std::int64_t> PackPoints::of(Concern concern) const {
    std::vector<std::int64_t> all;
    for (const auto& [point, categories] : counts) {
        auto& sum = all.emplace_back(0);
        for (const auto& [letter, count] : categories) {
            const auto* category = category_of(letter);
            if (concern ? category == concern : !category || category->is_crime) sum += count;
        }
    }
    return all;
}

std::vector<std::string> PackFacts::other_areas() const { return all_but(*this, own); }

std::vector<AreaTraits> PackFacts::traits() const {
    std::vector<AreaTraits> all;
    for (const auto& one : districts) all.push_back(one.traits);
    return all;
}

std::string beside_words(std::int64_t now, const ReadChange& change) {
    const bool rose = now > change.before, is_more = change.beside->ratio > 1;
    return std::string(rose ? "rose " : "fell ") + (rose == is_more ? "more than" : "less than");
}

bool ConcernReading::rose() const { return moved(*this, 1); }
bool ConcernReading::fell() const { return moved(*this, -1); }

AreaReading reading_of(const PackFacts& facts) {
    AreaReading area;
    area.year = same_months_before(facts.months, facts.asked);
    area.quarter = months_before(facts.months, facts.asked);
    if (area.year) area.spread_year = spread_of(facts, area.year->months);
    if (area.quarter) area.spread_quarter = spread_of(facts, *area.quarter);
    area.similar = most_similar(facts.traits(), facts.own, similar_count);
    area.all = read(facts, area, nullptr);
    for (const auto& category : crime_categories()) {
        auto reading = read(facts, area, &category);
        if (was_counted(reading)) area.concerns.push_back(std::move(reading));
    }
    std::sort(area.concerns.begin(), area.concerns.end(), [](const ConcernReading& a, const ConcernReading& b) {
        return a.now != b.now ? a.now > b.now : a.concern->letter < b.concern->letter;
    });
    adjust_for_many(area.concerns, &ConcernReading::since_year);
    adjust_for_many(area.concerns, &ConcernReading::since_quarter);
    withhold(area.concerns);
    return area;
}

const ConcernReading* reading_of(const AreaReading& area, std::string_view slug) {
    for (const auto& reading : area.concerns)
        if (reading.concern->slug == slug) return &reading;
    return nullptr;
}

std::vector<const ConcernReading*> top_concerns(const AreaReading& area) {
    std::vector<const ConcernReading*> told, top;
    for (const auto& reading : area.concerns)
        if (!reading.is_withheld) told.push_back(&reading);
    std::vector<const ConcernReading*> high = told;
    std::erase_if(high, [](const ConcernReading* reading) { return !reading->is_high(); });
    std::stable_sort(high.begin(), high.end(),
                     [](const ConcernReading* a, const ConcernReading* b) { return a->funnel->z > b->funnel->z; });
    if (high.size() > most_high) high.resize(most_high);
    for (std::size_t rank = 0; rank < told.size(); ++rank)
        if (rank < most_volume || told[rank]->rose() || std::find(high.begin(), high.end(), told[rank]) != high.end())
            top.push_back(told[rank]);
    return top;
}

} // namespace reeve::crimedata
