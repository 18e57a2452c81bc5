// The days before a meeting: when its papers are to be in and its agenda out, and which papers are late.
#pragma once
#include "meetings/agenda_item.h"
#include "office/working_days.h"

namespace reeve::meetings {

struct MeetingDeadlines {
    Date papers_in, agenda_out;
    std::string papers_why, agenda_why; // how each day was worked out
};
MeetingDeadlines deadlines_of(const Meeting&, const MeetingBody&, const office::WorkingDays&);

// A paper that is to come in: in time, late, still waited for, or not there when the item was dealt with.
enum class PaperStanding { none, in_time, came_late, awaited, late, never };
PaperStanding standing_of(const AgendaItem&, const MeetingDeadlines&, Date today);
// "In on 5 June 2024", "In on 9 June 2024, 2 days late", "Due 5 June 2024", "3 days late", "None came in".
std::string paper_in_words(const AgendaItem&, const MeetingDeadlines&, Date today);

// Minutes that are not prepared ten working days after the meeting are late: the office's own standard.
inline constexpr int minutes_working_days = 10;
Date minutes_due(const Meeting&, const office::WorkingDays&);
bool are_minutes_late(const Meeting&, const office::WorkingDays&, Date today);

} // namespace reeve::meetings
