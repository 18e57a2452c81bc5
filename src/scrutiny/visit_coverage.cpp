// Counts visits, and says no more of them than they show.
#include "scrutiny/visit_coverage.h"

namespace reeve::scrutiny {
namespace {

void count_made(VisitResults& results, const CountedVisit& visit, const VisitScheme& scheme) {
    ++results.made;
    results.serious += visit.worst == IssueGrade::serious ? 1 : 0;
    results.minor += visit.worst == IssueGrade::minor ? 1 : 0;
    results.delayed += minutes_between(visit.arrived_at, visit.admitted_at).value_or(0) > scheme.longest_wait ? 1 : 0;
    results.held += visit.held.value_or(0);
    results.offered += visit.offered.value_or(0);
    results.accepted += visit.accepted.value_or(0);
    results.declined += visit.declined.value_or(0);
    results.unavailable += visit.unavailable.value_or(0);
    results.not_offered += visit.not_offered.value_or(0);
    results.observed += visit.observed_only.value_or(0);
}

// Whole per cent of a share between 0 and 1, as a range is told.
std::string whole_percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)) + "%"; }
// One decimal, rounded up: a bound is never told smaller than it is.
std::string bound_percent(double share) {
    auto tenths = static_cast<int>(share * 1000 + 0.999999);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

} // namespace

CountedVisit as_counted(const SchemeVisit& visit) {
    return {.reference = visit.reference,
            .version = visit.version,
            .planned_on = visit.planned_on,
            .state = visit.state,
            .worst = visit.worst,
            .arrived_at = visit.arrived_at,
            .admitted_at = visit.admitted_at,
            .held = visit.held,
            .unavailable = visit.unavailable,
            .offered = visit.offered,
            .not_offered = visit.not_offered,
            .observed_only = visit.observed_only,
            .accepted = visit.accepted,
            .declined = visit.declined,
            .is_sample = visit.is_sample};
}

std::vector<CountedVisit> as_counted(const std::vector<SchemeVisit>& visits) {
    std::vector<CountedVisit> list;
    for (const auto& visit : visits) list.push_back(as_counted(visit));
    return list;
}

VisitResults results_of(const std::vector<CountedVisit>& visits, const VisitScheme& scheme, Date today) {
    VisitResults results;
    for (const auto& visit : visits) {
        if (!visit.is_due(today)) continue;
        ++results.planned;
        if (visit.state == VisitState::made) count_made(results, visit, scheme);
        else if (visit.state == VisitState::missed) ++results.missed;
        else if (visit.state == VisitState::cancelled) ++results.cancelled;
        else ++results.not_recorded;
    }
    return results;
}

std::int64_t VisitMatrix::slots_visited() const {
    return std::count_if(by_slot.begin(), by_slot.end(), [](auto visits) { return visits > 0; });
}

VisitMatrix matrix_of(const std::vector<CountedVisit>& visits) {
    VisitMatrix matrix;
    for (const auto& visit : visits) {
        if (visit.state != VisitState::made || !visit.arrived_at) continue;
        auto day = weekday_of(london_date(*visit.arrived_at));
        auto hour = london_time(*visit.arrived_at).hour;
        ++matrix.by_hour[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)];
        ++matrix.by_slot[static_cast<std::size_t>(slot_of(day, band_of_hour(hour)))];
    }
    return matrix;
}

std::string made_of_planned(const VisitResults& results) {
    if (results.planned == 0) return "none were planned";
    Ratio share{results.made, results.planned};
    return std::to_string(results.made) + " of " + std::to_string(results.planned) + " ("
           + percentage(share, usual_decimals(share)) + "%)";
}

std::string interval_in_words(const VisitResults& results) {
    if (results.planned == 0) return "";
    auto interval = statistics::wilson(results.made, results.planned);
    return "As a sample of how reliably visits are made, " + counted(results.planned, "planned visit")
           + " would fit a rate between " + whole_percent(interval.lower) + " and " + whole_percent(interval.upper)
           + " (Wilson, 95%). A visit that was missed or cancelled stays among those planned.";
}

static bool is_small(std::int64_t count) { return count > 0 && count < 5; }

std::vector<PublicCounts> public_counts(const std::vector<QuarterCounts>& quarters) {
    bool hides_serious =
        std::any_of(quarters.begin(), quarters.end(), [](const auto& one) { return is_small(one.serious); });
    std::vector<PublicCounts> shown;
    for (const auto& one : quarters) {
        bool hides_raised = is_small(one.raised);
        bool hides_answered = hides_raised || is_small(one.answered) || is_small(one.raised - one.answered);
        auto words = [](std::int64_t count, bool is_hidden) { return is_hidden ? "[c]" : std::to_string(count); };
        shown.push_back(
            {words(one.serious, hides_serious), words(one.raised, hides_raised), words(one.answered, hides_answered)});
    }
    return shown;
}

std::string serious_in_words(const VisitResults& results) {
    if (results.made == 0) return "No visit was made, so nothing can be said of what visitors would have seen.";
    if (is_small(results.serious))
        return "Something serious was seen on fewer than 5 of " + counted(results.made, "visit") + ".";
    if (results.serious > 0)
        return "Something serious was seen on " + std::to_string(results.serious) + " of "
               + counted(results.made, "visit") + ".";
    return "No serious issues were seen on " + counted(results.made, "visit")
           + ". That is what visitors saw while they were there. It does not show that there were none: if as many as "
           + bound_percent(statistics::exact_upper(0, results.made))
           + " of visits would find one, so many visits without any would still happen one time in twenty.";
}

} // namespace reeve::scrutiny
