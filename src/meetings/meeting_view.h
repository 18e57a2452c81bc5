// Shows meetings: tables of them and of seats, an agenda with its papers and decisions, and when and where.
#pragma once
#include "html/markup.h"
#include "html/sample.h"
#include "meetings/meeting_deadlines.h"
#include "meetings/meeting_store.h"
#include "office/duty_parts.h"

namespace reeve::meetings {

html::Html state_chip(const Meeting&, Date today);
// "Monday 23 September 2024, 2pm, County Hall"
std::string when_and_where(const Meeting&);
// "Open to the public"; "Closed: ...".
std::string access_in_words(const Meeting&);

// A meeting with the body it is of.
struct MeetingRow {
    Meeting meeting;
    MeetingBody body;
};
enum class MeetingLinks { desk, open };
html::Html meetings_table(const std::vector<MeetingRow>&, const std::string& caption, Date today, MeetingLinks);
html::Html seats_table(const MeetingBody&, const std::vector<MeetingSeat>&, Date today, bool are_linked);
// The agenda with where each paper stands; item numbers lead to their pages where they are linked.
html::Html agenda_table(const WholeMeeting&, const MeetingDeadlines&, Date today, bool are_linked);
html::Html decisions_view(const std::vector<AgendaItem>&);
html::Html attendance_view(const WholeMeeting&);

} // namespace reeve::meetings
