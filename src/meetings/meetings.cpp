// Mounts the slice of meetings: bodies, meetings, agendas, records, packs, and what waits because of them.
#include "meetings/meetings.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_figures.h"
#include "meetings/meeting_invariants.h"
#include "meetings/meeting_pages.h"
#include "meetings/recruitment.h"
#include "office/bank_holiday_store.h"
#include "office/office.h"

namespace reeve::meetings {
namespace {

void add_waiting(std::vector<office::Waiting>& list, const WholeMeeting& of, const office::WorkingDays& working,
                 Date today) {
    auto name = of.body.title + " of " + in_words(of.meeting.meets_on);
    bool is_planned = of.meeting.state == MeetingState::planned;
    if (is_planned && of.meeting.meets_on < today)
        list.push_back({name + " is not recorded", address_of(of.meeting), "Its day is over."});
    if (are_minutes_late(of.meeting, working, today))
        list.push_back({"The minutes of " + name + " are late", address_of(of.meeting),
                        "They were to be prepared by " + in_words(minutes_due(of.meeting, working)) + "."});
    if (!is_planned || of.meeting.meets_on < today) return;
    auto days = deadlines_of(of.meeting, of.body, working);
    std::int64_t late = 0;
    for (const auto& item : of.items) late += standing_of(item, days, today) == PaperStanding::late ? 1 : 0;
    if (late > 0)
        list.push_back({counted(late, "paper") + " for " + name + (late == 1 ? " is late" : " are late"),
                        address_of(of.meeting), "Papers were to be in by " + in_words(days.papers_in) + "."});
}

// Papers and minutes that are late, and meetings whose day is over and nobody recorded.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, office::Role role, Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::publish_papers)) return list;
    auto working = office::working_days_known(connection);
    for (const auto& meeting : meetings_between(connection, {today - 90, today + 60}))
        if (meeting.state != MeetingState::cancelled) add_waiting(list, whole(connection, meeting), working, today);
    return list;
}

} // namespace

void mount(office::Office& office) {
    for (auto mount_part : {mount_meeting_bodies, mount_meetings, mount_agendas, mount_meeting_records,
                            mount_meeting_packs, mount_public_meetings, mount_recruitment})
        mount_part(office.routes());
    for (const auto* shape :
         {&meeting_body_fields().shape(), &meeting_seat_fields().shape(), &meeting_fields().shape(),
          &agenda_item_fields().shape(), &attendance_fields().shape(), &recruitment_fields().shape()})
        office.shapes().push_back(shape);
    for (auto& invariant : meeting_invariants()) office.invariants().push_back(std::move(invariant));
    office.lifecycles().push_back(meeting_moves().in_words());
    office.lifecycles().push_back(minutes_moves().in_words());
    for (auto& figure : meeting_figures()) office.figures().add(std::move(figure));
    office.waiting().push_back(waiting);
}

} // namespace reeve::meetings
