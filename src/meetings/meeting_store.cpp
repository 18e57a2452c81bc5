// Meetings, their agendas and who came, in the database.
#include "meetings/meeting_store.h"
#include "meetings/meeting_body_store.h"

namespace reeve::meetings {
namespace {

using office::Change;

Problems check_here(db::Connection& connection, const MeetingBody& body, const Meeting& meeting) {
    auto problems = check(meeting, body.kind);
    auto other = meeting_on(connection, body.id, meeting.meets_on);
    if (other && other->id != meeting.id)
        problems.add("meets_on", "This body meets on " + in_words(meeting.meets_on) + " already: " + other->reference);
    return problems;
}

} // namespace

std::string address_of(const Meeting& meeting) { return "/work/meetings/" + meeting.reference; }
std::string public_address_of(const Meeting& meeting, const MeetingBody& body) {
    return public_address_of(body) + "/" + iso(meeting.meets_on);
}

std::vector<Meeting> meetings_between(db::Connection& connection, Period period) {
    return db::records(
        connection, meeting_fields(),
        db::Sql("meets_on >= :first AND meets_on <= :last ORDER BY meets_on, reference", "meetings of a period"),
        {{"first", period.first}, {"last", period.last}});
}

std::vector<Meeting> meetings_of(db::Connection& connection, Id<MeetingBody> body) {
    return db::records(connection, meeting_fields(), db::Sql("body = :body ORDER BY meets_on", "meetings of a body"),
                       {{"body", body}});
}

std::optional<Meeting> find_meeting(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "MT") return std::nullopt;
    return db::record(connection, meeting_fields(), db::Sql("reference = :reference", "a meeting by its reference"),
                      {{"reference", in_words(*read)}});
}

std::optional<Meeting> meeting_on(db::Connection& connection, Id<MeetingBody> body, Date day) {
    return db::record(connection, meeting_fields(),
                      db::Sql("body = :body AND meets_on = :day", "the meeting of a body on a day"),
                      {{"body", body}, {"day", day}});
}

std::vector<AgendaItem> items_of(db::Connection& connection, Id<Meeting> meeting) {
    return db::records(connection, agenda_item_fields(),
                       db::Sql("meeting = :meeting ORDER BY number", "items of an agenda"), {{"meeting", meeting}});
}

std::vector<Attendance> attendance_of(db::Connection& connection, Id<Meeting> meeting) {
    return db::records(connection, attendance_fields(),
                       db::Sql("meeting = :meeting ORDER BY seat", "who came to a meeting"), {{"meeting", meeting}});
}

Came WholeMeeting::came_of(Id<MeetingSeat> seat) const {
    for (const auto& one : came)
        if (one.seat == seat) return one.came;
    return Came::not_told;
}

WholeMeeting whole(db::Connection& connection, Meeting meeting) {
    auto body = db::find(connection, meeting_body_fields(), meeting.body);
    if (!body) throw Fault(meeting.reference + " is of no body");
    auto seats = seats_standing(connection, body->id, meeting.meets_on);
    auto items = items_of(connection, meeting.id);
    auto came = attendance_of(connection, meeting.id);
    auto actions = office::actions_of_source(connection, office::ActionSource::meeting, meeting.reference);
    return {std::move(meeting), *body, seats, items, came, actions};
}

Result<Meeting> add_meeting(Change& change, const MeetingBody& body, Meeting meeting) {
    meeting.body = body.id;
    meeting.is_sample = meeting.is_sample || body.is_sample;
    if (auto problems = check_here(change.tx, body, meeting); !problems.empty()) return problems;
    return office::keep_new(change, meeting_fields(), std::move(meeting));
}

Result<Meeting> keep_meeting(Change& change, const MeetingBody& body, Meeting meeting) {
    if (auto problems = check_here(change.tx, body, meeting); !problems.empty()) return problems;
    auto stands = db::find(change.tx, meeting_fields(), meeting.id);
    if (stands && stands->state != MeetingState::planned && stands->meets_on != meeting.meets_on)
        return Problems{{{"meets_on", "It is " + folded(label_of(stands->state)) + ", so its day stands"}}};
    return office::keep(change, meeting_fields(), std::move(meeting));
}

Result<AgendaItem> add_item(Change& change, const Meeting& meeting, AgendaItem item) {
    if (meeting.state == MeetingState::cancelled)
        return Refusal{"The meeting is cancelled, so nothing is put on its agenda.", "", Refusal::Kind::conflict};
    if (auto problems = check(item, change.today()); !problems.empty()) return problems;
    auto items = items_of(change.tx, meeting.id);
    item.meeting = meeting.id;
    item.number = items.empty() ? 1 : items.back().number + 1;
    item.is_sample = item.is_sample || meeting.is_sample;
    return office::keep_new(change, agenda_item_fields(), std::move(item));
}

Result<AgendaItem> keep_item(Change& change, AgendaItem item) {
    if (auto problems = check(item, change.today()); !problems.empty()) return problems;
    auto meeting = db::find(change.tx, meeting_fields(), item.meeting);
    if (!meeting) throw Fault("an agenda item is of no meeting");
    item = TRY(with_outcome(item, *meeting, whole(change.tx, *meeting).quorum()));
    return office::keep(change, agenda_item_fields(), std::move(item));
}

Result<Meeting> keep_attendance(Change& change, const MeetingBody& body, Meeting meeting,
                                const std::vector<std::pair<Id<MeetingSeat>, Came>>& list) {
    if (meeting.state != MeetingState::held) {
        meeting = TRY(held(meeting, change.today()));
        meeting = TRY(keep_meeting(change, body, meeting));
    }
    auto stand = attendance_of(change.tx, meeting.id);
    for (const auto& [seat, came] : list) {
        auto kept = std::find_if(stand.begin(), stand.end(), [&](const auto& one) { return one.seat == seat; });
        if (kept == stand.end())
            office::keep_new(change, attendance_fields(), Attendance{{}, 0, meeting.id, seat, came});
        else {
            kept->came = came;
            TRY(office::keep(change, attendance_fields(), *kept));
        }
    }
    return meeting;
}

} // namespace reeve::meetings
