// A paper goes out as Word, is edited there with tracked changes and comments, and comes back.
#include "document/document_reading.h"
#include "document/docx_reading_fixture.h"
#include "tests/journeys/office_suite.h"
#include "tests/journeys/papers.h"

namespace reeve::journeys {
namespace {

const std::string returns = address + "/word-changes";

// The parts of the paper's file, which a test edits as Word would.
document::DocxParts taken_away(Papers& papers) {
    REQUIRE(papers.writer.get(address + "/files/paper.docx").status() == 200);
    auto parts = document::unpacked(papers.writer.body());
    return {parts.begin(), parts.end()};
}

void edit(document::DocxParts& parts, const std::string& from, const std::string& to) {
    auto& body = parts["word/document.xml"];
    auto at = body.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    body.replace(at, from.size(), to);
}

std::string tracked(const std::string& removed, const std::string& added) {
    return "</w:t></w:r><w:del w:id=\"1\" w:author=\"Head of Policy\"><w:r><w:delText xml:space=\"preserve\">" + removed
           + "</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Head of Policy\"><w:r><w:t xml:space=\"preserve\">"
           + added + "</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">";
}

// Gives the file and leads to what was edited.
std::string bring_back(Papers& papers, const std::string& bytes) {
    papers.writer.get(returns).post_file(returns, {}, "file", "P-2026-001 edited.docx", bytes);
    REQUIRE(papers.writer.status() == 303);
    auto at = papers.writer.location();
    REQUIRE(papers.writer.get(at).status() == 200);
    return at;
}
std::string bring_back(Papers& papers, const document::DocxParts& parts) {
    return bring_back(papers, document::docx_file_of(parts));
}

std::string text_of(Papers& papers, const std::string& block) {
    auto id = std::stoll(block.substr(block.rfind('/') + 1));
    return reporting::find_any_block(*papers.office.database().read(), {id}).value().text.text;
}

std::string id_of(const std::string& block) { return block.substr(block.rfind('/') + 1); }

struct Written {
    std::string figure, plain, heading;
};
Written write_three(Papers& papers) {
    papers.start();
    Written written;
    written.figure = papers.write_a_figure();
    written.plain = papers.add("paragraph");
    papers.write(written.plain, "The office met **every** community council in the county.");
    written.heading = papers.add("heading");
    papers.write(written.heading, "Work since June");
    return written;
}

} // namespace

TEST_CASE("a file that comes back untouched changes nothing, and says so") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        write_three(papers);
        auto parts = taken_away(papers);
        bring_back(papers, parts);
        CHECK(papers.writer.says("Everything that was written in this document stands in the paper."));
        CHECK_FALSE(papers.writer.says("What is not taken"));
        CHECK_FALSE(papers.writer.says("Leave it"));
    }
}

TEST_CASE("a file that LibreOffice opened and saved again changes nothing, and what was edited in it is found") {
    Papers papers;
    auto written = write_three(papers);
    papers.answer_implications();
    auto cells = papers.add("cells");
    papers.writer.get(cells).submit({{"label", "Visits"}, {"text", "Place | Who\nOadby | Residents\nSyston |"}}, cells);
    REQUIRE(papers.writer.get(address + "/files/paper.docx").status() == 200);
    OfficeSuite writer;
    auto saved = writer.saved_again(papers.writer.body(), "docx", "docx");
    bring_back(papers, saved);
    CHECK(papers.writer.says("Everything that was written in this document stands in the paper."));
    auto entries = document::unpacked(saved);
    document::DocxParts parts(entries.begin(), entries.end());
    edit(parts, "The office met ", "The whole office met ");
    auto at = bring_back(papers, parts);
    CHECK(papers.writer.says("1 changed"));
    papers.writer.get(at).submit({{"take_" + id_of(written.plain), "take"}, {"do", "take"}}, at);
    CHECK(text_of(papers, written.plain) == "The whole office met **every** community council in the county.");
}

TEST_CASE("tracked changes are shown with who made them, and taken paragraph by paragraph") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        auto written = write_three(papers);
        auto figure_text = text_of(papers, written.figure);
        auto parts = taken_away(papers);
        edit(parts, "The office met ", "The " + tracked("office met ", "Commissioner and his office met "));
        edit(parts, "Residents made ", "Residents " + tracked("made ", "sent "));
        edit(parts, "Work since June", "Work since the summer");
        auto at = bring_back(papers, parts);
        CHECK(papers.writer.says("Against the paper as it stands now: 3 changed. Nothing is saved yet."));
        CHECK(papers.writer.says("Tracked by Head of Policy."));
        CHECK(papers.writer.says("added: Commissioner and his end of addition"));
        papers.writer.get(at).submit({{"take_" + id_of(written.plain), "take"},
                                      {"take_" + id_of(written.figure), "take"},
                                      {"take_" + id_of(written.heading), "leave"},
                                      {"do", "take"}},
                                     at);
        REQUIRE(papers.writer.status() == 303);
        CHECK(papers.writer.follow().says("2 changes taken"));
        CHECK(text_of(papers, written.plain)
              == "The Commissioner and his office met **every** community council in the county.");
        CHECK(text_of(papers, written.figure)
              == "Residents sent " + figure_text.substr(std::string("Residents made ").size()));
        CHECK(text_of(papers, written.heading) == "Work since June");
        CHECK(papers.writer.says("Against the paper as it stands now: 1 changed."));
        auto line = office::history_of(*papers.office.database().read(), reporting::block_fields().shape(),
                                       std::stoll(id_of(written.plain)))
                        .front();
        CHECK(line.why == "Edited in Word: P-2026-001 edited.docx");
        papers.writer.submit({{"do", "drop"}}, at);
        CHECK(papers.writer.get(at).status() == 404);
    }
}

