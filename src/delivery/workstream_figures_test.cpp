// Tests of how many of the plan's actions are done, and that both engines count it alike, down to the hash.
#include "delivery/workstream_figures.h"
#include "delivery/workstream_world_test.h"
#include "office/figure_words.h"
#include <set>

using namespace reeve;
using namespace reeve::delivery;
using office::ActionState;

namespace {

const Period autumn{date_of(2024, 9, 1), date_of(2024, 9, 23)};

// Four actions, one of which two workstreams hold; one more in a workstream that the public is not shown.
struct Counted : testing::PlanAtWork {
    explicit Counted(db::Engine engine) : PlanAtWork(engine) {
        auto visible = workstream("Visible Policing", 1), rural = workstream("Rural Policing", 2);
        auto hidden = workstream("Not shown", 3, false);
        auto shared = action("Estates", date_of(2024, 6, 1), ActionState::verified);
        REQUIRE(link(visible, shared));
        REQUIRE(link(rural, shared));
        REQUIRE(link(visible, action("Done after the period", date_of(2024, 9, 24), ActionState::done)));
        REQUIRE(link(visible, action("Open", date_of(2024, 12, 1))));
        REQUIRE(link(rural, action("Done", date_of(2024, 8, 1), ActionState::done)));
        REQUIRE(link(hidden, action("Hidden", date_of(2024, 8, 1), ActionState::done)));
    }
    office::Answer ask(std::map<std::string, std::string> choices = {}) {
        auto answer = actions_done_figure().ask(*read(), {.period = autumn, .choices = std::move(choices)}, now);
        answer.period = autumn;
        return answer;
    }
};

} // namespace

TEST_CASE("the plan's actions are counted once each, as they stood on the last day") {
    std::set<std::string> hashes;
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Counted office(engine);
        auto answer = office.ask();
        CHECK(answer.value == 2);
        CHECK(answer.denominator == 4);
        CHECK(answer.evidence.size() == 2);
        CHECK(answer.denominator_evidence.size() == 4);
        CHECK(tell(actions_done_figure(), answer, office::Quote::counts, {}).text == "2 of 4");
        REQUIRE(answer.parts.size() == 2);
        CHECK(answer.parts[0].value == 1);
        CHECK(answer.parts[1].value == 2);
        CHECK(answer.rows[0] == std::vector<std::string>{"Visible Policing", "1", "3"});
        hashes.insert(evidence_hash(actions_done_figure(), {.period = autumn}, answer));
    }
    CHECK(hashes.size() == 1);
}

TEST_CASE("one workstream can be asked for, and one that nobody is shown has no number") {
    Counted office(db::Engine::sqlite);
    auto rural = office.ask({{"workstream", "W-0002"}});
    CHECK(rural.value == 2);
    CHECK(rural.denominator == 2);
    CHECK(office.ask({{"workstream", "W-0003"}}).state == office::Answer::State::not_received);
    CHECK(office.ask({{"priority", "no-such-priority"}}).state == office::Answer::State::not_received);
}

TEST_CASE("what is not shown to the public is counted without its words") {
    Counted office(db::Engine::sqlite);
    for (const auto& evidence : office.ask().denominator_evidence)
        CHECK(evidence.counted.starts_with("An action that is not shown in words"));
}
