// The worked example of four bids and three assessors, and the flags.
#include "commissioning/moderation_statistics.h"
#include <cmath>
#include <doctest/doctest.h>

namespace reeve::commissioning {
namespace {

MarkedBid marked(std::initializer_list<std::optional<int>> percents) {
    MarkedBid bid;
    std::size_t assessor = 0;
    for (auto percent : percents) {
        if (percent) bid.marks.push_back({assessor, Fraction(*percent)});
        else ++bid.missing;
        ++assessor;
    }
    return bid;
}

const std::vector<MarkedBid> example = {marked({80, 70, 75}), marked({70, 55, 60}), marked({60, 50, {}}),
                                        marked({40, 35, 30})};

bool is(double found, double sought, double within = 1e-9) { return std::abs(found - sought) <= within; }

} // namespace

TEST_CASE("means, medians and ranges are exact fractions") {
    const auto found = moderation_statistics(example, Fraction(60));
    CHECK(found.bids[0].mean == Fraction(75));
    CHECK(found.bids[1].mean == Fraction(185, 3));
    CHECK(found.bids[2].mean == Fraction(55));
    CHECK(found.bids[3].mean == Fraction(35));
    CHECK(found.bids[1].median == Fraction(60));
    CHECK(found.bids[2].median == Fraction(55));
    CHECK(found.bids[1].range == Fraction(15));
    const double deviations[] = {5, 7.637626, 7.071068, 5};
    for (std::size_t bid = 0; bid < 4; ++bid) CHECK(is(*found.bids[bid].deviation, deviations[bid], 1e-6));
}

TEST_CASE("severity, agreement and ranks follow the worked example") {
    const auto found = moderation_statistics(example, {});
    REQUIRE(found.severity);
    CHECK(is(*found.severity->of_judge[0], 55.0 / 9));
    CHECK(is(*found.bids[2].adjusted, 485.0 / 9));
    CHECK(is(found.intraclass->single, .884319, 1e-6));
    CHECK(is(found.alpha->alpha, .860197, 1e-6));
    for (std::size_t bid = 0; bid < 4; ++bid) {
        CHECK(found.bids[bid].rank == bid + 1);
        CHECK(found.bids[bid].adjusted_rank == bid + 1);
    }
    CHECK_FALSE(found.standard_scores[0][0]); // four bids are too few
}

TEST_CASE("a bid is flagged for what the panel should talk about") {
    const auto bids = moderation_statistics({marked({71, 52, 83}), marked({64, 66, 61}), marked({80, 60}),
                                             marked({79, 60}), marked({44, 41, {}}), marked({66, 64, 67})},
                                            Fraction(65))
                          .bids;
    CHECK(flags_in_words(bids[0])
          == std::vector<std::string>{"On both sides of the line", "One assessor decides", "Talk about it"});
    CHECK(bids[0].decisive == std::vector<std::size_t>{2}); // 71 and 52 make 61.5
    CHECK(bids[1].straddles);
    CHECK(bids[1].decisive == std::vector<std::size_t>{2}); // without the 61 the mean is just 65
    CHECK(bids[2].is_wide);
    CHECK_FALSE(bids[3].is_wide); // 19 points
    CHECK(flags_in_words(bids[4]) == std::vector<std::string>{"1 mark missing"});
    CHECK(widest_first(bids) == std::vector<std::size_t>{0, 2, 3, 1, 5, 4}); // by 31, 20, 19, 5, 3 and 3
}

TEST_CASE("nothing straddles where no line is drawn, and a bid without a mark has no rank") {
    const auto bids = moderation_statistics({marked({71, 52}), marked({{}, {}}), marked({71, 52})}, {}).bids;
    CHECK_FALSE(bids[0].straddles);
    CHECK(bids[1].mean == std::nullopt);
    CHECK(bids[1].rank == 0);
    CHECK(bids[0].rank == 1);
    CHECK(bids[2].rank == 1);
}

TEST_CASE("a line is held against the exact mark and not the rounded one") {
    MarkedBid bid;
    bid.marks = {{0, Fraction(6495, 100)}, {1, Fraction(65)}};
    const auto standing = moderation_statistics({bid}, Fraction(65)).bids[0];
    CHECK(standing.straddles);
    CHECK(standing.decisive == std::vector<std::size_t>{0}); // the mean 64.975 misses; without 64.95 it is 65
}

} // namespace reeve::commissioning
