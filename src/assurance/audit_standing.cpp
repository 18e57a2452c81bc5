// Filters and counts audit recommendations.
#include "assurance/audit_standing.h"

namespace reeve::assurance {

bool is_shown(const AuditRecommendation& one, const FollowFilter& filter, Date today) {
    if (filter.priority && priority_of(one.grade) != *filter.priority) return false;
    switch (filter.shown) {
    case FollowShown::unclosed: return one.state != FollowState::closed;
    case FollowShown::overdue: return one.is_overdue(today);
    case FollowShown::evidenced: return one.state == FollowState::evidenced;
    case FollowShown::closed:
        return one.state == FollowState::closed && (!filter.closed_in || filter.closed_in->contains(*one.closed_on));
    case FollowShown::all: return true;
    }
    return false;
}

std::vector<AuditRecommendation> shown_of(std::vector<AuditRecommendation> list, const FollowFilter& filter,
                                          Date today) {
    std::erase_if(list, [&](const AuditRecommendation& one) { return !is_shown(one, filter, today); });
    return list;
}

std::string query_of(const FollowFilter& filter) {
    auto query = std::string("?show=") + stored_name(filter.shown);
    if (filter.priority) query += std::string("&priority=") + stored_name(*filter.priority);
    if (filter.closed_in) query += "&period=" + plain(*filter.closed_in);
    return query;
}

std::vector<FollowCounts> counts_of(const std::vector<AuditRecommendation>& list, const Period& period, Date today) {
    std::vector<FollowCounts> rows;
    for (const auto& mapped : mapped_priorities()) rows.push_back({.priority = mapped.priority});
    rows.push_back({});
    for (auto& row : rows)
        for (const auto& one : list) {
            auto is = [&](FollowShown shown, std::optional<Period> closed_in = {}) {
                return is_shown(one, {shown, row.priority, closed_in}, today) ? 1 : 0;
            };
            row.unclosed += is(FollowShown::unclosed);
            row.overdue += is(FollowShown::overdue);
            row.evidenced += is(FollowShown::evidenced);
            row.closed_in_period += is(FollowShown::closed, period);
        }
    return rows;
}

std::string name_of(const FollowCounts& row) { return row.priority ? label_of(*row.priority) : "All"; }

} // namespace reeve::assurance
