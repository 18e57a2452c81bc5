// Tests what is counted of a plan's road, on both engines.
#include "planning/planning_figures.h"
#include "planning/public_world_test.h"

namespace reeve::planning {
namespace {

using namespace testing;
using office::testing::Registers;

const Period autumn{date_of(2021, 7, 1), date_of(2021, 12, 31)};

office::Answer ask(Registers& office, const char* reference, office::Question question) {
    auto read = office.read();
    for (const auto& figure : figures())
        if (figure.reference == reference) return figure.ask(*read, question, office.now);
    FAIL("there is no such figure");
    return {};
}

std::string told(const office::Answer& answer) {
    std::vector<std::string> words;
    for (const auto& item : answer.evidence)
        words.push_back(item.reference + " at version " + std::to_string(item.version) + " adds "
                        + std::to_string(item.amount));
    return joined(words, ", ");
}

} // namespace

TEST_CASE("the days from draft to Panel and the days of consultation are counted with the records they rest on") {
    for (auto engine : db::test_engines()) {
        Registers office(engine);
        office.change([](office::Change& change) { return keep_issued_world(change); });
        auto to_panel = ask(office, "F-0030", {.period = autumn});
        CHECK(to_panel.value == 45);
        CHECK(told(to_panel)
              == "PCP-2021-001 send-out 2 at version 1 adds 45, PCP-2021-001 version 1 at version 2 adds 0");
        auto asked = ask(office, "F-0031", {.period = autumn});
        CHECK(asked.value == 21);
        CHECK(told(asked) == "PCP-2021-001 send-out 3 at version 1 adds 21");
        CHECK(asked.evidence[0].counted
              == "Every household: sent on 27 September 2021, asked to reply by 18 October 2021");
        CHECK(asked.cautions.empty());
    }
}

TEST_CASE("a road outside the period, of another plan, or of a plan of which nothing is published is not counted") {
    Registers office;
    auto plan = office.change([](office::Change& change) { return keep_plan_on_its_road(change, false); });
    using State = office::Answer::State;
    CHECK(ask(office, "F-0030", {.period = autumn}).state == State::not_received);
    CHECK(ask(office, "F-0031", {.period = autumn}).state == State::not_received);
    office.change([&](office::Change& change) { return keep_issued(change, plan); });
    CHECK(ask(office, "F-0031", {.period = autumn}).value == 21);
    CHECK(ask(office, "F-0031", {.period = {date_of(2022, 1, 1), date_of(2022, 12, 31)}}).state == State::not_received);
    CHECK(ask(office, "F-0031", {.period = autumn, .choices = {{"plan", "pcp-2021-001"}}}).value == 21);
    CHECK(ask(office, "F-0031", {.period = autumn, .choices = {{"plan", "PCP-2024-001"}}}).state
          == State::not_received);
}

TEST_CASE("days of two plans are not added up") {
    Registers office;
    office.change([](office::Change& change) {
        keep_issued_world(change);
        auto other = plan_of_2021(PlanState::issued);
        other.reference = "PCP-2021-002";
        other.issued_on = date_of(2022, 2, 1);
        other = begin_plan(change, other, whole_text().parts);
        return send_out(change, other, sent(Party::people, 0, date_of(2021, 10, 1), date_of(2021, 10, 11)), "Draft");
    });
    auto asked = ask(office, "F-0031", {.period = autumn});
    CHECK(asked.value == 10);
    REQUIRE(asked.cautions.size() == 1);
    CHECK(asked.cautions[0].find("PCP-2021-001 was on the road too") != std::string::npos);
    CHECK(ask(office, "F-0031", {.period = autumn, .choices = {{"plan", "PCP-2021-001"}}}).value == 21);
}

} // namespace reeve::planning
