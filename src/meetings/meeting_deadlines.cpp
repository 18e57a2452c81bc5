// Days counted back from a meeting in clear working days.
#include "meetings/meeting_deadlines.h"
#include "base/text.h"

namespace reeve::meetings {
namespace {

std::string explained(Date day, Date meets_on, std::int64_t days, const office::WorkingDays& working) {
    auto words = counted(days, "clear working day") + " before " + in_words(meets_on)
                 + "; neither that day nor the day of the meeting is counted";
    auto holidays = working.holidays_within(day, meets_on);
    if (!holidays.empty()) words += ". Not worked: " + list_of(holidays);
    return words + ".";
}

} // namespace

MeetingDeadlines deadlines_of(const Meeting& meeting, const MeetingBody& body, const office::WorkingDays& working) {
    MeetingDeadlines found;
    found.papers_in = working.last_before_clear(meeting.meets_on, static_cast<int>(body.paper_days));
    found.agenda_out = working.last_before_clear(meeting.meets_on, static_cast<int>(body.agenda_days));
    found.papers_why = explained(found.papers_in, meeting.meets_on, body.paper_days, working);
    found.agenda_why = explained(found.agenda_out, meeting.meets_on, body.agenda_days, working);
    return found;
}

PaperStanding standing_of(const AgendaItem& item, const MeetingDeadlines& days, Date today) {
    if (item.has_paper != PaperNeed::wanted || item.outcome == ItemOutcome::withdrawn) return PaperStanding::none;
    if (item.paper_in_on)
        return *item.paper_in_on <= days.papers_in ? PaperStanding::in_time : PaperStanding::came_late;
    if (item.outcome == ItemOutcome::taken) return PaperStanding::never;
    return today <= days.papers_in ? PaperStanding::awaited : PaperStanding::late;
}

std::string paper_in_words(const AgendaItem& item, const MeetingDeadlines& days, Date today) {
    switch (standing_of(item, days, today)) {
    case PaperStanding::none: return label_of(item.has_paper);
    case PaperStanding::in_time: return "In on " + in_words(*item.paper_in_on);
    case PaperStanding::came_late:
        return "In on " + in_words(*item.paper_in_on) + ", " + counted(*item.paper_in_on - days.papers_in, "day")
               + " late";
    case PaperStanding::awaited: return "Due " + in_words(days.papers_in);
    case PaperStanding::late: return counted(today - days.papers_in, "day") + " late";
    case PaperStanding::never: return "None came in";
    }
    return "";
}

Date minutes_due(const Meeting& meeting, const office::WorkingDays& working) {
    return working.end_after(meeting.meets_on, minutes_working_days);
}

bool are_minutes_late(const Meeting& meeting, const office::WorkingDays& working, Date today) {
    bool is_waited_for = meeting.minutes_state == MinutesState::none || meeting.minutes_state == MinutesState::draft;
    return meeting.state == MeetingState::held && is_waited_for && minutes_due(meeting, working) < today;
}

} // namespace reeve::meetings
