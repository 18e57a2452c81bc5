// The ordinary elections of police and crime commissioners, and the days that the law counts from them.
#pragma once
#include "base/date.h"
#include <optional>

namespace reeve::planning {

// The newest ordinary election on or before a day; none before the first, of 15 November 2012.
std::optional<Date> ordinary_election_before(Date);
// The seventh day after the poll, on which a term begins.
Date takes_office_on(Date election);
// PRSRA 2011 s.5(1) and (2): the last day of the financial year in which the ordinary election is held.
Date plan_due_after(Date election);

} // namespace reeve::planning
