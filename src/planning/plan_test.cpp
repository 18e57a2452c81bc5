// Tests of the days on which a plan is due, begins and ends.
#include "planning/planning_world_test.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::planning;
using namespace reeve::planning::testing;

TEST_CASE("a plan is due by the end of the financial year of the election, not twelve months after taking office") {
    CHECK(due_on(plan_of_2021(PlanState::drafting)) == date_of(2022, 3, 31));
    auto of_november = plan_of_2021(PlanState::drafting);
    of_november.election_on = date_of(2012, 11, 15);
    CHECK(due_on(of_november) == date_of(2013, 3, 31));
}

TEST_CASE("a plan ends with the financial year of the next ordinary election, or when the next plan begins") {
    auto plan = plan_of_2021(PlanState::issued);
    plan.issued_on = date_of(2022, 1, 31);
    struct Case {
        Date today;
        std::optional<Date> next;
        PlanForce force;
        const char* words;
    };
    for (const auto& c :
         {Case{date_of(2022, 1, 31), {}, PlanForce::in_force, "In force from 31 January 2022 to 31 March 2025"},
          Case{date_of(2025, 3, 31), {}, PlanForce::in_force, "In force from 31 January 2022 to 31 March 2025"},
          Case{date_of(2025, 4, 1), {}, PlanForce::expired, "Was in force from 31 January 2022 to 31 March 2025"},
          Case{date_of(2024, 12, 1), date_of(2024, 11, 1), PlanForce::superseded,
               "Was in force from 31 January 2022 to 31 October 2024, when the next plan began"},
          Case{date_of(2026, 1, 1), date_of(2025, 6, 1), PlanForce::expired, // long before the next one
               "Was in force from 31 January 2022 to 31 March 2025"},
          Case{date_of(2024, 10, 31), date_of(2024, 11, 1), PlanForce::in_force,
               "In force from 31 January 2022 to 31 October 2024"}}) {
        CHECK(force_on(plan, c.today, c.next) == c.force);
        CHECK(effect_in_words(plan, c.today, c.next) == c.words);
    }
    plan.takes_effect_on = date_of(2022, 4, 1);
    CHECK(force_on(plan, date_of(2022, 3, 31)) == PlanForce::not_yet);
    CHECK(effective_from(plan) == date_of(2022, 4, 1));
    CHECK(effect_in_words(plan_of_2021(PlanState::ready), date_of(2022, 1, 1)) == "Not issued");
}

TEST_CASE("a specified day lies after issue, not after the next election, and by 1 April for the plan of a term") {
    struct Case {
        Date day;
        PlanKind kind;
        const char* message;
    };
    for (const auto& c :
         {Case{date_of(2022, 1, 30), PlanKind::new_plan, "cannot take effect before 31 January 2022"},
          Case{date_of(2022, 4, 2), PlanKind::new_plan, "on or before 1 April 2022"},
          Case{date_of(2024, 5, 3), PlanKind::variation, "on or before 2 May 2024"},
          Case{date_of(2022, 4, 1), PlanKind::new_plan, ""}, Case{date_of(2023, 6, 1), PlanKind::variation, ""}}) {
        auto plan = plan_of_2021(PlanState::issued);
        plan.kind = c.kind;
        plan.issued_on = date_of(2022, 1, 31);
        plan.takes_effect_on = c.day;
        auto problems = check(plan);
        CHECK(problems.empty() == (*c.message == '\0'));
        if (!problems.empty()) CHECK(problems.list[0].message.find(c.message) != std::string::npos);
    }
}

TEST_CASE("issue is pressing from sixty days before the plan is due") {
    auto plan = plan_of_2021(PlanState::revising);
    CHECK_FALSE(is_issue_pressing(plan, date_of(2022, 1, 29)));
    CHECK(is_issue_pressing(plan, date_of(2022, 1, 30)));
    plan.state = PlanState::issued;
    CHECK_FALSE(is_issue_pressing(plan, date_of(2022, 3, 1)));
}
