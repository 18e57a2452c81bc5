// Tests of what may happen to an action and how late it is.
#include "office/action.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

static Action an_action(ActionState state = ActionState::open) {
    Action action;
    action.title = "Ask the Area Commander about car cruising";
    action.raised = date_of(2024, 7, 11);
    action.due = date_of(2024, 9, 2);
    action.state = state;
    action.done_by = {7};
    return action;
}

TEST_CASE("an action is done only with evidence of what was done") {
    CHECK(finish(an_action(), {}, {7}, date_of(2024, 8, 1)).has_problems());
    auto done = finish(an_action(), Prose{"The reply of 30 July is filed"}, {7}, date_of(2024, 8, 1));
    REQUIRE(done.ok());
    CHECK(done->state == ActionState::done);
    CHECK(done->done_on == date_of(2024, 8, 1));
}

TEST_CASE("somebody else verifies what was done, or the reason for doing it alone is given") {
    auto done = an_action(ActionState::done);
    CHECK(verify(done, {7}, date_of(2024, 8, 2)).is_refused());
    CHECK(verify(done, {8}, date_of(2024, 8, 2)).ok());
    CHECK(verify(done, {7}, date_of(2024, 8, 2), "Nobody else was in the office").ok());
    CHECK(verify(an_action(), {8}, date_of(2024, 8, 2)).is_refused());
}

TEST_CASE("moving a due date asks why and is counted") {
    CHECK(move_due(an_action(), date_of(2024, 10, 1), "").has_problems());
    CHECK(move_due(an_action(), date_of(2024, 7, 1), "sooner").has_problems());
    auto moved = move_due(an_action(), date_of(2024, 10, 1), "The force asked for a month");
    REQUIRE(moved.ok());
    CHECK(moved->times_moved == 1);
    CHECK(move_due(an_action(ActionState::verified), date_of(2024, 10, 1), "later").is_refused());
}

TEST_CASE("what the dates say of an action") {
    struct Case {
        ActionState state;
        int moved;
        Date today;
        Standing standing;
        const char* words;
    };
    for (const auto& [state, moved, today, expected, words] : {
             Case{ActionState::open, 0, date_of(2024, 9, 2), Standing::on_track, "Due today"},
             Case{ActionState::open, 0, date_of(2024, 8, 31), Standing::on_track, "Due in 2 days"},
             Case{ActionState::open, 1, date_of(2024, 8, 31), Standing::needs_attention, "Due in 2 days"},
             Case{ActionState::in_progress, 0, date_of(2024, 9, 16), Standing::needs_attention, "14 days late"},
             Case{ActionState::in_progress, 0, date_of(2024, 9, 17), Standing::off_track, "15 days late"},
             Case{ActionState::blocked, 0, date_of(2024, 8, 1), Standing::off_track, "Due in 32 days"},
             Case{ActionState::done, 2, date_of(2024, 12, 1), Standing::done, "Was due 2 September 2024"},
         }) {
        auto action = an_action(state);
        action.times_moved = moved;
        CAPTURE(words);
        CHECK(standing(action, today) == expected);
        CHECK(due_words(action, today) == words);
    }
}

TEST_CASE("every state of an action can be reached and has a way on or back") {
    for (int state = 0; state < 5; ++state) {
        bool is_reached = state == 0, has_way_on = false;
        for (const auto& move : action_moves().moves()) {
            is_reached = is_reached || static_cast<int>(move.to) == state;
            has_way_on = has_way_on || static_cast<int>(move.from) == state;
        }
        CHECK(is_reached);
        CHECK(has_way_on);
    }
}

TEST_CASE("a late action is chased on its ladder of days") {
    auto action = an_action();
    CHECK(chase_due(action, date_of(2024, 8, 26)) == Chase::reminder);
    CHECK(chase_due(action, date_of(2024, 9, 2)) == Chase::due_today);
    CHECK(chase_due(action, date_of(2024, 9, 5)) == Chase::late);
    CHECK(chase_due(action, date_of(2024, 9, 12)) == Chase::manager);
    CHECK(chase_due(action, date_of(2024, 9, 4)) == Chase::none);
}
