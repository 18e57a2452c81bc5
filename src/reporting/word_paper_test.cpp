// Tests of a Word paper on its way into the builder: what blocks become, how they are numbered, which figures a number
// might be, and tables as text.
#include "reporting/cell_text.h"
#include "reporting/number_guess.h"
#include "reporting/word_paper.h"
#include <doctest/doctest.h>

namespace reeve::reporting {
namespace {

const Date today = date_of(2024, 10, 7);

constexpr const char* old_paper =
    "Police and Crime Panel for Exampleshire\n\n23rd September 2024\n\nUpdate report\n\nReport Date\t23 September 2024\n\n"
    "Purpose of report\n\n1. It covers visits from 7th May 2024 (post-election) to 1st August 2024.\n\nRequest\n\n"
    "2. The Panel is asked:\n - a. Is it content?\n - b. More?\n\nTable One: Visits\n\nArea\tDays\nNorth\t3\n\n"
    "4. After a gap.\n\nImplications\n\nFinancial: None\n\nBackground Papers\n\nThe plan\n\nEnd of Report\n";

std::vector<std::string> shown(const WordPaper& paper) {
    std::vector<std::string> lines;
    for (const auto& piece : paper.pieces)
        if (piece.fate != WordFate::left_out)
            lines.push_back(std::string(stored_name(piece.fate)) + " " + piece.number + " "
                            + block_of(piece).text.text);
    return lines;
}

TEST_CASE("the cover of a Word paper is told from its text, and each block becomes what it is in the builder") {
    auto paper = word_paper(document::read_pasted(old_paper), today);
    CHECK(shown(paper)
          == std::vector<std::string>{
              "heading  Purpose of report",
              "paragraph 1 It covers visits from 7th May 2024 (post-election) to 1st August 2024.", "heading  Request",
              "paragraph 2 The Panel is asked:", "lettered 2a Is it content?", "lettered 2b More?",
              "cells Table One Area | Days\nNorth | 3", "paragraph 3 After a gap.", "implication  None",
              "background  The plan"});
    CHECK(paper.body == "Police and Crime Panel for Exampleshire");
    CHECK(paper.meeting_on == date_of(2024, 9, 23));
    REQUIRE(paper.period);
    CHECK(paper.period->first == date_of(2024, 5, 7));
    CHECK(paper.period->last == date_of(2024, 8, 1));
    for (const auto& piece : paper.pieces) {
        if (piece.fate == WordFate::cells) CHECK(block_of(piece).label == "Visits");
        if (piece.fate == WordFate::implication) CHECK(block_of(piece).label == "Financial");
    }
}

TEST_CASE("a number that the builder prints otherwise than Word did is said") {
    auto paper = word_paper(document::read_pasted(old_paper), today);
    CHECK(numbers_changed(paper) == std::vector<std::string>{"4. (After a gap.) will be 3"});
    for (auto& piece : paper.pieces)
        if (piece.read.number == "b.") piece.fate = WordFate::remark;
    number_pieces(paper);
    CHECK(numbers_changed(paper)
          == std::vector<std::string>{"b. (More?) will have no number", "4. (After a gap.) will be 3"});
}

TEST_CASE("words that would be read as a mark of the builder are parted, and a link keeps its address") {
    using namespace document;
    CHECK(written_runs({TextRun{"See {{F-0001}} and **this**"}}) == "See { {F-0001} } and * *this* *");
    CHECK(written_runs({TextRun{"A "}, TextRun{"strong ", true}, TextRun{"word"}}) == "A **strong** word");
    CHECK(written_runs({LinkRun{"The plan", "https://pcc.example/plan"}}) == "The plan (https://pcc.example/plan)");
    CHECK(written_runs({LinkRun{"https://pcc.example", "https://pcc.example"}}) == "https://pcc.example");
}

TEST_CASE("a table as text keeps its cells, lines within them and marks") {
    CellRows rows = {{"Organisation", "Funding"}, {"A|B", "First.\nSecond."}, {"{{given 45|the manager}}", ""}};
    auto text = written_cells(rows);
    rows[1][0] = "A/B";
    CHECK(cells_of(text) == rows);
    CHECK(cells_of("a | b\n\nc") == CellRows{{"a", "b"}, {"c", ""}});
    CHECK(cells_of(" \n").empty());
}

TEST_CASE("a number might be the figures that tell the same, those first whose noun stands near it") {
    std::vector<ToldFigure> told = {
        {{"F-0001"}, "How many reports were made?", "reports", "8 reports"},
        {{"F-0002"}, "How many community days were held?", "community days", "8 community days"},
        {{"F-0003"}, "How much was spent?", "pounds", "£4,152"},
        {{"F-0004"}, "How did reports change?", "reports", "+371%"}};
    std::string text =
        "The Commissioner held eight community days, spent £4152 and saw a rise of 371%, then 371 others.";
    auto numbers = office::unlinked_numbers(text);
    auto might_be = [&](const char* words) {
        std::vector<std::string> references;
        for (const auto& number : numbers)
            if (number.words == words)
                for (const auto* figure : figures_it_might_be(number, text, told))
                    references.push_back(figure->mark.reference);
        return references;
    };
    CHECK(might_be("eight") == std::vector<std::string>{"F-0002", "F-0001"});
    CHECK(might_be("£4152") == std::vector<std::string>{"F-0003"});
    CHECK(might_be("371%") == std::vector<std::string>{"F-0004"});
    CHECK(might_be("371").empty());
}

} // namespace
} // namespace reeve::reporting