TEST_CASE("paragraphs that were added and deleted in Word come and go where they stand") {
    Papers papers;
    auto written = write_three(papers);
    auto parts = taken_away(papers);
    auto& body = parts["word/document.xml"];
    // A paragraph behind the first, and the first words of Word's own new paragraph have no bookmark.
    auto words = body.find("community council in the county.");
    REQUIRE(words != std::string::npos);
    auto end = body.find("</w:p>", words) + 6;
    body.insert(end, "<w:p><w:pPr><w:pStyle w:val=\"NumberedParagraph\"/></w:pPr><w:r><w:t>Each council had its "
                     "answer in June.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"LetteredParagraph\"/></w:pPr>"
                     "<w:r><w:t>all nine of them</w:t></w:r></w:p>");
    auto residents = body.find("Residents made");
    auto begin = body.rfind("<w:p>", residents);
    body.erase(begin, body.find("</w:p>", residents) + 6 - begin);
    auto at = bring_back(papers, parts);
    CHECK(papers.writer.says("2 new and 1 deleted"));
    papers.writer.get(at).submit(
        {{"take_new_1", "take"}, {"take_new_2", "take"}, {"take_" + id_of(written.figure), "take"}, {"do", "take"}},
        at);
    CHECK(papers.writer.follow().says("3 changes taken"));
    CHECK(papers.writer.says("Everything that was written in this document stands in the paper."));
    auto blocks = papers.blocks();
    REQUIRE(blocks.size() > 4);
    CHECK(blocks[0].text.text == "Work since June");
    CHECK(blocks[2].text.text == "Each council had its answer in June.");
    CHECK(blocks[2].kind == BlockKind::paragraph);
    CHECK(blocks[3].text.text == "all nine of them");
    CHECK(blocks[3].kind == BlockKind::lettered);
    for (const auto& block : blocks) CHECK(std::to_string(block.id.value) != id_of(written.figure));
}

TEST_CASE("a figure that was typed over stays the figure, and the page says so") {
    Papers papers;
    auto written = write_three(papers);
    auto before = text_of(papers, written.figure);
    auto parts = taken_away(papers);
    edit(parts, ">80<", ">90<");
    edit(parts, "Residents made ", "In all, residents made ");
    auto at = bring_back(papers, parts);
    CHECK(papers.writer.says("A figure cannot be typed over, so F-0010 still says “80”, not “90”."));
    papers.writer.get(at).submit({{"take_" + id_of(written.figure), "take"}, {"do", "take"}}, at);
    CHECK(text_of(papers, written.figure)
          == "In all, residents made " + before.substr(std::string("Residents made ").size()));
}

TEST_CASE("a typed table comes back cell by cell, and an implication without its label") {
    Papers papers;
    papers.start();
    papers.answer_implications();
    auto cells = papers.add("cells");
    papers.writer.get(cells).submit(
        {{"label", "Visits"}, {"text", "Place | Who met us\nOadby | Residents\nSyston | Traders"}}, cells);
    REQUIRE(papers.writer.status() == 303);
    auto parts = taken_away(papers);
    edit(parts, ">Traders<", ">Traders and farmers<");
    edit(parts, ">None at this stage<", ">The money is in the budget<");
    auto at = bring_back(papers, parts);
    CHECK(papers.writer.says("2 changed"));
    Typed chosen{{"do", "take"}, {"take_" + id_of(cells), "take"}};
    std::string implication;
    for (const auto& block : papers.blocks())
        if (block.kind == BlockKind::implication && implication.empty()) implication = papers.address_of(block);
    chosen.emplace_back("take_" + id_of(implication), "take");
    papers.writer.get(at).submit(chosen, at);
    CHECK(papers.writer.follow().says("2 changes taken"));
    CHECK(text_of(papers, cells).find("Syston | Traders and farmers") != std::string::npos);
    CHECK(text_of(papers, implication) == "The money is in the budget");
}

