// What a letter's words may hold, and what is made of them.
#include "office/letter_words.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

const LetterTemplate letter{.key = "decision",
                            .label = "The decision",
                            .words = "Of {received on}.\n\n{reasons}",
                            .fields = {{"received on", "The day it came"}, {"reasons", "The reasons", true}}};

std::string problem_in(std::string_view words) {
    auto problems = check_letter(letter, words);
    return problems.empty() ? "" : problems.list.front().message;
}

} // namespace

TEST_CASE("a letter names only what it can fill in, and everything it must give") {
    CHECK(problem_in(letter.words).empty());
    CHECK(problem_in("These: { reasons }").empty());
    CHECK(problem_in(" \n ") == "Enter the words of the letter");
    CHECK(problem_in("{reasons} {recieved on}") == "{recieved on} is not a name that this letter can fill in");
    CHECK(problem_in("Of {received on}.") == "The letter must give {reasons}: the reasons");
    for (const char* words : {"{reasons} {", "{reasons} }", "{reasons", "reasons}", "{rea{reasons}sons}"}) {
        CAPTURE(words);
        CHECK(problem_in(words) == "A brace is not closed: write a name between { and }");
    }
}

TEST_CASE("a letter is filled in, and says nothing of what the record does not hold") {
    LetterValues values = {{"received on", {"3 September 2024"}}, {"reasons", {"First.", "Second,\nin two lines."}}};
    using Paragraphs = std::vector<std::string>;
    CHECK(filled_letter(letter.words, values)
          == Paragraphs{"Of 3 September 2024.", "First.", "Second,\nin two lines."});
    CHECK(filled_letter("A line\nand a line\n\n\n\nBecause: {reasons}", values)
          == Paragraphs{"A line\nand a line", "Because: First.\nSecond,\nin two lines."});
    values["reasons"].clear();
    CHECK(filled_letter("One.\n\nBecause: {reasons}\n\n{reasons}\n\n{unheard of}\n\nTwo.", values)
          == Paragraphs{"One.", "Two."});
}

} // namespace reeve::office
