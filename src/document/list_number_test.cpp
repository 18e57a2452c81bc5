// Tests of automatic numbers: how they look, how levels count, and which typed words are numbers.
#include "document/list_number.h"
#include "document/typed_number.h"
#include <doctest/doctest.h>

namespace reeve::document {
namespace {

TEST_CASE("a number of a list looks as text processors print it") {
    struct Case {
        NumberLook look;
        std::int64_t number;
        const char* printed;
    };
    for (const auto& [look, number, printed] : {Case{NumberLook::decimal, 28, "28"},
                                                {NumberLook::lower_letter, 1, "a"},
                                                {NumberLook::lower_letter, 26, "z"},
                                                {NumberLook::lower_letter, 28, "bb"},
                                                {NumberLook::upper_letter, 3, "C"},
                                                {NumberLook::lower_roman, 4, "iv"},
                                                {NumberLook::lower_roman, 49, "xlix"},
                                                {NumberLook::upper_roman, 1994, "MCMXCIV"},
                                                {NumberLook::decimal_zero, 7, "07"},
                                                {NumberLook::ordinal, 22, "22nd"},
                                                {NumberLook::lower_roman, 0, "0"},
                                                {NumberLook::none, 5, ""},
                                                {NumberLook::bullet, 5, "•"}})
        CHECK_MESSAGE(number_as(look, number) == printed, printed);
}

const std::map<int, ListLevel> outline = {{0, {1, NumberLook::decimal, "%1."}},
                                          {1, {1, NumberLook::decimal, "%1.%2"}},
                                          {2, {1, NumberLook::lower_letter, "(%3)"}},
                                          {3, {1, NumberLook::lower_roman, "%4)"}}};

TEST_CASE("a level begins again under each number of the level above, and only there") {
    ListCount count;
    std::vector<std::string> printed;
    for (int level : {0, 1, 1, 2, 2, 1, 2, 0, 1, 2, 3, 3, 2}) printed.push_back(count.next(outline, level));
    CHECK(printed
          == std::vector<std::string>{"1.", "1.1", "1.2", "(a)", "(b)", "1.3", "(a)", "2.", "2.1", "(a)", "i)", "ii)",
                                      "(b)"});
}

TEST_CASE("a level told never to begin again goes on counting") {
    auto levels = outline;
    levels[2].restarts_after = 0;
    ListCount count;
    std::vector<std::string> printed;
    for (int level : {0, 2, 2, 0, 2}) printed.push_back(count.next(levels, level));
    CHECK(printed == std::vector<std::string>{"1.", "(a)", "(b)", "2.", "(c)"});
}

TEST_CASE("a level told to begin again after the first level alone goes on under the second") {
    auto levels = outline;
    levels[2].restarts_after = 1;
    ListCount count;
    std::vector<std::string> printed;
    for (int level : {0, 1, 2, 1, 2, 0, 1, 2}) printed.push_back(count.next(levels, level));
    CHECK(printed == std::vector<std::string>{"1.", "1.1", "(a)", "1.2", "(b)", "2.", "2.1", "(a)"});
}

TEST_CASE("a deeper level used first counts the level above as its first") {
    ListCount count;
    CHECK(count.next(outline, 1) == "1.1");
    CHECK(count.next(outline, 1) == "1.2");
}

TEST_CASE("a level printed in the legal way has only decimal numbers") {
    std::map<int, ListLevel> levels = {{0, {1, NumberLook::upper_roman, "%1."}},
                                       {1, {1, NumberLook::decimal, "%1.%2"}}};
    ListCount count;
    CHECK(count.next(levels, 0) == "I.");
    CHECK(count.next(levels, 1) == "I.1");
    levels[1].is_legal = true;
    CHECK(count.next(levels, 1) == "1.2");
}

TEST_CASE("a typed number is told from words and amounts that begin a paragraph") {
    struct Case {
        const char* text;
        const char* number; // empty: none
        const char* rest;
    };
    for (const auto& [text, number, rest] : {Case{"9. The Commissioner", "9.", "The Commissioner"},
                                             {"12)\tThe Panel", "12)", "The Panel"},
                                             {"(3) The Panel", "(3)", "The Panel"},
                                             {" - a. Is the Panel content", "a.", "Is the Panel content"},
                                             {"- 3. The plan", "3.", "The plan"},
                                             {"a) first", "a)", "first"},
                                             {"(iv) fourth", "(iv)", "fourth"},
                                             {"2.1 The plan", "2.1", "The plan"},
                                             {"2.1. the plan", "2.1.", "the plan"},
                                             {"2024. It was a year", "", ""},
                                             {"2024 was a year", "", ""},
                                             {"1.5 million people", "", ""},
                                             {"5,000 people", "", ""},
                                             {"5, High Street", "", ""},
                                             {"24th March", "", ""},
                                             {"A. Member of the Panel", "", ""},
                                             {"I. Visible policing", "", ""},
                                             {"A) Visible policing", "A)", "Visible policing"},
                                             {"e.g. a visit", "", ""},
                                             {"v. large", "", ""},
                                             {"3.", "", ""},
                                             {"3.Too close", "", ""},
                                             {"", "", ""}}) {
        auto typed = typed_number(text);
        CHECK_MESSAGE((typed ? typed->text : "") == number, text);
        if (typed) CHECK_MESSAGE(std::string_view(text).substr(typed->length) == rest, text);
    }
}

TEST_CASE("i after h is a letter, and i after nothing a Roman number") {
    auto h = typed_number("h) eighth", typed_number("g) seventh"));
    REQUIRE(h);
    auto after_h = typed_number("i) ninth", h);
    REQUIRE(after_h);
    CHECK(after_h->look == NumberLook::lower_letter);
    CHECK(after_h->value == 9);
    auto alone = typed_number("i) first");
    REQUIRE(alone);
    CHECK(alone->look == NumberLook::lower_roman);
    auto fifth = typed_number("v) fifth", typed_number("iv) fourth"));
    REQUIRE(fifth);
    CHECK(fifth->look == NumberLook::lower_roman);
    CHECK(fifth->value == 5);
}

TEST_CASE("a comma typed for a full stop is a number only where it is the next one") {
    auto three = typed_number("3. The duty");
    REQUIRE(three);
    auto four = typed_number("4, The manifesto", {}, three);
    REQUIRE(four);
    CHECK(four->text == "4.");
    CHECK_FALSE(typed_number("12, High Street", {}, three));
}

} // namespace
} // namespace reeve::document
