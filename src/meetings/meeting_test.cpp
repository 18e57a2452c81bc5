// Meetings as rules: who may come, the days before, quorums, decisions and the road of minutes.
#include "meetings/meeting_deadlines.h"
#include "meetings/meeting_pack.h"
#include <doctest/doctest.h>

namespace reeve::meetings {

TEST_CASE("a meeting is open, or closed on a ground that its body has") {
    struct Case {
        BodyKind kind;
        MeetingAccess access;
        ClosedGround ground;
        const char* because;
        const char* problem; // the field that is wrong
    };
    using enum BodyKind;
    using enum ClosedGround;
    constexpr auto open = MeetingAccess::open, closed = MeetingAccess::closed;
    const Case cases[] = {
        {governance_board, closed, own, "", ""},
        {governance_board, open, none, "", ""},
        {governance_board, open, own, "", "ground"},
        {governance_board, closed, none, "", "ground"},
        {governance_board, closed, exempt, "Staff", "ground"},
        {governance_board, closed, enforcement, "", "closed_because"},
        {governance_board, closed, enforcement, "A case is before the court", ""},
        {police_panel, open, none, "", ""},
        {police_panel, closed, own, "", "ground"},
        {police_panel, closed, exempt, "", "closed_because"},
        {police_panel, closed, exempt, "Staff", ""},
        {safety_partnership, closed, confidential, "Given in confidence", ""},
        {safety_partnership, closed, own, "", ""},
        {audit_panel, closed, confidential, "Given in confidence", "ground"},
        {one_to_one, closed, security, "The chief officer says so", ""},
    };
    for (const auto& one : cases) {
        CAPTURE(label_of(one.kind));
        CAPTURE(label_of(one.ground));
        Meeting meeting;
        meeting.access = one.access;
        meeting.ground = one.ground;
        meeting.closed_because = {one.because};
        auto problems = check(meeting, one.kind);
        if (*one.problem) CHECK(problems.has(one.problem));
        else CHECK(problems.empty());
    }
}

TEST_CASE("papers and agendas are counted back in clear working days, over bank holidays") {
    struct Case {
        Date meets_on;
        int agenda, papers;
        Date agenda_out, papers_in;
    };
    const Case cases[] = {
        {date_of(2024, 9, 23), 5, 8, date_of(2024, 9, 13), date_of(2024, 9, 10)},
        {date_of(2024, 9, 23), 0, 0, date_of(2024, 9, 20), date_of(2024, 9, 20)},
        {date_of(2024, 9, 2), 5, 5, date_of(2024, 8, 22), date_of(2024, 8, 22)},   // summer bank holiday
        {date_of(2025, 1, 6), 5, 5, date_of(2024, 12, 24), date_of(2024, 12, 24)}, // Christmas to New Year
        {date_of(2024, 4, 5), 5, 5, date_of(2024, 3, 26), date_of(2024, 3, 26)},   // Easter
        {date_of(2024, 5, 8), 1, 2, date_of(2024, 5, 3), date_of(2024, 5, 2)},     // early May
    };
    const office::WorkingDays working;
    for (const auto& one : cases) {
        CAPTURE(iso(one.meets_on));
        Meeting meeting;
        meeting.meets_on = one.meets_on;
        MeetingBody body;
        body.agenda_days = one.agenda;
        body.paper_days = one.papers;
        auto days = deadlines_of(meeting, body, working);
        CHECK(iso(days.agenda_out) == iso(one.agenda_out));
        CHECK(iso(days.papers_in) == iso(one.papers_in));
    }
    MeetingBody body;
    Meeting meeting;
    meeting.meets_on = date_of(2024, 9, 2);
    CHECK(deadlines_of(meeting, body, working).papers_why.find("bank holiday on 26 August 2024") != std::string::npos);
}

TEST_CASE("a bank holiday recorded later moves the day that papers are due") {
    Meeting meeting;
    meeting.meets_on = date_of(2024, 9, 23);
    MeetingBody body;
    office::BankHoliday mourning{
        {}, 1, date_of(2024, 9, 17), office::HolidayChange::added, "A day of mourning", "The Gazette"};
    auto days = deadlines_of(meeting, body, office::WorkingDays({mourning}));
    CHECK(iso(days.agenda_out) == "2024-09-12");
}

TEST_CASE("a paper is awaited until its day, late after it, and keeps how late it came") {
    MeetingDeadlines days{date_of(2024, 9, 10), date_of(2024, 9, 13), "", ""};
    AgendaItem item;
    CHECK(paper_in_words(item, days, date_of(2024, 9, 10)) == "Due 10 September 2024");
    CHECK(paper_in_words(item, days, date_of(2024, 9, 11)) == "1 day late");
    item.outcome = ItemOutcome::taken;
    CHECK(paper_in_words(item, days, date_of(2024, 9, 30)) == "None came in");
    item.paper_in_on = date_of(2024, 9, 10);
    CHECK(paper_in_words(item, days, date_of(2024, 9, 20)) == "In on 10 September 2024");
    item.paper_in_on = date_of(2024, 9, 12);
    CHECK(paper_in_words(item, days, date_of(2024, 9, 20)) == "In on 12 September 2024, 2 days late");
    item.has_paper = PaperNeed::spoken;
    CHECK(standing_of(item, days, date_of(2024, 9, 20)) == PaperStanding::none);
    item.title = "Performance";
    CHECK(check(item, date_of(2024, 9, 20)).has("paper_in_on"));
    item.has_paper = PaperNeed::wanted;
    CHECK(check(item, date_of(2024, 9, 20)).empty());
    CHECK(check(item, date_of(2024, 9, 11)).has("paper_in_on"));
    item.paper_reference = "the panel's paper";
    CHECK(check(item, date_of(2024, 9, 20)).has("paper_reference"));
}

TEST_CASE("those who only attend make no quorum, and nothing is decided without one") {
    MeetingBody body;
    body.quorum = 2;
    std::vector<MeetingSeat> seats(3);
    std::vector<Attendance> came;
    for (std::size_t at = 0; at < seats.size(); ++at) {
        seats[at].id = {static_cast<std::int64_t>(at) + 1};
        came.push_back({{}, 1, {}, seats[at].id, Came::present});
    }
    seats[2].capacity = SeatCapacity::attends;
    came[1].came = Came::apologies;
    auto short_of_it = quorum_found(body, seats, came);
    CHECK(in_words(short_of_it)
          == "1 of 2 with a vote was there; the quorum of 2 was not met, so nothing could be decided.");
    came[1].came = Came::present;
    auto met = quorum_found(body, seats, came);
    CHECK(in_words(met) == "2 of 2 with a vote were there; the quorum of 2 was met.");

    Meeting meeting;
    AgendaItem item;
    item.outcome = ItemOutcome::taken;
    CHECK(with_outcome(item, meeting, met).problems().has("outcome")); // it has not met
    meeting.state = MeetingState::held;
    CHECK(with_outcome(item, meeting, short_of_it).ok());
    item.decision = {"Agreed"};
    CHECK(with_outcome(item, meeting, short_of_it).problems().has("decision"));
    CHECK(with_outcome(item, meeting, met).ok());
    item.outcome = ItemOutcome::deferred;
    CHECK(with_outcome(item, meeting, met).problems().has("decision"));
}

TEST_CASE("minutes go from draft by prepared and amended to final, and then stand") {
    using enum MinutesState;
    struct Case {
        MinutesState from, to;
        bool is_taken;
    };
    const Case cases[] = {{none, draft, true},       {none, final, false},    {none, none, false},
                          {draft, draft, true},      {draft, prepared, true}, {draft, final, false},
                          {prepared, amended, true}, {prepared, final, true}, {prepared, draft, false},
                          {amended, amended, true},  {amended, final, true},  {amended, prepared, false},
                          {final, final, false},     {final, amended, false}};
    auto today = date_of(2024, 9, 30);
    for (const auto& one : cases) {
        CAPTURE(label_of(one.from));
        CAPTURE(label_of(one.to));
        Meeting meeting;
        meeting.state = MeetingState::held;
        meeting.minutes_state = one.from;
        CHECK(minuted(meeting, {"Words"}, one.to, today).ok() == one.is_taken);
    }
    Meeting planned;
    CHECK(minuted(planned, {"Words"}, draft, today).is_refused());
    planned.state = MeetingState::held;
    CHECK(minuted(planned, {" "}, draft, today).problems().has("minutes"));
}

TEST_CASE("the public reads final minutes of open meetings, and of closed ones of significant public interest") {
    struct Case {
        MeetingAccess access;
        ClosedGround ground;
        bool is_significant;
        MinutesState state;
        bool is_read;
    };
    using enum ClosedGround;
    constexpr auto open = MeetingAccess::open, closed = MeetingAccess::closed;
    const Case cases[] = {
        {open, none, false, MinutesState::final, true},       {open, none, true, MinutesState::prepared, false},
        {closed, own, false, MinutesState::final, false},     {closed, own, true, MinutesState::final, true},
        {closed, own, true, MinutesState::amended, false},    {closed, enforcement, true, MinutesState::final, false},
        {closed, enactment, true, MinutesState::final, false}};
    for (const auto& one : cases) {
        Meeting meeting;
        meeting.access = one.access;
        meeting.ground = one.ground;
        meeting.is_significant = one.is_significant;
        meeting.minutes_state = one.state;
        CHECK(are_minutes_public(meeting) == one.is_read);
    }
}

TEST_CASE("nothing of a closed item or of unfinished minutes is in what the public is given") {
    WholeMeeting of;
    of.meeting.access = MeetingAccess::open;
    of.meeting.minutes = {"secret words"};
    of.meeting.minutes_state = MinutesState::prepared;
    AgendaItem item;
    item.title = "secret title";
    item.words = item.decision = {"secret words"};
    item.brought_by = "secret post";
    item.paper_reference = "P-2099-001";
    item.is_closed = true;
    of.items = {item};
    office::Action action;
    action.title = "secret action";
    of.actions = {action};
    auto told = as_public(of);
    CHECK(told.items.size() == 1);
    CHECK(told.items[0].title == "An item taken without the public");
    CHECK(told.items[0].words.text + told.items[0].decision.text + told.items[0].brought_by
              + told.items[0].paper_reference
          == "");
    CHECK(told.meeting.minutes.text.empty());
    CHECK(told.actions.empty());
    of.meeting.access = MeetingAccess::closed;
    CHECK(as_public(of).items.empty());
}

TEST_CASE("a body has a quorum, days for papers no shorter than for the agenda, and seats with terms") {
    MeetingBody body;
    body.title = "Board";
    CHECK(check(body).empty());
    body.quorum = 0;
    body.paper_days = 4;
    body.every_months = 0;
    auto problems = check(body);
    for (const char* field : {"quorum", "paper_days", "every_months"}) CHECK(problems.has(field));
    MeetingSeat seat;
    seat.post = "Chair";
    seat.term_begins = date_of(2024, 4, 1);
    seat.term_ends = date_of(2024, 3, 31);
    CHECK(check(seat).has("term_ends"));
    seat.term_ends = date_of(2024, 10, 1);
    auto today = date_of(2024, 9, 1);
    CHECK(terms_ending({seat}, today, 30).size() == 1);
    CHECK(terms_ending({seat}, today, 29).empty());
    CHECK(seats_in_words({.quorum = 2}, {seat}, today)
          == "1 seat, 1 with a vote; the quorum is 2. Too few have a vote today for a quorum.");
}

} // namespace reeve::meetings
