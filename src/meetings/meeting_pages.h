// The pages of meetings, and the parts that they share.
#pragma once
#include "html/markup.h"
#include "meetings/meeting_deadlines.h"
#include "meetings/meeting_store.h"
#include "office/routes.h"

namespace reeve::meetings {

void mount_meeting_bodies(office::Routes&);
void mount_meetings(office::Routes&);
void mount_agendas(office::Routes&);
void mount_meeting_records(office::Routes&); // who came, minutes, actions
void mount_meeting_packs(office::Routes&);   // for staff and for the public
void mount_public_meetings(office::Routes&);
void mount_recruitment(office::Routes&);

inline constexpr const char* bodies_address = "/work/bodies";
inline constexpr const char* meetings_address = "/work/meetings";

// The body and the meeting that the address names.
std::optional<MeetingBody> body_asked_for(office::Visit&);
std::optional<WholeMeeting> meeting_asked_for(office::Visit&);
// A public meeting of a public body; what is not public of it is left out.
std::optional<WholeMeeting> public_meeting_asked_for(office::Visit&);

office::PageWords body_words(const MeetingBody&, std::string title, bool has_errors = false);
office::PageWords meeting_words(const WholeMeeting&, std::string title, bool has_errors = false);
// Who is sought for a body, and how far it is; part of the body's page.
html::Html recruitment_section(office::Visit&, const MeetingBody&);
// "Corporate Governance Board, 23 September 2024"
std::string title_of(const WholeMeeting&);

} // namespace reeve::meetings
