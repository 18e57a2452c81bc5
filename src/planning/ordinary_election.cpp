// Knows the days of the ordinary elections.
#include "planning/ordinary_election.h"
#include "base/period.h"

namespace reeve::planning {

std::optional<Date> ordinary_election_before(Date day) {
    // Every four years in May, but for the first, and for that of 2020, which was put off by a year.
    const Date elections[] = {date_of(2012, 11, 15), date_of(2016, 5, 5), date_of(2021, 5, 6), date_of(2024, 5, 2)};
    std::optional<Date> newest;
    for (auto election : elections)
        if (election <= day) newest = election;
    return newest;
}

Date takes_office_on(Date election) { return election + 7; }

Date plan_due_after(Date election) { return period_of(financial_year_of(election)).last; }

} // namespace reeve::planning
