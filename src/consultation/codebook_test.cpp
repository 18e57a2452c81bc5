// Tests of a codebook and its history.
#include "consultation/codebook.h"
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

Code code(int number, const char* label, CodeState state = CodeState::in_use, const char* became = "") {
    Code made;
    made.number = number;
    made.label = label;
    made.state = state;
    made.became = became;
    return made;
}

// Applies a change as the store does.
Codebook after(Codebook book, const CodebookChange& change) {
    for (const auto& changed : change.changed)
        for (auto& each : book)
            if (each.number == changed.number) each = changed;
    return book;
}

const Codebook roads_and_more = {code(1, "Roads"), code(2, "Speeding"), code(3, "Parking"), code(4, "Visibility")};

} // namespace

TEST_CASE("a merged code means what it became, however often that was merged again") {
    auto change = merge_codes(roads_and_more, 3, 2, "Coders could not tell them apart");
    REQUIRE(change);
    CHECK(change->line.words == "Code 3 Parking was merged into 2 Speeding");
    CHECK(change->line.codes == "3,2");
    auto book = after(roads_and_more, *change);
    change = merge_codes(book, 2, 1, "One theme");
    REQUIRE(change);
    book = after(book, *change);
    CHECK(codes_today(book, {3, 4}) == CodesToday{{1, 4}, {}});
    CHECK(merge_codes(book, 1, 3, "Back").is_refused()); // a circle cannot be made
}

TEST_CASE("a split code is kept back for somebody to look at again") {
    const auto change = split_code(roads_and_more, 1, {2, 3}, "Two different wishes");
    REQUIRE(change);
    CHECK(change->line.words == "Code 1 Roads was split into 2 Speeding and 3 Parking");
    CHECK(codes_today(after(roads_and_more, *change), {1, 4}) == CodesToday{{4}, {1}});
}

TEST_CASE("a retired code is counted no longer, and told in the history") {
    const auto change = retire_code(roads_and_more, 4, "Nobody said so");
    REQUIRE(change);
    CHECK(change->line.move == CodebookMove::retired);
    CHECK(change->line.reason == "Nobody said so");
    CHECK(codes_today(after(roads_and_more, *change), {1, 4}) == CodesToday{{1}, {}});
}

TEST_CASE("what the codebook does not allow is refused in words") {
    CHECK(merge_codes(roads_and_more, 3, 2, " ").has_problems());
    CHECK(merge_codes(roads_and_more, 3, 3, "Why").has_problems());
    CHECK(merge_codes(roads_and_more, 9, 3, "Why").has_problems());
    CHECK(split_code(roads_and_more, 1, {2}, "Why").has_problems());
    CHECK(split_code(roads_and_more, 1, {1, 2}, "Why").has_problems());
    const Codebook retired = {code(1, "Roads", CodeState::retired), code(2, "Speeding")};
    CHECK(retire_code(retired, 1, "Why").refusal().message == "Code 1 Roads is retired already");
    CHECK(merge_codes(retired, 2, 1, "Why").is_refused());
}

TEST_CASE("two codes in use have two names") {
    CHECK(check(code(5, "roads"), roads_and_more).has("label"));
    CHECK(check(code(1, "Roads"), roads_and_more).empty());
    CHECK(check(code(5, "Roads"), {code(1, "Roads", CodeState::retired)}).empty());
}

} // namespace reeve::consultation
