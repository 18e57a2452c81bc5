// Trial lines: the line, the money, the number of awards, and equals across a boundary.
#include "commissioning/trial_line.h"
#include <doctest/doctest.h>

namespace reeve::commissioning {
namespace {

constexpr std::int64_t pound = 100;

TrialBid bid(int percent, std::int64_t pounds, std::vector<std::int64_t> tie_key = {}) {
    return {.percent = Fraction(percent), .asked = {pounds * pound}, .tie_key = std::move(tie_key)};
}

using enum Fate;
using Fates = std::vector<Fate>;

} // namespace

TEST_CASE("a line of 65% funds what reaches it and tells what is left") {
    // The five applications of the drawn screen: 40,000 available.
    std::vector<TrialBid> bids = {bid(68, 4250), bid(63, 10000), bid(76, 9800), bid(66, 6905), bid(42, 7400)};
    bids[2].partnership = 1;
    const auto at_65 = try_line(bids, {.line = Fraction(65), .available = {40000 * pound}});
    CHECK(at_65.fates == Fates{funded, below_line, funded, funded, below_line});
    CHECK(at_65.funded == TrialSum{3, {20955 * pound}});
    CHECK(at_65.left == Money{19045 * pound});
    CHECK(at_65.by_partnership == std::vector<TrialSum>{{2, {11155 * pound}}, {1, {9800 * pound}}});
    CHECK(at_65.ranked == std::vector<std::size_t>{2, 0, 3, 1, 4});
    CHECK(try_line(bids, {.line = Fraction(60), .available = {40000 * pound}}).funded.count == 4);
    CHECK(try_line(bids, {.line = Fraction(70), .available = {40000 * pound}}).funded.count == 1);
}

TEST_CASE("64.95% does not reach a line of 65") {
    std::vector<TrialBid> bids = {bid(65, 100)};
    bids.push_back({.percent = Fraction(6495, 100), .asked = {1}});
    CHECK(try_line(bids, {.line = Fraction(65), .available = {100000}}).fates == Fates{funded, below_line});
}

TEST_CASE("a gate overrides the best score, and an unmarked bid is not a bid of nought") {
    std::vector<TrialBid> bids = {bid(99, 10), bid(98, 10), bid(50, 10), {.asked = {10}}};
    bids[0].gates = Gates::not_met;
    bids[1].gates = Gates::open;
    const auto outcome = try_line(bids, {.line = Fraction(0), .available = {100000}});
    CHECK(outcome.fates == Fates{gate_not_met, gate_open, funded, not_marked});
    CHECK(outcome.ranked == std::vector<std::size_t>{2});
}

TEST_CASE("the first bid that does not fit ends the list and nothing overtakes it") {
    const auto outcome =
        try_line({bid(90, 60), bid(80, 50), bid(70, 10)}, {.line = Fraction(60), .available = {100 * pound}});
    CHECK(outcome.fates == Fates{funded, reserve, reserve});
    CHECK(outcome.stopped_at == 1);
    CHECK(outcome.left == Money{40 * pound});
}

TEST_CASE("equals across the money go by the declared tie-break, else they are to be decided") {
    const TrialRules rules{.line = Fraction(60), .available = {100 * pound}};
    CHECK(try_line({bid(90, 60), bid(70, 40), bid(70, 30)}, rules).fates == Fates{funded, to_decide, to_decide});
    CHECK(try_line({bid(90, 60), bid(70, 40, {40}), bid(70, 30, {30})}, rules).fates == Fates{funded, reserve, funded});
    CHECK(try_line({bid(90, 60), bid(70, 30, {5}), bid(70, 30, {5}), bid(65, 5)}, rules).fates
          == Fates{funded, to_decide, to_decide, reserve});
    CHECK(try_line({bid(90, 30), bid(70, 40), bid(70, 30)}, rules).fates == Fates{funded, funded, funded}); // all fit
    CHECK(try_line({bid(90, 90), bid(70, 40), bid(70, 30)}, rules).fates
          == Fates{funded, reserve, reserve}); // none does
}

TEST_CASE("a number of awards is a boundary as money is") {
    const TrialRules rules{.line = Fraction(0), .available = {10000 * pound}, .most_awards = 2};
    CHECK(try_line({bid(90, 1), bid(80, 1), bid(70, 1)}, rules).fates == Fates{funded, funded, reserve});
    CHECK(try_line({bid(90, 1), bid(80, 1), bid(80, 1)}, rules).fates == Fates{funded, to_decide, to_decide});
    std::vector<TrialBid> many(46, bid(80, 1));
    for (std::size_t at = 0; at < many.size(); ++at) many[at].tie_key = {static_cast<std::int64_t>(at)};
    const auto outcome = try_line(many, {.line = Fraction(60), .available = {10000 * pound}, .most_awards = 45});
    CHECK(outcome.funded.count == 45);
    CHECK(outcome.fates[45] == reserve);
}

TEST_CASE("a line may be a rank, and equals at it are to be decided") {
    const Money plenty{10000 * pound};
    CHECK(try_line({bid(90, 1), bid(80, 1), bid(70, 1)}, {.places = 2, .available = plenty}).fates
          == Fates{funded, funded, below_line});
    CHECK(try_line({bid(90, 1), bid(80, 1), bid(80, 1)}, {.places = 2, .available = plenty}).fates
          == Fates{funded, to_decide, to_decide});
}

} // namespace reeve::commissioning
