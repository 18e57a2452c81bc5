// The demo office's bodies and meetings: the days that the paper of September 2024 tells, the rest invented.
#include "app/demo_meetings.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_store.h"
#include "meetings/recruitment_store.h"

namespace reeve {
namespace {

using namespace meetings;
using office::Change;
using office::Role;

struct SeatPlanned {
    const char* post;
    SeatCapacity capacity = SeatCapacity::member;
    std::optional<Date> ends = {};
};
struct BodyPlanned {
    const char* title;
    BodyKind kind;
    const char* about;
    std::int64_t quorum;
    std::optional<std::int64_t> every_months;
    bool is_public;
    std::vector<SeatPlanned> seats;
};

const std::vector<BodyPlanned>& bodies() {
    using enum SeatCapacity;
    static const std::vector<BodyPlanned> list = {
        {"Corporate Governance Board",
         BodyKind::governance_board,
         "The Commissioner holds the Chief Constable to account here, with the whole Chief Officer Team.",
         2,
         2,
         true,
         {{"Police and Crime Commissioner", chair},
          {"Chief Constable", member},
          {"Deputy Chief Constable", attends},
          {"Chief Executive", attends}}},
        {"Police and Crime Panel",
         BodyKind::police_panel,
         "A joint committee of the councils, which examines what the Commissioner does.",
         3,
         2,
         true,
         {{"Chair of the panel", chair},
          {"Member for the city", member},
          {"Member for the county", member},
          {"Member for Rutland", member},
          {"Independent member", member, date_of(2025, 2, 28)}}},
        {"Joint Audit, Risk and Assurance Panel",
         BodyKind::audit_panel,
         "Independent members who look at audit, risk and how both bodies are run.",
         3,
         3,
         true,
         {{"Chair of the panel", chair, date_of(2025, 3, 31)},
          {"Independent member 1", member, date_of(2026, 3, 31)},
          {"Independent member 2", member, date_of(2026, 3, 31)},
          {"Chief Finance Officer", attends}}},
        {"Ethics and Transparency Panel",
         BodyKind::ethics_panel,
         "Independent members who look at how policing is done, and at what is told of it.",
         3,
         3,
         true,
         {{"Chair of the panel", chair}, {"Independent member 1", member}, {"Independent member 2", member}}},
        {"Hate Crime Scrutiny Panel",
         BodyKind::scrutiny_panel,
         "Looks at how cases of hate crime were dealt with. Its cases are never public.",
         2,
         std::nullopt,
         true,
         {{"Member of the Ethics and Transparency Panel", chair},
          {"Panel member 1", member},
          {"Panel member 2", member}}},
        {"Commissioner and Chief Constable",
         BodyKind::one_to_one,
         "Regular one-to-one meetings.",
         2,
         1,
         false,
         {{"Police and Crime Commissioner", chair}, {"Chief Constable", member}}}};
    return list;
}

void found_bodies(Change& change) {
    for (const auto& planned : bodies()) {
        MeetingBody body;
        body.title = planned.title;
        body.kind = planned.kind;
        body.about = {planned.about};
        body.quorum = planned.quorum;
        body.every_months = planned.every_months;
        body.is_public = planned.is_public;
        body.is_sample = true;
        body = demo_sure(add_meeting_body(change, body));
        for (const auto& place : planned.seats) {
            MeetingSeat seat;
            seat.post = place.post;
            seat.capacity = place.capacity;
            seat.term_begins = date_of(2024, 1, 1);
            seat.term_ends = place.ends;
            demo_sure(add_seat(change, body, seat));
        }
    }
}

MeetingBody body_titled(Change& change, std::string_view title) {
    for (auto& body : all_meeting_bodies(change.tx))
        if (body.title == title) return body;
    throw Fault("the demo office has no body called " + std::string(title));
}

AgendaItem item(const char* title, AgendaKind kind, const char* brought_by, std::optional<Date> paper_in = {}) {
    AgendaItem made;
    made.title = title;
    made.kind = kind;
    made.brought_by = brought_by;
    made.paper_in_on = paper_in;
    return made;
}

void plan_one(Change& change, const char* title, Date day, const char* starts, const char* place,
              const std::vector<AgendaItem>& agenda) {
    auto body = body_titled(change, title);
    Meeting meeting;
    meeting.meets_on = day;
    meeting.starts = starts;
    meeting.place = place;
    meeting.is_significant = body.kind == BodyKind::governance_board;
    if (body.kind == BodyKind::police_panel || body.kind == BodyKind::ethics_panel
        || body.kind == BodyKind::audit_panel) {
        meeting.access = MeetingAccess::open;
        meeting.ground = ClosedGround::none;
    }
    meeting = demo_sure(add_meeting(change, body, meeting));
    for (const auto& one : agenda) demo_sure(add_item(change, meeting, one));
}

// Everybody came, every item was taken.
void hold_one(Change& change, const char* title, Date day, const char* minutes, MinutesState until,
              const std::map<int, const char*>& decisions = {}) {
    auto body = body_titled(change, title);
    auto of = whole(change.tx, *meeting_on(change.tx, body.id, day));
    std::vector<std::pair<Id<MeetingSeat>, Came>> came;
    for (const auto& seat : of.seats)
        came.emplace_back(seat.id, &seat == &of.seats.back() ? Came::apologies : Came::present);
    if (of.seats.size() < 4)
        for (auto& one : came) one.second = Came::present;
    auto meeting = demo_sure(keep_attendance(change, body, of.meeting, came));
    for (auto one : of.items) {
        one.outcome = ItemOutcome::taken;
        if (decisions.count(static_cast<int>(one.number))) one.decision = {decisions.at(static_cast<int>(one.number))};
        demo_sure(keep_item(change, one));
    }
    for (auto to : {MinutesState::draft, MinutesState::prepared, MinutesState::final}) {
        if (to > until) continue;
        meeting = demo_sure(keep_meeting(change, body, demo_sure(minuted(meeting, {minutes}, to, change.today()))));
    }
}

constexpr auto board = "Corporate Governance Board", audit = "Joint Audit, Risk and Assurance Panel",
               headquarters = "Police headquarters", county_hall = "County Hall";

void plan_board_of_may(Change& change) {
    plan_one(change, board, date_of(2024, 5, 22), "10am", headquarters,
             {item("Minutes of the last meeting", AgendaKind::decision, "Chief Executive"),
              item("Performance of the force", AgendaKind::discussion, "Deputy Chief Constable", date_of(2024, 5, 8))});
    plan_one(change, "Hate Crime Scrutiny Panel", date_of(2024, 7, 10), "2pm", headquarters,
             {item("Cases for review", AgendaKind::discussion, "Chief Executive")});
}

void plan_board_of_july(Change& change) {
    plan_one(
        change, board, date_of(2024, 7, 24), "10am", headquarters,
        {item("Performance of the force", AgendaKind::discussion, "Deputy Chief Constable", date_of(2024, 7, 11)),
         item("Budget to the end of June", AgendaKind::information, "Chief Finance Officer", date_of(2024, 7, 15))});
}

void plan_audit_of_august(Change& change) {
    plan_one(change, audit, date_of(2024, 8, 1), "2pm", county_hall,
             {item("Internal audit processes", AgendaKind::discussion, "Chief Finance Officer", date_of(2024, 7, 19)),
              item("Members at internal meetings", AgendaKind::discussion, "Chair of the panel")});
}

void plan_the_autumn(Change& change) {
    using enum AgendaKind;
    plan_one(change, "Ethics and Transparency Panel", date_of(2024, 9, 27), "2pm", headquarters,
             {item("Welcome to new members", information, "Chair of the panel"),
              item("Use of body-worn video", discussion, "Deputy Chief Constable")});
    plan_one(change, board, date_of(2024, 10, 16), "10am", headquarters,
             {item("Shoplifting: performance", discussion, "Deputy Chief Constable"),
              item("Victims: compliance and satisfaction", discussion, "Deputy Chief Constable")});
    plan_one(change, audit, date_of(2024, 10, 30), "2pm", county_hall,
             {item("What the panel wants the Commissioner to know", discussion, "Chair of the panel")});
    plan_one(change, "Commissioner and Chief Constable", date_of(2024, 10, 2), "9am", headquarters, {});
}

void plan_panel_of_september(Change& change) {
    using enum AgendaKind;
    auto update = item("Commissioner's update report", discussion, "Director of Governance and Performance",
                       date_of(2024, 9, 10));
    update.paper_reference = "P-2024-001";
    plan_one(change, "Police and Crime Panel", date_of(2024, 9, 23), "1pm", county_hall,
             {item("Minutes of the last meeting", decision, "Chair of the panel"), update,
              item("Report on Corporate Governance Boards", information, "Chief Executive", date_of(2024, 9, 11))});
}

const char* const sample_minutes =
    "SAMPLE. Invented for the demo office.\n\nThe papers were taken as read. Members asked "
    "questions, and what was agreed stands under the items.";

// The report of 23 September 2024 tells that four were chosen; the other numbers and the days are invented.
void seek_members(Change& change) {
    Recruitment one;
    one.post = "Independent member";
    one.sought = 4;
    one.opened_on = date_of(2024, 7, 8);
    one.closes_on = date_of(2024, 8, 9);
    one.words = {"SAMPLE: the days, and how many applied and were seen."};
    demo_sure(add_recruitment(change, body_titled(change, "Ethics and Transparency Panel"), one));
}

void choose_members(Change& change) {
    auto body = body_titled(change, "Ethics and Transparency Panel");
    auto one = recruitments_of(change.tx, body.id).front();
    one.applied = 13;
    one.seen = 7;
    one.successful = 4;
    one.decided_on = date_of(2024, 9, 4);
    demo_sure(keep_recruitment(change, one));
}

void make_an_action(Change& change, const DemoReplay& replay) {
    auto body = body_titled(change, audit);
    auto meeting = *meeting_on(change.tx, body.id, date_of(2024, 8, 1));
    office::Action action;
    action.title = "Set a meeting of the Commissioner with the chair of the panel";
    action.source = office::ActionSource::meeting;
    action.source_reference = meeting.reference;
    action.owner = replay.person(Role::chief_executive).id;
    action.due = date_of(2024, 10, 31);
    action.is_sample = true;
    demo_sure(office::add_action(change, action));
}

} // namespace

void replay_meetings(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::meetings);
    auto at = [&](Date day, std::function<void(Change&)> step) {
        replay.at(from_london(day, {16, 40, 0}), Role::director_of_governance, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    at(date_of(2024, 5, 9), [](Change& change) {
        found_bodies(change);
        plan_board_of_may(change);
    });
    at(date_of(2024, 7, 8), seek_members);
    at(date_of(2024, 9, 5), choose_members);
    at(date_of(2024, 7, 16), plan_board_of_july);
    at(date_of(2024, 7, 22), plan_audit_of_august);
    at(date_of(2024, 9, 11), plan_panel_of_september);
    at(date_of(2024, 6, 5), [](Change& change) {
        hold_one(change, "Corporate Governance Board", date_of(2024, 5, 22), sample_minutes, MinutesState::prepared);
    });
    at(date_of(2024, 7, 11), [](Change& change) {
        hold_one(change, "Hate Crime Scrutiny Panel", date_of(2024, 7, 10), sample_minutes, MinutesState::prepared);
    });
    at(date_of(2024, 7, 25), [](Change& change) {
        auto body = body_titled(change, "Corporate Governance Board");
        auto may = *meeting_on(change.tx, body.id, date_of(2024, 5, 22));
        demo_sure(
            keep_meeting(change, body, demo_sure(minuted(may, may.minutes, MinutesState::final, change.today()))));
        hold_one(change, "Corporate Governance Board", date_of(2024, 7, 24), sample_minutes, MinutesState::prepared,
                 {{1, "The force brings its plan on shop theft to the next board."}});
    });
    at(date_of(2024, 8, 2), [](Change& change) {
        hold_one(change, audit, date_of(2024, 8, 1), sample_minutes, MinutesState::final,
                 {{1, "The plan of internal audit is agreed as it stands."},
                  {2, "Members go to internal meetings of both bodies, to see for themselves."}});
        plan_the_autumn(change);
    });
    at(date_of(2024, 9, 24), [](Change& change) {
        hold_one(change, "Police and Crime Panel", date_of(2024, 9, 23), sample_minutes, MinutesState::draft);
    });
    at(date_of(2024, 9, 30), [](Change& change) {
        hold_one(change, "Ethics and Transparency Panel", date_of(2024, 9, 27), sample_minutes, MinutesState::draft);
    });
    replay.at(from_london(date_of(2024, 9, 24), {16, 50, 0}), Role::director_of_governance,
              [ids, &replay](Change& change) {
                  auto own = with_ids_of(*ids, change);
                  make_an_action(own, replay);
              });
}

} // namespace reeve
