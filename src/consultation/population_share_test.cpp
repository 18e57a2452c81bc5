// Tests of the profile of respondents beside the population, and of weighting to it.
#include "consultation/population_share.h"
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

AnswerColumns by_age(int young, int old, int silent) {
    AnswerColumns all;
    AnswerColumn column{"age",
                        "How old are you?",
                        Answering::one,
                        {{"under-45", "Under 45", false},
                         {"45-over", "45 and over", false},
                         {"prefer-not-to-say", "Prefer not to say", true}},
                        {}};
    const auto add = [&](int people, std::uint16_t option) {
        for (int person = 0; person < people; ++person) {
            all.responses.push_back("R");
            column.given.push_back({true, {option}, {}, ""});
        }
    };
    add(young, 0), add(old, 1), add(silent, 2);
    all.columns.push_back(std::move(column));
    return all;
}

const Population census{"age", "Census 2021, made-up table", {{"under-45", 52'000}, {"45-over", 48'000}}};

Profile profile_in(const AnswerColumns& all, const Population& population) {
    return profile_of(counts_of(all, all.columns[0], Standing::open_consultation), population);
}

} // namespace

TEST_CASE("a profile sets who answered beside who lives there, in percentage points") {
    const auto profile = profile_in(by_age(30, 70, 5), census);
    CHECK(profile.base == 100);
    CHECK(profile.not_said == 5);
    CHECK(profile.lines[0].share_of_responses == "30.0");
    CHECK(profile.lines[0].share_of_people == "52.0");
    CHECK(profile.lines[0].gap == "−22.0");
    CHECK(profile.lines[1].gap == "+22.0");
    CHECK(profile.warning.empty());
}

TEST_CASE("a group of which half its part is missing is named, and one that is missing whole") {
    CHECK(profile_in(by_age(6, 807, 0), census).warning == "Less than half of their part of the population: Under 45.");
    CHECK(profile_in(by_age(0, 40, 0), census).warning == "Nobody answered who is in: Under 45.");
    CHECK(profile_in(by_age(10, 30, 0), census).lines[0].share_of_responses == "[z]"); // of 40 no percentage
    auto narrow = census;
    narrow.groups.pop_back();
    CHECK(profile_in(by_age(30, 70, 0), narrow).lines[1].gap == "[z]");
}

TEST_CASE("weights bring the profile to the population and are labelled with what they cost") {
    const auto all = by_age(30, 70, 5);
    const auto weighting = weigh(all, {census});
    REQUIRE(weighting);
    auto weighed = all;
    weighed.weights = weighting->raked.weights;
    const auto counts = counts_of(weighed, weighed.columns[0], Standing::open_consultation);
    CHECK(*counts.options[0].share == doctest::Approx(0.52));
    const auto label = label_of_weighting(*weighting, Standing::open_consultation);
    CHECK(label.find("Census 2021, made-up table") != std::string::npos);
    CHECK(label.find("open consultation, not a sample") != std::string::npos);
    CHECK(label.find("105 responses are worth 86 once weighted") != std::string::npos);
    CHECK(label_of_weighting(*weighting, Standing::sample_survey).find("not a sample") == std::string::npos);
}

TEST_CASE("weights that cannot stand for anybody are refused") {
    CHECK(weigh(by_age(0, 70, 5), {census}).has_problems());
    CHECK(weigh(by_age(30, 70, 5), {{"shoe-size", "", {}}}).is_refused());
    CHECK(weigh(by_age(30, 70, 5), {}).has_problems());
}

} // namespace reeve::consultation
