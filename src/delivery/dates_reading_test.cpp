// Tests of what the dates say of a workstream, of the counts, and of both readings side by side.
#include "delivery/dates_reading.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::delivery;
using office::Action;
using office::ActionState;
using office::Standing;

namespace {

const Date today = date_of(2026, 9, 30);

Action due_in(int days, ActionState state = ActionState::in_progress) {
    Action action;
    action.raised = today - 200;
    action.due = today + days;
    action.state = state;
    return action;
}
Action done() { return due_in(-40, ActionState::verified); }
Action moved() {
    auto action = due_in(20);
    action.times_moved = 1;
    return action;
}
Milestone milestone_in(int days, bool is_reached = false) {
    Milestone milestone;
    milestone.due = today + days;
    if (is_reached) milestone.reached_on = today - 1;
    return milestone;
}
std::vector<Action> times(int count, const Action& action) {
    return std::vector<Action>(static_cast<std::size_t>(count), action);
}
std::vector<Action> operator+(std::vector<Action> some, const std::vector<Action>& more) {
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

} // namespace

TEST_CASE("the dates say how a workstream stands, and why") {
    struct Case {
        const char* what;
        std::vector<Action> actions;
        std::vector<Milestone> milestones;
        Standing standing;
        std::string why;
    };
    const auto blocked = due_in(30, ActionState::blocked);
    const Case cases[] = {
        {"nothing is dated", {}, {}, Standing::no_data, ""},
        {"all is done", times(3, done()), {milestone_in(-5, true)}, Standing::done, ""},
        {"all actions are done and a milestone is ahead", times(3, done()), {milestone_in(9)}, Standing::on_track, ""},
        {"nothing is late", {done(), due_in(3)}, {milestone_in(9)}, Standing::on_track, ""},
        {"due today is not late", {due_in(0)}, {}, Standing::on_track, ""},
        {"one of many is long late",
         times(4, done()) + times(6, due_in(9)) + times(1, due_in(-15)),
         {},
         Standing::needs_attention,
         "1 of 11 actions is more than 14 days late"},
        {"fourteen days are not yet more than fourteen",
         {due_in(-14)},
         {},
         Standing::needs_attention,
         "1 of 1 action is late"},
        {"a third of what is open is long late",
         times(8, done()) + times(2, due_in(9)) + times(1, due_in(-15)),
         {},
         Standing::off_track,
         "1 of 11 actions is more than 14 days late"},
        {"less than a third of what is open is blocked",
         times(3, due_in(9)) + times(1, blocked),
         {},
         Standing::needs_attention,
         "1 of 4 actions is blocked"},
        {"two are late and one was moved",
         times(2, due_in(-2)) + times(1, moved()) + times(1, done()),
         {},
         Standing::needs_attention,
         "2 of 4 actions are late and the date of 1 of 4 actions was moved"},
        {"a milestone is late",
         {due_in(9)},
         {milestone_in(-1), milestone_in(9)},
         Standing::needs_attention,
         "1 of 2 milestones is late"},
        {"a milestone is long late",
         times(9, done()),
         {milestone_in(-15)},
         Standing::off_track,
         "1 of 1 milestone is more than 14 days late"}};
    for (const auto& one : cases) {
        CAPTURE(one.what);
        auto reading = dates_say(std::nullopt, one.actions, one.milestones, today);
        CHECK(label_of(reading.standing) == std::string(label_of(one.standing)));
        CHECK(reading.why == one.why);
    }
}

TEST_CASE("a workstream that starts later has not started, unless something of it is late already") {
    CHECK(dates_say(today + 1, {due_in(20)}, {}, today).standing == Standing::not_started);
    CHECK(dates_say(today, {due_in(20)}, {}, today).standing == Standing::on_track);
    CHECK(dates_say(today + 1, {due_in(20), due_in(9), due_in(9), due_in(-1)}, {}, today).standing
          == Standing::needs_attention);
}

TEST_CASE("what is late is late since the day after the earliest date that passed") {
    CHECK_FALSE(dates_say(std::nullopt, {due_in(3)}, {}, today).since);
    CHECK(dates_say(std::nullopt, {due_in(-3), due_in(-20)}, {milestone_in(-5)}, today).since == today - 19);
    CHECK(dates_say(std::nullopt, {due_in(-3)}, {milestone_in(-5)}, today).since == today - 4);
}

TEST_CASE("actions are told in counts, and the counts come to the whole") {
    struct Case {
        std::vector<Action> actions;
        std::string words;
    };
    const Case cases[] = {{{}, "No actions yet"},
                          {{due_in(5)}, "0 of 1 action is done, 1 is on track"},
                          {{done()}, "1 of 1 action is done"},
                          {times(9, done()) + times(3, due_in(5)) + times(1, due_in(-3)) + times(1, due_in(-30)),
                           "9 of 14 actions are done, 3 are on track, 1 needs attention, 1 is off track"},
                          {times(2, moved()) + times(2, due_in(9, ActionState::blocked)),
                           "0 of 4 actions are done, 2 need attention, 2 are off track"}};
    for (const auto& one : cases) {
        auto counts = tally(one.actions, today);
        CHECK(in_words(counts) == one.words);
        CHECK(counts.done + counts.on_track + counts.needs_attention + counts.off_track == counts.total);
    }
}

TEST_CASE("the owner's word and the dates stand side by side and are never averaged") {
    Workstream workstream;
    DatesReading dates{Standing::needs_attention, "1 of 11 actions is more than 14 days late", {}};
    CHECK(readings_in_words(workstream, dates)
          == "The owner has not said. Dates say: needs attention, because 1 of 11 actions is more than 14 days late");
    workstream.owner_says = Standing::on_track;
    CHECK(readings_in_words(workstream, dates)
          == "Owner says: on track. Dates say: needs attention, because 1 of 11 actions is more than 14 days late");
    workstream.owner_says = Standing::needs_attention;
    CHECK(readings_in_words(workstream, dates)
          == "Owner and dates say: needs attention, because 1 of 11 actions is more than 14 days late");
}

TEST_CASE("the longest late action is named by its days") {
    CHECK(longest_late({done(), due_in(0)}, today).empty());
    CHECK(longest_late({done(), due_in(-23)}, today) == "1 action is 23 days late");
    CHECK(longest_late({due_in(-1), due_in(-23), due_in(-4)}, today) == "3 actions are late, one of them by 23 days");
}
