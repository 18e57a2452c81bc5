// How audit recommendations stand: which of them a filter shows, and how many there are of each priority. A count and
// the list it leads to are made by the same rule.
#pragma once
#include "assurance/audit_recommendation.h"
#include "base/period.h"

namespace reeve::assurance {
enum class FollowShown { unclosed, overdue, evidenced, closed, all };
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::FollowShown> {
    static constexpr Choice list[] = {{"unclosed", "Not closed"},
                                      {"overdue", "Overdue"},
                                      {"evidenced", "Evidence is in"},
                                      {"closed", "Closed"},
                                      {"all", "All"}};
};
} // namespace reeve

namespace reeve::assurance {

struct FollowFilter {
    FollowShown shown = FollowShown::unclosed;
    std::optional<AuditPriority> priority;
    std::optional<Period> closed_in; // of those closed
};
bool is_shown(const AuditRecommendation&, const FollowFilter&, Date today);
std::vector<AuditRecommendation> shown_of(std::vector<AuditRecommendation>, const FollowFilter&, Date today);
// "?show=overdue&priority=first": so that a count leads to its records.
std::string query_of(const FollowFilter&);

// One row of the panel's counts: of one priority, or of all.
struct FollowCounts {
    std::optional<AuditPriority> priority;
    std::int64_t unclosed = 0, overdue = 0, evidenced = 0, closed_in_period = 0;
};
// A row for each priority and one for all, which they add up to.
std::vector<FollowCounts> counts_of(const std::vector<AuditRecommendation>&, const Period&, Date today);
// What a row is called: "Priority 1", "All".
std::string name_of(const FollowCounts&);

} // namespace reeve::assurance
