// Finding new members as it is kept.
#pragma once
#include "meetings/recruitment.h"
#include "office/keep.h"

namespace reeve::meetings {

std::string address_of(const MeetingBody&, const Recruitment&); // /work/bodies/BD-0004/recruitment/RC-0001

std::vector<Recruitment> recruitments_of(db::Connection&, Id<MeetingBody>); // the newest first
std::vector<Recruitment> all_recruitments(db::Connection&);                 // by reference

Result<Recruitment> add_recruitment(office::Change&, const MeetingBody&, Recruitment);
Result<Recruitment> keep_recruitment(office::Change&, Recruitment);

} // namespace reeve::meetings
