// Tests of the check that finds numbers without a source.
#include "office/number_check.h"
#include <doctest/doctest.h>

using namespace reeve::office;

static std::string found(std::string_view text) {
    std::string list;
    for (const auto& number : unlinked_numbers(text)) list += (list.empty() ? "" : "|") + number.words;
    return list;
}

TEST_CASE("a number that nobody gave a source for is found as it was typed") {
    struct Case {
        const char* text;
        const char* numbers;
    };
    for (const auto& [text, numbers] : {
             Case{"Over the period 80 reports were made", "80"},
             Case{"an increase of 371% when compared (17 reports).", "371%|17"},
             Case{"The reports account for 11.5% of all", "11.5%"},
             Case{"a general round in which £200k is available for bids of up to £10,000.", "£200k|£10,000"},
             Case{"The Commissioner undertook eight Community Days", "eight"},
             Case{"equating to thirty-four visits", "thirty-four"},
             Case{"Up to 45 community organisations can apply", "45"},
             Case{"approximately £463,973.01, with 6 months remaining", "£463,973.01|6"},
             Case{"2 cases were reviewed", "2"},
         }) {
        CAPTURE(text);
        CHECK(found(text) == numbers);
    }
}

TEST_CASE("dates, years, laws, ages, references and addresses are left alone") {
    for (const char* text : {
             "subject to pre-election conventions from 24th March until the election on 2nd May",
             "from 7th May 2024 (post-election) to 1st August 2024",
             "between 13th June and 1st August",
             "From the 16th - 18th of August",
             "launched (15/7 – 19/7)",
             "The Police Reform and Social Responsibility Act 2011",
             "under section 5 of the Act",
             "for the 2024/25 financial year",
             "aimed at 11-15-year-olds",
             "(for ages 10-15)",
             "young (15-17yr olds) drivers",
             "see A-0412 and paragraph 24",
             "paragraphs 9 to 16",
             "Figure F-0231",
             "participants overall from cohort 1-4",
             "regular 1to1s",
             "opened on 8 August 2024 at 5pm",
             "LE1 4AA",
             "one visit taking place each month",
             "at 12 High Street",
         }) {
        CAPTURE(text);
        CHECK(found(text) == "");
    }
}

TEST_CASE("the place of a number in the text is given, so that it can be underlined where it stands") {
    std::string text = "In all, 34 visits.";
    auto numbers = unlinked_numbers(text);
    REQUIRE(numbers.size() == 1);
    CHECK(text.substr(numbers[0].begin, numbers[0].end - numbers[0].begin) == "34");
    CHECK(numbers[0].message() == "“34” has no source. Link it to a figure, or say who gave it");
}
