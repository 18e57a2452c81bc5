// What visits reached: those made of those planned, the slots of the week, the hours of the day, and what may be said
// of them.
#pragma once
#include "base/statistics.h"
#include "scrutiny/visit_concern.h"
#include "scrutiny/visit_detainee.h"
#include <array>

namespace reeve::scrutiny {

// What is counted of a visit, and nothing of who made it or whom they saw.
struct CountedVisit {
    std::string reference;
    int version = 0;
    Date planned_on;
    VisitState state = VisitState::planned;
    IssueGrade worst = IssueGrade::none;
    std::optional<Moment> arrived_at, admitted_at;
    std::optional<std::int64_t> held, unavailable, offered, not_offered, observed_only, accepted, declined;
    bool is_sample = false;

    bool is_due(Date today) const { return planned_on < today || state != VisitState::planned; }
};
CountedVisit as_counted(const SchemeVisit&);
std::vector<CountedVisit> as_counted(const std::vector<SchemeVisit>&);

// Visits that are due in a period. One that was missed or cancelled stays among the planned.
struct VisitResults {
    std::int64_t planned = 0, made = 0, missed = 0, cancelled = 0, not_recorded = 0;
    std::int64_t serious = 0, minor = 0; // visits made on which something was seen
    std::int64_t delayed = 0;            // kept waiting longer than the scheme allows
    std::int64_t held = 0, offered = 0, accepted = 0, declined = 0, unavailable = 0, not_offered = 0, observed = 0;
};
VisitResults results_of(const std::vector<CountedVisit>&, const VisitScheme&, Date today);

// Visits made, by day of the week (Monday 0) and hour of arrival, and the slots of the week they fall into.
struct VisitMatrix {
    std::array<std::array<std::int64_t, 24>, 7> by_hour{};
    std::array<std::int64_t, slots_of_a_week> by_slot{};
    std::int64_t slots_visited() const;
};
VisitMatrix matrix_of(const std::vector<CountedVisit>&);

// "34 of 34 (100%)"; "none were planned".
std::string made_of_planned(const VisitResults&);
// "With so few visits, the share that a year like this would bring lies between 90% and 100%."
std::string interval_in_words(const VisitResults&);
// What "no serious issues in 34 visits" can and cannot mean; of others, how many, and below 5 only that.
std::string serious_in_words(const VisitResults&);

// What the public is shown of one quarter: 1 to 4 of anything that was seen may point to somebody who was held, and is
// "[c]"; what would give such a count away is too.
struct PublicCounts {
    std::string serious, raised, answered;
};
struct QuarterCounts {
    std::int64_t serious = 0, raised = 0, answered = 0;
};
// Of all quarters that stand together: where one count of visits with something serious is small, all are withheld,
// since their sum is told in words.
std::vector<PublicCounts> public_counts(const std::vector<QuarterCounts>&);

} // namespace reeve::scrutiny
