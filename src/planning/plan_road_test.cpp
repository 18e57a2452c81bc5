// Tests of the road of a plan: every move that the law forbids, with the section that forbids it.
#include "planning/planning_world_test.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::planning;
using namespace reeve::planning::testing;

namespace {

const Date day = date_of(2022, 1, 31);

template <class Spoil> Result<Plan> issue_after(Spoil spoil) {
    auto plan = responded_plan();
    plan.state = PlanState::ready;
    auto facts = lawful_facts();
    auto given = by_the_commissioner(day);
    spoil(plan, facts, given);
    return move_on(plan, PlanState::issued, facts, given);
}

void drop_send_outs(RoadFacts& facts, Party party) {
    std::erase_if(facts.send_outs, [&](const SendOut& one) { return one.party == party; });
}

} // namespace

TEST_CASE("a plan that did all the law asks is issued by the office holder on that day") {
    auto issued = issue_after([](Plan&, RoadFacts&, MoveGiven&) {});
    REQUIRE(issued.ok());
    CHECK(issued->state == PlanState::issued);
    CHECK(issued->issued_on == day);
    CHECK(issued->issued_by == "Commissioner");
}

TEST_CASE("nothing is issued against the Act, and the refusal names the section") {
    struct Case {
        const char* rule;
        const char* words;
        void (*spoil)(Plan&, RoadFacts&, MoveGiven&);
    };
    for (const auto& c : {
             Case{"s.5(6)(b)", "Chief Constable has not been consulted",
                  [](Plan&, RoadFacts&facts, MoveGiven&) { drop_send_outs(facts, Party::chief_constable); }},
             Case{"s.5(6)(c)", "The Panel has not been sent the draft",
                  [](Plan&, RoadFacts&facts, MoveGiven&) { drop_send_outs(facts, Party::panel); }},
             Case{"s.5(6)(d)", "The plan goes to the Panel before it is signed",
                  [](Plan&plan, RoadFacts&, MoveGiven&) { plan.panel_report_on.reset(); }},
             Case{"s.5(6)(e)", "Recommendation 2 of the Panel has no answer yet",
                  [](Plan&, RoadFacts&facts, MoveGiven&) {
                      PanelRecommendation answered, open;
                      answered.number = 1;
                      answered.answered_on = day;
                      open.number = 2;
                      facts.recommendations = {answered, open};
                  }},
             Case{"s.5(6)(f)", "has not been published",
                  [](Plan&plan, RoadFacts&, MoveGiven&) { plan.response_on.reset(); }},
             Case{"s.5(8)", "1 part changed",
                  [](Plan&, RoadFacts&facts, MoveGiven&) { facts.text.parts[5].words.text = "Teams in every ward"; }},
             Case{"s.14", "Victims of crime have not been asked",
                  [](Plan&, RoadFacts&facts, MoveGiven&) { drop_send_outs(facts, Party::victims); }},
             Case{"s.14", "The people of the area and victims of crime have not been asked",
                  [](Plan&, RoadFacts&facts, MoveGiven&) {
                      drop_send_outs(facts, Party::victims);
                      drop_send_outs(facts, Party::households);
                  }},
             Case{"s.7", "How the chief constable reports (s.7(1)(d))",
                  [](Plan&, RoadFacts&facts, MoveGiven&) {
                      facts.text.parts[8].matter = Matter::none;
                      facts.versions[0] = version_of_text(1, facts.text, day);
                  }},
             Case{"s.18", "cannot be delegated",
                  [](Plan&, RoadFacts&, MoveGiven&given) {
                      given.by = {"Deputy Commissioner", false};
                  }},
         }) {
        auto issued = issue_after(c.spoil);
        REQUIRE_MESSAGE(issued.is_refused(), c.rule);
        CHECK_MESSAGE(issued.refusal().rule.find(c.rule) != std::string::npos, issued.refusal().rule);
        CHECK_MESSAGE(issued.refusal().message.find(c.words) != std::string::npos, issued.refusal().message);
    }
}

TEST_CASE("a text changed after the Panel saw it is lawful once the Chief Constable was consulted on it again") {
    auto issued = issue_after([](Plan&, RoadFacts& facts, MoveGiven&) {
        facts.text.parts[5].words.text = "Teams in every ward";
        facts.versions.push_back(version_of_text(2, facts.text, date_of(2022, 1, 10)));
        facts.send_outs.push_back(sent(Party::chief_constable, 2, date_of(2022, 1, 10)));
    });
    CHECK(issued.ok());
}

