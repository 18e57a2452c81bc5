// Drafts the lines of a highlight report from the records of its workstream.
#pragma once
#include "delivery/highlight_report.h"
#include "delivery/risk.h"
#include "delivery/workstream_store.h"

namespace reeve::delivery {

// Actions done and milestones reached in the period, newest first.
std::vector<std::string> lines_of_done(const WorkstreamRecords&, const Period&);
// What is late on that day, then what is due in the period after, soonest first.
std::vector<std::string> lines_of_next(const WorkstreamRecords&, const Period&, Date today);
// Risks that are open.
std::vector<std::string> lines_of_risks(const std::vector<Risk>&);
// The first lines of a long list, with the rest as a number: never more than a part may hold.
std::vector<std::string> cut_to_fit(std::vector<std::string> lines, const char* more);

} // namespace reeve::delivery
