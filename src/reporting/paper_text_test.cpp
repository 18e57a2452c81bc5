// Tests of reading a paper's text with its quoted figures and given numbers.
#include "reporting/paper_text.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::reporting;

TEST_CASE("a text is read into words, quoted figures and given numbers, and written again the same") {
    auto read = read_text(
        "Over the period {{F-231 value period=2024-05-01..2024-07-31}} reports, of {{given 45|round plan}} **planned**.");
    REQUIRE(read.ok());
    REQUIRE(read->size() == 7);
    CHECK(std::get<PlainWords>((*read)[0]).text == "Over the period ");
    const auto& figure = std::get<FigureMark>((*read)[1]);
    CHECK(figure.reference == "F-0231");
    CHECK(plain(figure.question) == "period=2024-05-01..2024-07-31");
    CHECK(written(figure) == "{{F-0231 value period=2024-05-01..2024-07-31}}");
    CHECK(std::get<GivenMark>((*read)[3]).by == "round plan");
    CHECK(std::get<PlainWords>((*read)[5]).is_strong);
}

TEST_CASE("a mark that cannot be read is quoted back with the reason, and nothing is printed") {
    struct Case {
        const char* text;
        const char* why;
    };
    for (const auto& [text, why] :
         {Case{"{{F-1 value}}", "a figure has a reference"},
          Case{"{{F-1 guess period=2024-05-01..2024-07-31}}", "is not a way to quote"},
          Case{"{{A-1 value period=2024-05-01..2024-07-31}}", "is not a figure's reference"},
          Case{"{{F-1 value area=E1}}", "the period"}, Case{"{{given 45}}", "say who gave"},
          Case{"{{F-1 value", "never closes"}, Case{"{{F-1 share.9 period=2024-05-01..2024-07-31}}", "decimals"}}) {
        CAPTURE(text);
        auto read = read_text(text);
        REQUIRE(read.has_problems());
        CHECK(read.problems().list[0].message.find(why) != std::string::npos);
    }
}

TEST_CASE("two stars that never pair stay as they were typed") {
    auto read = read_text("2 ** 3");
    REQUIRE(read.ok());
    CHECK(std::get<PlainWords>((*read)[0]).text == "2 ** 3");
}

TEST_CASE("a number is replaced where it stands in the words and never inside another mark") {
    auto marked = with_mark("Of {{given 80|a return}} there were 80.", {"80"}, "{{given 80|the plan}}");
    REQUIRE(marked);
    CHECK(*marked == "Of {{given 80|a return}} there were {{given 80|the plan}}.");
    CHECK_FALSE(with_mark("Of {{given 80|a return}}.", {"80"}, "x"));
    CHECK(*with_mark("In all", {""}, "{{given 3|a plan}}") == "In all {{given 3|a plan}}");
}

TEST_CASE("the second of two equal numbers is marked where it stands, not the first, and not inside another number") {
    const std::string text = "In 1801 there were 80 visits, **80** calls and {{given 80|a return}} and 80.";
    auto numbers = unlinked_in(text);
    std::vector<std::string> marked;
    for (const auto& number : numbers) {
        CHECK(text.substr(number.begin, number.end - number.begin) == number.words);
        marked.push_back(*with_mark(text, {number.words, equal_before(numbers, number)}, "[]"));
    }
    CHECK(marked
          == std::vector<std::string>{"In 1801 there were [] visits, **80** calls and {{given 80|a return}} and 80.",
                                      "In 1801 there were 80 visits, **[]** calls and {{given 80|a return}} and 80.",
                                      "In 1801 there were 80 visits, **80** calls and {{given 80|a return}} and []."});
    CHECK_FALSE(with_mark(text, {"80", 3}, "[]"));
    CHECK_FALSE(with_mark(text, {"8", 0}, "[]"));
}
