// Coverage: where the Commissioner has been and what was heard there, by district, with small counts of people left
// out.
#pragma once
#include "engagement/follow_up_store.h"

namespace reeve::engagement {

// How many people spoke of a theme; no count where it is too small to tell.
struct ThemeHeard {
    std::string slug;
    std::string title;
    std::optional<std::int64_t> count;
};

struct DistrictCoverage {
    office::Area district;
    std::int64_t days = 0;              // community days of the period
    std::int64_t other_engagements = 0; // meetings and visits of the period
    std::vector<ThemeHeard> themes;     // most spoken of first
    std::int64_t actions = 0;           // raised in the period
    std::int64_t actions_done = 0;
    std::optional<Engagement> last; // whenever it was
    std::optional<Engagement> next;
};

struct Coverage {
    Period period;
    std::vector<DistrictCoverage> districts; // by name
    std::vector<Engagement> days;            // community days of the period, the newest first
    std::vector<ThemeHeard> themes;
    std::int64_t actions = 0;
    std::int64_t actions_done = 0;
    std::int64_t districts_visited() const;
};
// `hide_up_to`: counts of people from 1 to this are left out (settings; 4), and one more where a single one could be
// had by subtraction.
Coverage coverage_of(db::Connection&, const Period&, Date today, Seen, std::int64_t hide_up_to);

// Leaves out counts from 1 to `hide_up_to`; where that leaves a single gap, the smallest other count goes too.
std::vector<std::optional<std::int64_t>> without_small(std::vector<std::int64_t> counts, std::int64_t hide_up_to);

// Actions of engagement raised in a period that the office shows to the public, by reference.
std::vector<office::Action> actions_shown(db::Connection&, const Period&);

} // namespace reeve::engagement
