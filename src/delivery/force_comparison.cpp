// Sets a measure beside the same of other forces.
#include "delivery/force_comparison.h"

namespace reeve::delivery {
namespace {

std::vector<ComparisonMember> with_own(const ComparisonSet& set) {
    auto members = members_of(set);
    members.insert(members.begin(), {whole_force, set.own_name});
    return members;
}

ComparedForce compared(const ComparisonMember& member, const std::vector<Observation>& observations, const Period& days,
                       ToldAs told_as) {
    ComparedForce force{member.name, member.code == whole_force, std::nullopt, std::nullopt};
    for (const auto& observation : observations) {
        if (observation.area != member.code || Period{observation.first_day, observation.last_day} != days) continue;
        force.observation = observation;
        force.value = value_of(observation, told_as);
    }
    return force;
}

bool comes_before(const ComparedForce& one, const ComparedForce& other) {
    if (one.value.has_value() != other.value.has_value()) return one.value.has_value();
    if (one.value && *one.value != *other.value) return *one.value > *other.value;
    return one.name < other.name;
}

std::optional<statistics::Funnel> funnel_among(const ForceComparison& comparison) {
    std::vector<statistics::FunnelPlace> places;
    for (const auto& force : comparison.forces)
        if (force.value)
            places.push_back(
                {force.name, *force.observation->amount, exposure_of(*force.observation, comparison.told_as)});
    return statistics::funnel_of(comparison.told_as == ToldAs::per_cent ? statistics::FunnelKind::shares
                                                                        : statistics::FunnelKind::rates,
                                 places);
}

ForceComparison compared_in(const ComparisonSet& edition, const Measure& measure,
                            const std::vector<Observation>& observations, const Period& days) {
    ForceComparison comparison{
        edition, days, measure.kind == MeasureKind::share ? ToldAs::per_cent : ToldAs::per_thousand, {}, {}, {}};
    double sum = 0;
    int count = 0;
    for (const auto& member : with_own(edition)) {
        comparison.forces.push_back(compared(member, observations, days, comparison.told_as));
        if (comparison.forces.back().value) sum += *comparison.forces.back().value, ++count;
    }
    std::stable_sort(comparison.forces.begin(), comparison.forces.end(), comes_before);
    if (count > 0) comparison.average = sum / count;
    comparison.funnel = funnel_among(comparison);
    return comparison;
}

bool is_enough(const ForceComparison& comparison) {
    constexpr int fewest_forces = 3;
    int count = 0;
    bool has_own = false;
    for (const auto& force : comparison.forces)
        if (force.value) ++count, has_own = has_own || force.is_own;
    return has_own && count >= fewest_forces;
}

} // namespace

double exposure_of(const Observation& observation, ToldAs told_as) {
    auto among = static_cast<double>(observation.out_of.value_or(0));
    return told_as == ToldAs::per_thousand ? among * years_in({observation.first_day, observation.last_day}) : among;
}

std::optional<ForceComparison> comparison_of(const Measure& measure, const std::vector<Observation>& observations,
                                             const std::vector<ComparisonSet>& editions) {
    std::vector<Period> periods;
    for (const auto& observation : observations)
        if (observation.area == whole_force) periods.push_back({observation.first_day, observation.last_day});
    std::sort(periods.begin(), periods.end(), [](const Period& one, const Period& other) {
        return std::pair(other.last, other.first) < std::pair(one.last, one.first);
    });
    for (const auto& days : periods) {
        const auto* edition = edition_on(editions, days.last);
        if (!edition) continue;
        auto comparison = compared_in(*edition, measure, observations, days);
        if (is_enough(comparison)) return comparison;
    }
    return std::nullopt;
}

} // namespace reeve::delivery