TEST_CASE("the signature cannot come before the Panel, whatever board signs") {
    auto plan = plan_of_2021(PlanState::revising);
    auto facts = lawful_facts();
    CHECK(move_on(plan, PlanState::issued, facts, by_the_commissioner(day)).is_refused());
    auto ready = move_on(plan, PlanState::ready, facts, by_the_commissioner(day));
    REQUIRE(ready.is_refused());
    CHECK(ready.refusal().rule.ends_with("s.5(6)(d)"));
}

TEST_CASE("the draft goes to the Panel only after the Chief Constable was consulted") {
    auto plan = plan_of_2021(PlanState::consulting);
    auto facts = lawful_facts();
    CHECK(move_on(plan, PlanState::with_panel, facts, by_the_commissioner(day)).ok());
    facts.send_outs[0].sent_on = date_of(2021, 9, 14);
    auto after = move_on(plan, PlanState::with_panel, facts, by_the_commissioner(day));
    REQUIRE(after.is_refused());
    CHECK(after.refusal().message.find("14 September 2021") != std::string::npos);
}

TEST_CASE("a move that the road does not have is refused in words") {
    auto refused =
        move_on(plan_of_2021(PlanState::drafting), PlanState::panel_reported, lawful_facts(), by_the_commissioner(day));
    REQUIRE(refused.is_refused());
    CHECK(refused.refusal().message == "A plan that is drafting cannot become the panel has reported.");
}

TEST_CASE("the Panel's report is recorded with what it said") {
    auto plan = plan_of_2021(PlanState::with_panel);
    auto given = by_the_commissioner(day);
    CHECK(move_on(plan, PlanState::panel_reported, lawful_facts(), given).has_problems());
    given.panel_report = {"The Panel supports the draft."};
    given.panel_report_on = date_of(2022, 1, 20);
    auto reported = move_on(plan, PlanState::panel_reported, lawful_facts(), given);
    REQUIRE(reported.ok());
    CHECK(reported->panel_report_on == date_of(2022, 1, 20));
}

TEST_CASE("cautions tell of few days for the Panel, of one version with two dates, and of a plan soon due") {
    auto facts = lawful_facts();
    facts.send_outs[3].reply_due = date_of(2021, 9, 27);
    facts.send_outs.push_back(sent(Party::chief_officers, 1, date_of(2021, 8, 20)));
    facts.send_outs.push_back(sent(Party::chief_officers, 1, date_of(2021, 9, 21)));
    auto told = cautions(plan_of_2021(PlanState::revising), facts, date_of(2022, 3, 1));
    REQUIRE(told.size() == 3);
    CHECK(told[0] == "A plan is due by 31 March 2022 (PRSRA 2011 s.5(1)): 30 days left");
    CHECK(
        told[1]
        == "14 days given, fewer than the 21 this office sets itself. The Panel must have a reasonable time (PRSRA 2011 s.5(7)).");
    CHECK(
        told[2]
        == "The chief officers was sent version 1 on 20 August 2021 and again on 21 September 2021: is it one version, or two?");
    auto issued = plan_of_2021(PlanState::issued);
    issued.issued_on = date_of(2021, 9, 20); // the issued plan is sent to those who had it as a draft
    facts = lawful_facts();
    facts.send_outs.push_back(sent(Party::chief_constable, 1, date_of(2021, 9, 21)));
    CHECK(cautions(issued, facts, date_of(2022, 3, 1)).empty());
    issued.issued_on.reset();
    CHECK(cautions(issued, facts, date_of(2022, 3, 1)).size() == 1);
}

TEST_CASE("the road of 2021 took 45 days from draft to Panel and 21 days of consultation") {
    CHECK(days_to_panel(lawful_facts()) == 45);
    CHECK(days_of_consultation(lawful_facts()) == 21);
    CHECK_FALSE(days_to_panel({}));
}

TEST_CASE("what stands before issue is told in the order of the road, and nothing once it is issued") {
    RoadFacts nothing;
    auto before = what_stands_before_issue(plan_of_2021(PlanState::drafting), nothing);
    REQUIRE(before.size() == 6);
    CHECK(before[0].rule.ends_with("s.5(6)(b)"));
    CHECK(before[5].rule.ends_with("s.5(5) and s.7"));
    CHECK(what_stands_before_issue(plan_of_2021(PlanState::issued), nothing).empty());
}
