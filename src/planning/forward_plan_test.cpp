// The forward plan of a board: no priority is forgotten, and the late ones are named.
#include "office/office_testing.h"
#include "planning/forward_plan_store.h"

namespace reeve::planning {
namespace {

ForwardPlan board() {
    ForwardPlan plan;
    plan.title = "Corporate Governance Board";
    plan.every_months = 6;
    plan.counted_from = date_of(2024, 1, 1);
    return plan;
}
MeetingItems meeting(Date day, PartKey key, bool is_taken = false) {
    MeetingItems made;
    made.meeting.meets_on = day;
    made.items = {{{}, 0, {}, key, is_taken}};
    return made;
}

} // namespace

TEST_CASE("each priority is due again so many months after the board last took it, and the late ones are named") {
    const auto today = date_of(2024, 9, 23);
    struct Case {
        const char* name;
        std::vector<MeetingItems> meetings;
        Turn turn;
        const char* words;
    };
    const Case cases[] = {
        {"never on an agenda", {}, Turn::late, "Late by 84 days; not booked."},
        {"another priority does not count",
         {meeting(date_of(2024, 9, 4), 2, true)},
         Turn::late,
         "Late by 84 days; not booked."},
        {"taken, and not booked again", {meeting(date_of(2024, 9, 4), 1, true)}, Turn::not_booked, "Not booked."},
        {"taken, and booked in time",
         {meeting(date_of(2025, 3, 4), 1), meeting(date_of(2024, 9, 4), 1, true)},
         Turn::booked,
         "Booked in time."},
        {"booked a day too late",
         {meeting(date_of(2024, 9, 4), 1, true), meeting(date_of(2025, 3, 5), 1)},
         Turn::booked_late,
         "Booked too late: 1 day after it is due."},
        {"on an agenda and not taken is no turn",
         {meeting(date_of(2024, 2, 1), 1, true), meeting(date_of(2024, 6, 5), 1), meeting(date_of(2024, 12, 4), 1)},
         Turn::late,
         "Late by 53 days; booked for 4 December 2024. It was on the agenda of 5 June 2024 and is not recorded as taken."},
        {"taken later, so the one passed over is forgiven",
         {meeting(date_of(2024, 6, 5), 1), meeting(date_of(2024, 9, 4), 1, true)},
         Turn::not_booked,
         "Not booked."},
        {"due today is not late",
         {meeting(date_of(2024, 3, 23), 1, true), meeting(today, 1)},
         Turn::booked,
         "Booked in time."},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        auto turn = turn_of(1, board(), one.meetings, today);
        CHECK(turn.turn == one.turn);
        CHECK(in_words(turn, today) == one.words);
    }
}

TEST_CASE("a meeting that is still to come has taken nothing") {
    ForwardMeeting made;
    made.meets_on = date_of(2024, 9, 24);
    CHECK(check(made, {1}, date_of(2024, 9, 23)).has("taken"));
    CHECK(check(made, {}, date_of(2024, 9, 23)).empty());
    CHECK(check(made, {1}, date_of(2024, 9, 24)).empty());
}

TEST_CASE("a forward plan keeps its meetings with what each is to take and what it took") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        auto plan = office.change([&](office::Change& change) {
            auto kept = *add_forward_plan(change, board());
            ForwardMeeting later, earlier;
            later.forward_plan = earlier.forward_plan = kept.id;
            later.meets_on = date_of(2024, 12, 4);
            earlier.meets_on = date_of(2024, 9, 4);
            add_meeting(change, later, {{1, 2}, {}}).ok();
            auto held = *add_meeting(change, earlier, {{1}, {}});
            REQUIRE(keep_meeting(change, held, {{1}, {2}}).ok());
            return kept;
        });
        auto reader = office.read();
        auto all = meetings_of(*reader, plan.id);
        REQUIRE(all.size() == 2);
        CHECK(all[0].meeting.number == 2); // by day
        CHECK(all[0].has(1));
        CHECK_FALSE(all[0].took(1));
        CHECK(all[0].took(2));
        CHECK(all[1].has(2));
    }
}

} // namespace reeve::planning
