// Tests of laying a paper out: numbers, tables, warnings and readiness.
#include "reporting/paper_layout.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::reporting;
using namespace reeve::document;

namespace {

const office::FigureDefinition& reports() {
    static const auto figure = [] {
        office::FigureDefinition made;
        made.reference = "F-0010";
        made.slug = "reports";
        made.question = "How many reports?";
        made.noun = "report";
        made.nouns = "reports";
        made.columns = {"Organisation", "Funding"};
        made.numeric_columns = {false, true};
        return made;
    }();
    return figure;
}

LayoutSources sources() {
    LayoutSources made;
    made.quote = [](const FigureMark& mark) -> Result<QuotedAnswer> {
        if (mark.reference != "F-0010")
            return Refusal{"There is no figure " + mark.reference + ".", "", Refusal::Kind::absent};
        QuotedAnswer quoted;
        quoted.definition = &reports();
        quoted.reference = mark.reference;
        quoted.title = reports().question;
        quoted.question = mark.question;
        quoted.answer.value = 80;
        quoted.answer.earlier = office::Earlier{period_before(mark.question.period), 17, {}};
        quoted.answer.rows = {{"An organisation", "£4,152"}, {"Another", "N/A"}};
        quoted.told = office::tell(reports(), quoted.answer, mark.quote, {}, {}, mark.decimals);
        return quoted;
    };
    made.draw = [](const PaperBlock&, const QuotedAnswer&) { return Drawing{}; };
    made.image = [](const PaperBlock&) { return std::optional<Image>(); };
    return made;
}

Paper a_paper() {
    Paper paper;
    paper.reference = "P-2024-001";
    paper.title = "Update";
    paper.meeting_on = date_of(2024, 9, 23);
    paper.period_first = date_of(2024, 4, 1);
    paper.period_last = date_of(2024, 8, 31);
    return paper;
}

PaperBlock block(BlockKind kind, std::string text, std::string mark = "") {
    static std::int64_t next = 0;
    PaperBlock made;
    made.id = {++next};
    made.kind = kind;
    made.text.text = std::move(text);
    made.mark = std::move(mark);
    return made;
}

const char* const in_period = "period=2024-05-01..2024-07-31";

} // namespace

TEST_CASE("the program numbers paragraphs across headings, and letters below them") {
    std::vector<PaperBlock> blocks = {block(BlockKind::heading, "Purpose"),    block(BlockKind::paragraph, "First."),
                                      block(BlockKind::heading, "Request"),    block(BlockKind::paragraph, "Second."),
                                      block(BlockKind::lettered, "Is it so?"), block(BlockKind::lettered, "And this?"),
                                      block(BlockKind::paragraph, "Third.")};
    auto layout = lay_out(a_paper(), blocks, sources());
    CHECK(layout.numbers[blocks[1].id.value] == "1");
    CHECK(layout.numbers[blocks[3].id.value] == "2");
    CHECK(layout.numbers[blocks[5].id.value] == "2b");
    CHECK(layout.numbers[blocks[6].id.value] == "3");
    REQUIRE(layout.document.sections.size() == 2);
    CHECK(std::get<Paragraph>(layout.document.sections[1].blocks[0]).lettered.size() == 2);
}

TEST_CASE("a quoted figure stands in the text, in the list at the end, and in order") {
    auto layout = lay_out(a_paper(),
                          {block(BlockKind::paragraph, std::string("There were {{F-0010 value ") + in_period
                                                           + "}} reports, {{F-0010 counts " + in_period + "}}.")},
                          sources());
    REQUIRE(layout.figures.size() == 2);
    CHECK(layout.figures[0].where == "1");
    CHECK(layout.document.figures[1].shown == "from 17 to 80");
    CHECK(layout.readiness.unlinked_numbers == 0);
}

TEST_CASE("a number that nobody answers for is found in its block, and one that is given is listed with who gave it") {
    std::vector<PaperBlock> blocks = {
        block(BlockKind::paragraph, "Up to 45 groups, of {{given 60|the round's plan}}.")};
    auto layout = lay_out(a_paper(), blocks, sources());
    REQUIRE(layout.unlinked[blocks[0].id.value].size() == 1);
    CHECK(layout.unlinked[blocks[0].id.value][0].words == "45");
    CHECK(layout.readiness.unlinked_numbers == 1);
    REQUIRE(layout.given.size() == 1);
    CHECK(layout.given[0].by == "the round's plan");
    CHECK(layout.document.sections.back().heading == "Numbers given by others");
}

TEST_CASE("a percentage on a small base is told in counts and stops the freeze until a reason is recorded") {
    auto layout = lay_out(
        a_paper(), {block(BlockKind::paragraph, std::string("An increase of {{F-0010 change ") + in_period + "}}.")},
        sources());
    CHECK(layout.readiness.percentages_without_reason == 1);
    CHECK(layout.document.figures[0].shown == "from 17 to 80");
}

TEST_CASE("a figure over another period than the paper's is pointed out") {
    auto layout = lay_out(
        a_paper(), {block(BlockKind::paragraph, "{{F-0010 value period=2024-01-01..2024-03-31}} reports")}, sources());
    REQUIRE(layout.warnings.size() == 1);
    CHECK(layout.warnings[0].words
          == "F-0010 covers 1 January to 31 March 2024; the paper covers 1 April to 31 August 2024.");
}

TEST_CASE("a table from a register is captioned Table One and keeps N/A apart from nought") {
    auto table = block(BlockKind::table, "", std::string("{{F-0010 value ") + in_period + "}}");
    table.label = "Visits to funded projects";
    auto layout = lay_out(a_paper(), {block(BlockKind::paragraph, "As below."), table}, sources());
    const auto& shown = std::get<Table>(layout.document.sections[0].blocks[1]);
    CHECK(table_name(shown) == "Table One");
    CHECK(plain_text(shown.rows[1].cells[1]) == "N/A");
    CHECK(layout.figures[0].where == "Table One");
}

TEST_CASE("an implication without an answer stops the freeze, and one that is none is questioned") {
    auto empty = block(BlockKind::implication, "");
    empty.label = "Financial";
    auto none = block(BlockKind::implication, "None at this stage");
    none.label = "Legal";
    auto layout =
        lay_out(a_paper(),
                {block(BlockKind::paragraph, std::string("{{F-0010 value ") + in_period + "}} reports"), empty, none},
                sources());
    CHECK(layout.readiness.unanswered_implications == 1);
    CHECK(layout.warnings.size() == 2);
    CHECK(layout.document.sections.back().heading == "Implications");
}

TEST_CASE("a figure that nobody registers is told beside its block and never printed as a number") {
    auto layout = lay_out(
        a_paper(), {block(BlockKind::paragraph, std::string("{{F-0099 value ") + in_period + "}} things")}, sources());
    REQUIRE(layout.warnings.size() == 1);
    CHECK(layout.warnings[0].words == "There is no figure F-0099.");
    CHECK(layout.readiness.unlinked_numbers == 1);
}
