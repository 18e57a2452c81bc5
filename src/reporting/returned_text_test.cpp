// Tests what becomes of a text whose words were edited in Word.
#include "reporting/returned_text.h"
#include <doctest/doctest.h>

namespace reeve::reporting {
namespace {

using document::LinkRun;
using document::Runs;
using document::TextRun;

const std::string reports = "{{F-0231 value period=2024-05-01..2024-07-31}}";
const std::string visits = "{{F-0300 value period=2024-05-01..2024-07-31}}";
const std::string given = "{{given 45|round plan}}";

ShownMark show(const FigureMark& mark) {
    return mark.reference == "F-0231" ? ShownMark{"80 reports", false} : ShownMark{"12 visits", true};
}

ReturnedText came_as(const std::string& text, const std::string& words) {
    return returned_text(text, {TextRun{words}}, show);
}

std::string notes_of(const ReturnedText& returned) {
    std::string notes;
    for (const auto& note : returned.notes) notes += note + ". ";
    return notes;
}

} // namespace

TEST_CASE("the words of a text in a file name each figure after what it says") {
    CHECK(words_in_file("Of " + reports + " and " + visits + ", " + given + " were **new**.", show)
          == "Of 80 reports [F-0231] and 12 visits [F-0300, sample], 45 were new.");
    CHECK(words_in_file("{{F-1 value", show) == "{{F-1 value");
}

TEST_CASE("a text that comes back as it went out is not changed by a sign") {
    for (const auto& text : {"Of " + reports + " and " + visits + ", " + given + " were **new**.",
                             std::string("Plain  words, **strong**."), std::string(), reports, given + " of " + given,
                             std::string("Two stars ** that never pair.")}) {
        CAPTURE(text);
        Runs runs;
        auto parts = read_text(text);
        REQUIRE(parts.ok());
        for (const auto& part : *parts)
            if (const auto* words = std::get_if<PlainWords>(&part))
                runs.push_back(TextRun{words->text, words->is_strong});
            else if (const auto* number = std::get_if<GivenMark>(&part)) runs.push_back(TextRun{number->words});
            else if (std::get<FigureMark>(part).reference == "F-0231")
                runs.push_back(LinkRun{"80 reports [F-0231]", "https://pcc.example/figures/F-0231?period=x"});
            else runs.push_back(LinkRun{"12 visits [F-0300, sample]", "https://pcc.example/figures/F-0300?period=x"});
        auto returned = returned_text(text, runs, show);
        CHECK(returned.text == text);
        CHECK(notes_of(returned) == "");
    }
}

TEST_CASE("words are changed around figures and given numbers, which stay what they are") {
    struct Case {
        std::string text, came, becomes, notes;
    };
    for (const auto& one : {
             Case{"We had " + reports + " in May.", "We received 80 reports [F-0231] in May and June.",
                  "We received " + reports + " in May and June.", ""},
             Case{"We had " + reports + " in May.", "In May we had 80 reports [F-0231].",
                  "In May we had " + reports + ".", ""},
             // The reference was taken out, its words stand.
             Case{"We had " + reports + " in May.", "We had 80 reports in May, as told.",
                  "We had " + reports + " in May, as told.", ""},
             Case{"We had " + reports + " and " + visits + ".",
                  "We made 12 visits [F-0300, sample] after 80 reports [F-0231].",
                  "We made " + visits + " after " + reports + ".", ""},
             Case{"Of " + given + " plans, most ran.", "Of the 45 plans, all ran.",
                  "Of the " + given + " plans, all ran.", ""},
             Case{"We had " + reports + " in May.", "We had 82 reports [F-0231] in May.",
                  "We had " + reports + " in May.",
                  "A figure cannot be typed over, so F-0231 still says “80 reports”, not “82 reports”. "},
             Case{"We had " + reports + " in May.", "In all, we got 90 reports [F-0231] in May.",
                  "In all, we got " + reports + " in May.",
                  "A figure cannot be typed over, so F-0231 still says “80 reports”, not “90 reports”. "},
             Case{"We had " + reports + " in May.", "In all, we got 90 [F-0231] in May.",
                  "In all, we got " + reports + " in May.",
                  "A figure cannot be typed over, so F-0231 still says “80 reports”, not “90”. "},
             Case{"We had " + reports + " in May.", "We had [F-0231] in May.", "We had " + reports + " in May.",
                  "A figure cannot be typed over, so F-0231 still says “80 reports”. "},
             Case{"We had " + reports + " in May.", "We had some in May.", "We had some in May.",
                  "F-0231 (“80 reports”) is no longer quoted here. "},
             Case{"We had " + reports + " in May.", "We had 81 reports in May.", "We had 81 reports in May.",
                  "F-0231 (“80 reports”) is no longer quoted here. "},
             Case{"Of " + given + " plans, most ran.", "Of 46 plans, most ran.", "Of 46 plans, most ran.",
                  "“45”, marked as given, does not stand here any more. "},
             Case{"We had " + reports + ".", "", "", "F-0231 (“80 reports”) is no longer quoted here. "},
             // Nobody makes a figure by typing its name, or a mark by typing braces.
             Case{"We had some.", "We had 9 [F-0231] and {{F-1 value}}.", "We had 9 [F-0231] and { {F-1 value} }.", ""},
         }) {
        CAPTURE(one.came);
        auto returned = came_as(one.text, one.came);
        CHECK(returned.text == one.becomes);
        CHECK(notes_of(returned) == one.notes);
        CHECK(read_text(returned.text).ok());
    }
}

TEST_CASE("bold words come back strong, and a new link keeps its address") {
    Runs runs{TextRun{"All of it, "}, TextRun{"every word", true}, TextRun{", stays: "},
              LinkRun{"the plan", "https://example.org/plan"}};
    CHECK(returned_text("All of it stays.", runs, show).text
          == "All of it, **every word**, stays: the plan (https://example.org/plan)");
    CHECK(returned_text("It is **so**.", {TextRun{"It is so."}}, show).text == "It is so.");
}

TEST_CASE("a text as long as a block may be comes back in one go") {
    std::string text = "Begins. ", came = "Begins! ";
    for (int i = 0; i < 1'500; ++i) {
        text += "word" + std::to_string(i) + " ";
        came += (i % 3 ? "word" : "other") + std::to_string(i) + " ";
    }
    auto returned = came_as(text + reports, came + "80 reports [F-0231]");
    CHECK(returned.text == came + reports);
}

} // namespace reeve::reporting
