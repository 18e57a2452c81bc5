// Tests of waves of a survey beside one another.
#include "consultation/survey_wave.h"
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

SurveyWave wave(const char* name, std::int64_t yes, std::int64_t answered) {
    SurveyWave made{name, {}};
    made.counts.answered = made.counts.asked = answered;
    made.counts.effective = static_cast<double>(answered);
    made.counts.options = {{"yes", "Yes", yes, {}, {}}};
    return made;
}

} // namespace

TEST_CASE("a change between waves is told when it is more than chance") {
    const auto changes =
        changes_between({wave("Wave 1", 400, 1000), wave("Wave 2", 410, 1000), wave("Wave 3", 520, 1000)});
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].words.find("No change that can be told from chance") == 0);
    CHECK(changes[1].words.find("Up 11.0 percentage points (6.6 to 15.3)") == 0);
    CHECK(changes[1].earlier == "Wave 2");
    const auto down = changes_between({wave("Wave 1", 520, 1000), wave("Wave 2", 410, 1000)});
    CHECK(down[0].words.find("Down 11.0 percentage points (6.6 to 15.3)") == 0);
}

TEST_CASE("many comparisons at once need more than one in twenty") {
    // Alone this difference is told; beside nineteen that do not differ it is not.
    auto first = wave("Wave 1", 400, 1000), second = wave("Wave 2", 445, 1000);
    CHECK(changes_between({first, second})[0].words.find("Up") == 0);
    for (int at = 0; at < 19; ++at)
        for (auto* each : {&first, &second})
            each->counts.options.push_back({"other" + std::to_string(at), "Other", 300, {}, {}});
    CHECK(changes_between({first, second})[0].words.find("No change") == 0);
}

TEST_CASE("a wave that few answered is not compared, and a new answer has no wave before it") {
    CHECK(changes_between({wave("Wave 1", 20, 40), wave("Wave 2", 410, 1000)}).empty());
    auto other = wave("Wave 2", 410, 1000);
    other.counts.options[0].key = "new";
    CHECK(changes_between({wave("Wave 1", 400, 1000), other}).empty());
}

} // namespace reeve::consultation
