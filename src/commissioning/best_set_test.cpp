// The best set: against every set there is where they are few, and within its bounds where they are many.
#include "commissioning/best_set.h"
#include <cmath>
#include <doctest/doctest.h>
#include <random>

namespace reeve::commissioning {
namespace {

using Candidates = std::vector<SetCandidate>;

// The most marks of any set, by looking at each.
Fraction most_marks(const Candidates& candidates, Money available, std::size_t most_awards) {
    Fraction most;
    for (std::size_t set = 0; set < (std::size_t{1} << candidates.size()); ++set) {
        Fraction marks;
        Money asked;
        std::size_t count = 0;
        for (std::size_t at = 0; at < candidates.size(); ++at)
            if ((set >> at & 1) != 0) {
                marks += candidates[at].percent;
                asked += candidates[at].asked;
                ++count;
            }
        if (asked <= available && count <= most_awards && marks > most) most = marks;
    }
    return most;
}

Fraction marks_of(const Candidates& candidates, const BestSet& set) {
    Fraction marks;
    for (auto at : set.chosen) marks += candidates[at].percent;
    return marks;
}

Candidates made(std::mt19937& random, std::size_t count, std::int64_t steps, std::int64_t denominator) {
    Candidates candidates;
    for (std::size_t at = 0; at < count; ++at) {
        const auto asked =
            static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(steps)) * (1'000'000 / steps);
        const auto mark = static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(100 * denominator + 1));
        candidates.push_back({Fraction(mark, denominator), {asked}});
    }
    return candidates;
}

} // namespace

TEST_CASE("the best set has as many marks as any set there is") {
    std::mt19937 random(20240905);
    for (int trial = 0; trial < 300; ++trial) {
        const auto count = 1 + random() % 11;
        const std::int64_t steps = trial % 3 == 0 ? 5 : 1'000'000;
        const auto candidates = made(random, count, steps, trial % 2 == 0 ? 1 : 60);
        const Money available{static_cast<std::int64_t>(random() % 4'000'000)};
        const std::size_t most = 1 + random() % (count + 1);
        const auto set = best_set(candidates, available, most, {});
        CAPTURE(trial);
        CHECK(set.is_proven);
        CHECK(set.asked <= available);
        CHECK(set.chosen.size() <= most);
        CHECK(marks_of(candidates, set) == most_marks(candidates, available, most));
    }
}

TEST_CASE("a cheaper pair may have more marks than the first of the ranked list") {
    const Candidates candidates = {{Fraction(90), {10'000}}, {Fraction(70), {5'000}}, {Fraction(66), {5'000}}};
    const auto set = best_set(candidates, {10'000}, {}, {0});
    CHECK(set.chosen == std::vector<std::size_t>{1, 2});
    CHECK(set.points == 136);
    CHECK(set.asked == Money{10'000});
    CHECK(set.is_proven);
    CHECK(best_set(candidates, {10'000}, 1, {0}).chosen == std::vector<std::size_t>{0});
}

TEST_CASE("the ranked list stands where no set has more") {
    const Candidates candidates = {{Fraction(80), {5'000}}, {Fraction(80), {5'000}}, {Fraction(80), {5'000}}};
    CHECK(best_set(candidates, {10'000}, {}, {1, 2}).chosen == std::vector<std::size_t>{1, 2});
    CHECK(best_set({}, {10'000}, {}, {}).chosen.empty());
    CHECK(best_set(candidates, {0}, {}, {}).chosen.empty());
    CHECK(best_set(candidates, {10'000}, 0, {}).chosen.empty());
}

TEST_CASE("two thousand bids are proven, with a number of awards and without") {
    std::mt19937 random(7);
    const auto candidates = made(random, 2000, 1'000'000, 300);
    for (std::optional<std::size_t> most : {std::optional<std::size_t>(), std::optional<std::size_t>(150)}) {
        const auto set = best_set(candidates, {200'000'000}, most, {});
        CHECK(set.is_proven);
        CHECK(set.asked <= Money{200'000'000});
        CHECK(set.chosen.size() <= most.value_or(2000));
    }
}

TEST_CASE("bids whose marks follow what they ask for are bounded in work and honest about it") {
    std::mt19937 random(11);
    Candidates candidates;
    for (int at = 0; at < 2000; ++at) {
        const auto asked = static_cast<std::int64_t>(500'000 + random() % 500'000);
        candidates.push_back({Fraction(asked + 100'000, 11'000), {asked}});
    }
    const auto set = best_set(candidates, {300'000'000}, {}, {});
    CHECK(set.asked <= Money{300'000'000});
    CHECK(set.is_proven == (set.at_most_more == 0));
    CHECK(set.at_most_more < set.points / 100);
}

} // namespace reeve::commissioning