TEST_CASE("comments stand beside their paragraph, and those elsewhere below") {
    Papers papers;
    write_three(papers);
    auto parts = taken_away(papers);
    edit(parts, "The office met ",
         "</w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:r><w:t xml:space=\"preserve\">The office met ");
    edit(parts, ">Police and Crime Panel</w:t></w:r>",
         ">Police and Crime Panel</w:t></w:r><w:r><w:commentReference w:id=\"8\"/></w:r>");
    parts["word/comments.xml"] =
        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"7\" "
        "w:author=\"Monitoring Officer\"><w:p><w:r><w:t>Which councils?</w:t></w:r></w:p></w:comment><w:comment "
        "w:id=\"8\" w:author=\"Clerk\"><w:p><w:r><w:t>The Panel has a new name</w:t></w:r></w:p></w:comment></w:comments>";
    auto& relations = parts["word/_rels/document.xml.rels"];
    relations.insert(relations.find("</Relationships>"),
                     "<Relationship Id=\"rId900\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                     "relationships/comments\" Target=\"comments.xml\"/>");
    bring_back(papers, parts);
    CHECK(papers.writer.says("Comment by Monitoring Officer: “Which councils?”"));
    CHECK(papers.writer.says("Comments elsewhere"));
    CHECK(papers.writer.says("Clerk: “The Panel has a new name”, on “Police and Crime Panel”"));
}

TEST_CASE("what the program prints under figures is not taken for new words, and a new table is told") {
    Papers papers;
    write_three(papers);
    auto parts = taken_away(papers);
    auto& body = parts["word/document.xml"];
    auto words = body.find("community council in the county.");
    REQUIRE(words != std::string::npos);
    body.insert(body.find("</w:p>", words) + 6,
                "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Parish meetings held "
                "so far</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
    bring_back(papers, parts);
    CHECK(papers.writer.says("A table was added and is not taken: “Parish meetings held so far"));
    CHECK(papers.writer.says("Everything that was written in this document stands in the paper."));
    edit(parts, "Definition, evidence", "Definition and evidence");
    bring_back(papers, parts);
    CHECK(papers.writer.says("Everything that was written in this document stands in the paper."));
}

TEST_CASE("what somebody else wrote meanwhile is not overwritten by Word") {
    Papers papers;
    auto written = write_three(papers);
    auto parts = taken_away(papers);
    edit(parts, "The office met ", "The whole office met ");
    papers.write(written.plain, "The office met every council.");
    auto at = bring_back(papers, parts);
    CHECK(papers.writer.says("It was written in here too since the file was made."));
    Client other(papers.office);
    other.sign_in_as(Role::director_of_governance);
    papers.writer.get(at);
    other.get(written.plain).submit({{"text", "The office met most councils."}}, written.plain);
    papers.writer.submit({{"take_" + id_of(written.plain), "take"}, {"do", "take"}}, at);
    CHECK(papers.writer.status() == 409);
    CHECK(papers.writer.says("Someone else changed this meanwhile."));
    CHECK(text_of(papers, written.plain) == "The office met most councils.");
}

TEST_CASE("a file of another paper, a file that is none, and a choice nobody made are refused beside their field") {
    Papers papers;
    auto written = write_three(papers);
    papers.writer.get(returns).post_file(
        returns, {}, "file", "other.docx",
        document::docx_file_of(document::docx_parts_with(document::docx_p("Minutes of a parish"))));
    CHECK(papers.writer.has_problem("file", "Nothing in this document stands in P-2026-001"));
    papers.writer.get(returns).post_file(returns, {}, "file", "other.docx", "PK\x03\x04 no zip");
    CHECK(papers.writer.has_problem("file", "damaged"));
    papers.writer.get(returns).submit({}, returns);
    CHECK(papers.writer.has_problem("file", "Choose the Word document"));
    auto parts = taken_away(papers);
    edit(parts, "The office met ", "The whole office met ");
    auto at = bring_back(papers, parts);
    papers.writer.submit({{"take_" + id_of(written.plain), "perhaps"}, {"do", "take"}}, at);
    CHECK(papers.writer.status() == 422);
    CHECK(papers.writer.has_problem("take_" + id_of(written.plain), "Select whether to take it or to leave it"));
    Client auditor(papers.office);
    auditor.sign_in_as(Role::auditor);
    CHECK(auditor.get(returns).status() == 403);
    CHECK(auditor.get(at).status() == 403);
    Client approver(papers.office);
    approver.sign_in_as(Role::chief_executive);
    CHECK(approver.get(at).status() == 404); // it waits for who gave it
}

TEST_CASE("bookmarks that a program lost are made up for by the words") {
    Papers papers;
    auto written = write_three(papers);
    auto parts = taken_away(papers);
    auto& body = parts["word/document.xml"];
    for (auto at = body.find("<w:bookmarkStart"); at != std::string::npos; at = body.find("<w:bookmarkStart"))
        body.erase(at, body.find("/>", at) + 2 - at);
    edit(parts, "The office met ", "The whole office met ");
    auto at = bring_back(papers, parts);
    CHECK(papers.writer.says("1 changed"));
    papers.writer.get(at).submit({{"take_" + id_of(written.plain), "take"}, {"do", "take"}}, at);
    CHECK(text_of(papers, written.plain) == "The whole office met **every** community council in the county.");
}

} // namespace reeve::journeys
