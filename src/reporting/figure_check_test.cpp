// Tests of holding a frozen answer against today's.
#include "reporting/figure_check.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::reporting;

static Json answer(std::int64_t value, std::vector<std::tuple<const char*, int, int>> evidence) {
    Json list{JsonList{}};
    for (auto [reference, version, amount] : evidence)
        list.add(Json{}
                     .set("record", "engagement")
                     .set("reference", reference)
                     .set("version", version)
                     .set("amount", amount));
    return Json{}.set("value", value).set("evidence", list);
}

TEST_CASE("an answer that is the same agrees") {
    auto check = compare_answers(answer(2, {{"E-0001", 1, 1}, {"E-0002", 1, 1}}),
                                 answer(2, {{"E-0001", 1, 1}, {"E-0002", 1, 1}}));
    CHECK(check.agrees);
    CHECK(check.moved.empty());
}

TEST_CASE("a record that left, came or changed is named") {
    auto check = compare_answers(answer(2, {{"E-0001", 1, 1}, {"E-0002", 1, 1}}),
                                 answer(2, {{"E-0002", 2, 1}, {"E-0003", 1, 1}}));
    CHECK_FALSE(check.agrees);
    CHECK(check.value_agrees);
    REQUIRE(check.moved.size() == 3);
    CHECK(in_words(check.moved[0]) == "E-0001 is not counted any more");
    CHECK(in_words(check.moved[1]) == "E-0002 changed (version 1 to 2)");
    CHECK(in_words(check.moved[2]) == "E-0003 is counted now");
}

TEST_CASE("a value that moved is told with both numbers") {
    auto check = compare_answers(answer(8, {{"E-0001", 1, 1}}), answer(7, {}));
    CHECK_FALSE(check.value_agrees);
    REQUIRE(check.differences.size() == 1);
    CHECK(check.differences[0] == "The value was 8 and is 7");
}
