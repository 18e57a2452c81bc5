// Bodies that meet and their seats as they are kept.
#pragma once
#include "meetings/meeting_body.h"
#include "office/keep.h"

namespace reeve::meetings {

std::string address_of(const MeetingBody&);        // /work/bodies/BD-0001
std::string public_address_of(const MeetingBody&); // /meetings/bodies/corporate-governance-board

std::vector<MeetingBody> all_meeting_bodies(db::Connection&); // those that stand first, by title
std::optional<MeetingBody> find_meeting_body(db::Connection&, std::string_view reference); // BD-0001, bd-1
std::optional<MeetingBody> meeting_body_of_slug(db::Connection&, std::string_view slug);   // those shown to the public
std::vector<MeetingSeat> seats_of(db::Connection&, Id<MeetingBody>);
std::vector<MeetingSeat> seats_standing(db::Connection&, Id<MeetingBody>, Date);

// Gives it its public address; a title that another body has is a problem.
Result<MeetingBody> add_meeting_body(office::Change&, MeetingBody);
Result<MeetingBody> keep_meeting_body(office::Change&, MeetingBody);
Result<MeetingSeat> add_seat(office::Change&, const MeetingBody&, MeetingSeat);
Result<MeetingSeat> keep_seat(office::Change&, MeetingSeat);

} // namespace reeve::meetings
