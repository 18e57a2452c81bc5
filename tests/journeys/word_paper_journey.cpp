// Bringing in a Word paper: nothing is kept before the yes, then a draft with the same numbers, table and picture.
#include "document/document_fixture.h"
#include "document/docx_reading_fixture.h"
#include "tests/journeys/papers.h"

namespace reeve::journeys {
namespace {

const std::string from_word = "/work/papers/from-word";

std::string word_file() {
    using namespace document;
    auto cell = [](const char* text) { return "<w:tc>" + docx_p(text) + "</w:tc>"; };
    auto parts = docx_parts_with(
        docx_p("Purpose of report", 0, 0, "H1") + docx_p("Residents made 80 reports to Crimestoppers.", 1)
        + docx_p("Request of the Panel", 0, 0, "H1") + docx_p("The Panel is asked:", 1) + docx_p("Is it content?", 1, 1)
        + "<w:tbl><w:tr>" + cell("Project") + cell("Funding") + "</w:tr><w:tr>" + cell("Garden") + cell("N/A")
        + "</w:tr></w:tbl>"
        + R"(<w:p><w:r><w:drawing><wp:docPr descr="A stall in the market"/><a:blip r:embed="pic"/></w:drawing></w:r></w:p>)"
        + docx_p("The end.", 1));
    parts["word/media/one.png"] = plain_png(40, 30);
    return docx_file_of(parts);
}

const Typed asked = {{"title", "From Word"},           {"body", "Police and Crime Panel"},
                     {"meeting_on", "23/9/2026"},      {"author_post", "Director of Governance and Performance"},
                     {"period_first", "1 April 2026"}, {"period_last", "31 August 2026"}};

} // namespace

TEST_CASE("a Word paper is shown block by block, kept only after the yes, and is then a draft with its numbers") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        papers.writer.get(from_word).post_file(from_word, {}, "file", "last quarter.docx", word_file());
        REQUIRE(papers.writer.status() == 303);
        auto page = papers.writer.location();
        papers.writer.follow();
        CHECK(papers.writer.says("8 blocks came in. Nothing is saved yet"));
        CHECK(papers.writer.says("It shows: A stall in the market"));
        CHECK(reporting::all_papers(*papers.office.database().read()).empty());

        auto again = asked;
        again.emplace_back("do", "look");
        papers.writer.get(page).submit(again, page);
        CHECK(papers.writer.says("“80” might be"));
        CHECK(papers.writer.says("F-0010"));
        CHECK(reporting::all_papers(*papers.office.database().read()).empty());

        auto yes = asked;
        yes.emplace_back("do", "keep");
        yes.emplace_back("link_1_0", "{{F-0010 value period=2026-04-01..2026-08-31}}");
        papers.writer.submit(yes, page);
        REQUIRE(papers.writer.status() == 303);
        auto blocks = papers.blocks();
        REQUIRE(blocks.size() == 8);
        CHECK(blocks[1].text.text.find("{{F-0010 value") != std::string::npos);
        CHECK(blocks[4].kind == BlockKind::lettered);
        CHECK(blocks[5].kind == BlockKind::cells);
        CHECK(blocks[5].text.text == "Project | Funding\nGarden | N/A");
        CHECK(blocks[6].kind == BlockKind::image);
        CHECK(blocks[6].alt == "A stall in the market");
        CHECK(blocks[6].file);
        CHECK(papers.writer.get(page).status() == 404);
        CHECK(papers.writer.get(address + "/preview").says("Table One"));
        CHECK(papers.writer.says("Garden"));
        CHECK(papers.office.faults().empty());
    }
}

TEST_CASE("a document that cannot be taken is refused in words beside the file, and one let go is gone") {
    Papers papers;
    auto parts = document::docx_parts_with(document::docx_p("x"));
    parts["word/vbaProject.bin"] = "x";
    papers.writer.get(from_word).post_file(from_word, {}, "file", "macros.docm", document::docx_file_of(parts));
    CHECK(papers.writer.status() == 422);
    CHECK(papers.writer.says("The document contains macros"));
    papers.writer.get(from_word).submit({{"text", ""}}, from_word);
    CHECK(papers.writer.status() == 422);
    papers.writer.get(from_word).submit({{"text", "Purpose\n\n1. One."}}, from_word);
    REQUIRE(papers.writer.status() == 303);
    auto page = papers.writer.location();
    papers.approver.get(page);
    CHECK(papers.approver.status() == 404); // what waits is seen by whoever brought it
    papers.writer.get(page).submit({{"do", "drop"}}, page);
    CHECK(papers.writer.status() == 303);
    CHECK(papers.writer.get(page).status() == 404);
    CHECK(reporting::all_papers(*papers.office.database().read()).empty());
    CHECK(papers.office.faults().empty());
}

} // namespace reeve::journeys
