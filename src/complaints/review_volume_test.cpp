// Tests of how a change of volume is told and split.
#include "complaints/review_volume_desk.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::complaints;

TEST_CASE("53 reviews against 40 are told with both counts, the interval and what chance could give") {
    auto words = in_words(change_between(53, 122, 40, 122));
    CHECK(words
          == "53 against 40 (+32.5%). Between 0.86 and 2.05 times as many, at 95%. Not distinguishable from chance.");
    CHECK(in_words(change_between(3, 30, 0, 30)) == "3 against 0. There is no change in per cent from 0.");
}

TEST_CASE("the two parts of a change add up to it") {
    // 40 of 800 and 53 of 1,060: the same share, so all of it comes from the complaints.
    auto split = split_of({53, 1060}, {40, 800});
    REQUIRE(split);
    CHECK(split->by_complaints == doctest::Approx(13));
    CHECK(split->by_share == doctest::Approx(0));
    // The same complaints: all of it comes from the share.
    split = split_of({53, 800}, {40, 800});
    CHECK(split->by_complaints == doctest::Approx(0));
    CHECK(split->by_share == doctest::Approx(13));
    split = split_of({53, 900}, {40, 800});
    CHECK(split->by_complaints + split->by_share == doctest::Approx(13));
    CHECK_FALSE(split_of({53, 0}, {40, 800}));
}

TEST_CASE("decided reviews are counted by allegation, the most first") {
    std::vector<DecidedReview> reviews(6);
    reviews[0].allegation = reviews[1].allegation = Allegation::vehicles;
    reviews[2].allegation = reviews[3].allegation = reviews[4].allegation = Allegation::service;
    reviews[5].allegation = Allegation::behaviour;
    using Counts = std::vector<std::pair<Allegation, std::int64_t>>;
    CHECK(by_allegation(reviews)
          == Counts{{Allegation::service, 3}, {Allegation::vehicles, 2}, {Allegation::behaviour, 1}});
    CHECK(by_allegation({}).empty());
}

TEST_CASE("the middle of some numbers, halves up") {
    CHECK(median({5}) == 5);
    CHECK(median({9, 1, 5}) == 5);
    CHECK(median({1, 4}) == 3);
    CHECK_FALSE(median({}));
}

TEST_CASE("a volume reconciles when what was open, came and ended leaves what is open") {
    CHECK(ReviewVolume{.opening = 12, .received = 53, .closed = 41, .closing = 24}.reconciles());
    CHECK_FALSE(ReviewVolume{.opening = 12, .received = 53, .closed = 41, .closing = 23}.reconciles());
}

TEST_CASE("small numbers are not told, nor those that would give them away") {
    CHECK(count_told(0) == "0");
    CHECK(count_told(4) == "[c]");
    CHECK(count_told(5) == "5");
    CHECK(share_told(3, 40) == "[c] of 40");
    CHECK(share_told(38, 40) == "[c] of 40");
    CHECK(share_told(10, 40) == "10 of 40");
    CHECK(share_told(15, 60) == "15 of 60 (25%)");
    CHECK(share_told(0, 0) == "None");
}
