// Meetings, their agendas and who came, as they are kept.
#pragma once
#include "meetings/agenda_item.h"
#include "office/action_store.h"

namespace reeve::meetings {

std::string address_of(const Meeting&);                            // /work/meetings/MT-0001
std::string public_address_of(const Meeting&, const MeetingBody&); // /meetings/bodies/.../2024-09-23

std::vector<Meeting> meetings_between(db::Connection&, Period);     // by day
std::vector<Meeting> meetings_of(db::Connection&, Id<MeetingBody>); // by day
std::optional<Meeting> find_meeting(db::Connection&, std::string_view reference);
std::optional<Meeting> meeting_on(db::Connection&, Id<MeetingBody>, Date);
std::vector<AgendaItem> items_of(db::Connection&, Id<Meeting>); // in order
std::vector<Attendance> attendance_of(db::Connection&, Id<Meeting>);

// Everything of one meeting, read together.
struct WholeMeeting {
    Meeting meeting;
    MeetingBody body;
    std::vector<MeetingSeat> seats; // standing on its day
    std::vector<AgendaItem> items;
    std::vector<Attendance> came;
    std::vector<office::Action> actions;

    QuorumFound quorum() const { return quorum_found(body, seats, came); }
    Came came_of(Id<MeetingSeat>) const;
};
WholeMeeting whole(db::Connection&, Meeting);

// A day on which the body meets already is a problem; one that was held or cancelled keeps its day.
Result<Meeting> add_meeting(office::Change&, const MeetingBody&, Meeting);
Result<Meeting> keep_meeting(office::Change&, const MeetingBody&, Meeting);
// The next number of the agenda. Nothing is put on the agenda of a meeting that is cancelled.
Result<AgendaItem> add_item(office::Change&, const Meeting&, AgendaItem);
Result<AgendaItem> keep_item(office::Change&, AgendaItem);
// Who came, seat by seat, and with it that the meeting was held.
Result<Meeting> keep_attendance(office::Change&, const MeetingBody&, Meeting,
                                const std::vector<std::pair<Id<MeetingSeat>, Came>>&);

} // namespace reeve::meetings
