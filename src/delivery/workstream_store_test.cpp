// Tests of kept workstreams on both engines: their actions, milestones, risks, and how far a priority has got.
#include "delivery/delivery.h"
#include "delivery/workstream_world_test.h"

using namespace reeve;
using namespace reeve::delivery;
using office::ActionState;

namespace {

const Date today = date_of(2024, 9, 23);

} // namespace

TEST_CASE("one action serves several workstreams, and is counted once for the plan") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        testing::PlanAtWork office(engine);
        auto visible = office.workstream("Visible Policing"), rural = office.workstream("Rural Policing");
        CHECK(visible.reference == "W-0001");
        auto shared = office.action("Review the estates strategy", today - 30, ActionState::verified);
        auto own = office.action("Recruit special constables", today + 30);
        REQUIRE(office.link(visible, shared));
        REQUIRE(office.link(visible, own));
        REQUIRE(office.link(rural, shared));
        CHECK(office.link(rural, shared).has_problems());
        auto reader = office.read();
        CHECK(workstreams_of_action(*reader, shared.id).size() == 2);
        auto work = together({records_of(*reader, visible), records_of(*reader, rural)});
        CHECK(in_words(tally(work.actions, today)) == "1 of 2 actions is done, 1 is on track");
    }
}

TEST_CASE("actions stand by initiative, and each with the link of its own") {
    for (auto engine : db::test_engines()) {
        testing::PlanAtWork office(engine);
        auto visible = office.workstream("Visible Policing");
        auto late = office.action("Later", today + 60), soon = office.action("Sooner", today + 2);
        auto alone = office.action("Alone", today + 90);
        auto estates = office.initiative(visible, "Estates");
        auto elsewhere = office.initiative(office.workstream("Rural Policing"), "Vehicles");
        CHECK(estates.reference == "IN-0001");
        CHECK(office.link(visible, late, elsewhere.id).has_problems());
        REQUIRE(office.link(visible, late, estates.id, 60));
        REQUIRE(office.link(visible, soon, estates.id, 40));
        REQUIRE(office.link(visible, alone));
        auto records = records_of(*office.read(), visible);
        std::vector<std::string> told;
        for (std::size_t i = 0; i < records.actions.size(); ++i) {
            CHECK(records.links[i].action == records.actions[i].id);
            told.push_back(records.actions[i].title + " "
                           + (records.links[i].initiative == estates.id ? "Estates " : " ")
                           + std::to_string(records.links[i].weight.value_or(0)));
        }
        CHECK(told == std::vector<std::string>{"Alone  0", "Sooner Estates 40", "Later Estates 60"});
        auto heavier = records.links[1];
        heavier.weight = 41;
        CHECK(office.change([&](office::Change& change) { return keep_link(change, heavier); }).has_problems());
        heavier.weight = 30;
        CHECK(office.change([&](office::Change& change) { return keep_link(change, heavier); }).ok());
    }
}

TEST_CASE("an action that is taken out of a workstream stays, with the reason in its history") {
    for (auto engine : db::test_engines()) {
        testing::PlanAtWork office(engine);
        auto visible = office.workstream("Visible Policing");
        auto action = office.action("Recruit special constables", today + 30);
        auto link = office.link(visible, action);
        REQUIRE(link);
        office.change(
            [&](office::Change& change) {
                unlink_action(change, *link);
                return Done{};
            },
            "It belongs to Rural Policing");
        auto reader = office.read();
        CHECK(records_of(*reader, visible).actions.empty());
        CHECK(office::action_named(*reader, action.reference));
        CHECK(office::history_of(*reader, workstream_action_fields().shape(), link->id.value).front().why
              == "It belongs to Rural Policing");
    }
}

TEST_CASE("milestones and risks are numbered within their workstream, and a late conflict is refused") {
    for (auto engine : db::test_engines()) {
        testing::PlanAtWork office(engine);
        auto visible = office.workstream("Visible Policing"), rural = office.workstream("Rural Policing");
        auto add = [&](const Workstream& workstream, const char* title, Date due) {
            Milestone made;
            made.workstream = workstream.id;
            made.title = title;
            made.due = due;
            return *office.change([&](office::Change& change) { return add_milestone(change, made); });
        };
        add(visible, "Second", today + 20);
        auto first = add(visible, "First", today + 10);
        CHECK(add(rural, "Other", today).number == 1);
        CHECK(first.number == 2);
        auto moved = first;
        moved.due = today + 40;
        CHECK(
            office.change([&](office::Change& change) { return keep_milestone(change, first, moved); }).has_problems());
        auto kept = office.change([&](office::Change& change) { return keep_milestone(change, first, moved); },
                                  "The survey came late");
        REQUIRE(kept);
        CHECK(kept->times_moved == 1);
        CHECK(office.change([&](office::Change& change) { return keep_milestone(change, first, moved); }, "Again")
                  .is_refused());
        CHECK(milestones_of(*office.read(), visible.id)[0].title == "Second");
        Risk risk;
        risk.workstream = visible.id;
        risk.title = "Nobody applies";
        risk.raised_on = today;
        auto open = *office.change([&](office::Change& change) { return add_risk(change, risk); });
        CHECK(office.change([&](office::Change& change) { return add_risk(change, risk); })->number == 2);
        open.closed_on = today;
        open.closing = "Enough applied";
        REQUIRE(office.change([&](office::Change& change) { return keep_risk(change, open); }));
        CHECK(risks_of(*office.read(), visible.id)[0].number == 2);
    }
}

TEST_CASE("a priority is told by the workstreams that the public is shown") {
    for (auto engine : db::test_engines()) {
        testing::PlanAtWork office(engine);
        auto shown = office.workstream("Visible Policing", 7), hidden = office.workstream("Not shown", 7, false);
        for (int i = 0; i < 3; ++i) REQUIRE(office.link(shown, office.action("Done", today - 30, ActionState::done)));
        for (int i = 0; i < 3; ++i) REQUIRE(office.link(shown, office.action("Open", today + 30)));
        REQUIRE(office.link(shown, office.action("Late", today - 23)));
        REQUIRE(office.link(hidden, office.action("Hidden", today - 90)));
        Milestone next;
        next.workstream = shown.id;
        next.title = "Estates review adopted";
        next.due = date_of(2024, 11, 12);
        REQUIRE(office.change([&](office::Change& change) { return add_milestone(change, next); }));
        auto told = progress_of_priority(*office.read(), 7, today);
        CHECK(told.dates_say == office::Standing::needs_attention);
        CHECK(told.lines
              == std::vector<std::string>{"3 of 7 actions done", "1 action is 23 days late",
                                          "Next: Estates review adopted, due 12 November 2024"});
        auto untold = progress_of_priority(*office.read(), 8, today);
        CHECK(untold.dates_say == office::Standing::no_data);
        CHECK(untold.lines.empty());
        CHECK(progress_of_priorities(*office.read(), today).empty());
    }
}
