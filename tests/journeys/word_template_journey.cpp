// A council's Word template: brought in, looked at, its styles chosen, and papers taken away in it.
#include "document/document_reading.h"
#include "document/docx_reading.h"
#include "reporting/word_template_store.h"
#include "tests/journeys/council_template.h"
#include "tests/journeys/papers.h"

namespace reeve::journeys {
namespace {

using document::holds;

const std::string templates = "/work/word-templates";

// Brings the council's template in and gives its address.
std::string bring_in(Client& writer, const std::string& body = "") {
    writer.get(templates + "/new")
        .post_file(templates + "/new", {{"name", "Committee report"}, {"body", body}}, "file", "council.docx",
                   council_template());
    REQUIRE(writer.status() == 303);
    auto address = writer.location();
    return address.substr(0, address.find('?'));
}

std::string words_of_docx(Client& reader, const std::string& address) {
    REQUIRE(reader.get(address).status() == 200);
    return document::docx_words(reader.body());
}

} // namespace

TEST_CASE("a paper is taken away in the council's template, as a draft and as it was frozen") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        papers.start();
        auto of = bring_in(papers.writer);
        CHECK(papers.writer.get(of).says("At {paper}, with the template’s words around it"));
        auto in = address + "/files/in/" + of.substr(of.rfind('/') + 1);
        CHECK(papers.writer.get(address + "/files").links_to(in));
        auto words = words_of_docx(papers.writer, in);
        CHECK(holds(words, "REPORT FOR THE MEETING OF 23 September 2026"));
        CHECK(holds(words, "Work of the office"));
        CHECK(holds(words, "This report is kept for six years."));
        CHECK(holds(words, "DRAFT"));
        papers.writer.get(in);
        auto header = document::unpacked(papers.writer.body())["word/header1.xml"];
        CHECK(holds(header, "report to the Police and Crime Panel"));
        CHECK(papers.writer.get(address + "/files/paper.docx").status() == 200);
    }
}

TEST_CASE("a style of the template that was chosen is taken by every paper from then on") {
    Papers papers;
    papers.start();
    auto of = bring_in(papers.writer);
    papers.writer.get(of).submit({{"style_NumberedParagraph", "Committeeparagraph"}}, of);
    REQUIRE(papers.writer.status() == 303);
    papers.writer.get(of + "/try.docx");
    CHECK(holds(document::unpacked(papers.writer.body())["word/document.xml"],
                R"(<w:pStyle w:val="Committeeparagraph"/>)"));
    auto read = document::read_docx(papers.writer.body());
    REQUIRE(bool(read));
    bool is_numbered = false;
    for (const auto& block : read->blocks) is_numbered = is_numbered || block.number == "1.";
    CHECK(is_numbered);
}

TEST_CASE("a template for one body is offered for its papers alone, and one put aside for none") {
    Papers papers;
    papers.start();
    auto of = bring_in(papers.writer, "Joint Audit Committee");
    CHECK_FALSE(papers.writer.get(address + "/files").says("Committee report"));
    papers.writer.get(of).submit({{"body", "police and crime panel"}}, of);
    CHECK(papers.writer.get(address + "/files").says("Committee report"));
    papers.writer.get(of).submit({}, of + "/standing");
    CHECK(papers.writer.follow().says("no longer offered"));
    CHECK_FALSE(papers.writer.get(address + "/files").says("Committee report"));
    papers.writer.get(of).submit({}, of + "/standing");
    CHECK(papers.writer.get(address + "/files").says("Committee report"));
}

TEST_CASE("a file that is no template is refused beside its field, and what was typed stays") {
    Papers papers;
    papers.writer.get(templates + "/new")
        .post_file(templates + "/new", {{"name", "Committee report"}}, "file", "council.docx", "PK\x03\x04 no zip");
    CHECK(papers.writer.status() == 422);
    CHECK(papers.writer.has_problem("file", "damaged"));
    CHECK(papers.writer.says("Committee report"));
    papers.writer.get(templates + "/new").submit({{"name", "Committee report"}});
    CHECK(papers.writer.has_problem("file", "Choose the template as a Word file"));
    CHECK(papers.writer.get(templates).says("No template yet."));
}

TEST_CASE("another file takes the place of a template's, and the one before is gone") {
    Papers papers;
    auto of = bring_in(papers.writer);
    papers.writer.get(of).post_file(of, {{"name", "Committee report"}}, "file", "again.docx", council_template());
    CHECK(papers.writer.status() == 303);
    auto reader = papers.office.database().read();
    auto kept = reporting::word_templates(*reader);
    REQUIRE(kept.size() == 1);
    auto files = office::files_of(*reader, reporting::word_template_fields().shape(), kept.front().id.value);
    REQUIRE(files.size() == 1);
    CHECK(files.front().name == "again.docx");
}

TEST_CASE("who may not write papers sees the templates and changes none") {
    Papers papers;
    auto of = bring_in(papers.writer);
    Client auditor(papers.office);
    auditor.sign_in_as(Role::auditor);
    CHECK(auditor.get(of).status() == 200);
    CHECK_FALSE(auditor.says("Save the template"));
    CHECK(auditor.get(templates + "/new").status() == 403);
    Client anybody(papers.office);
    CHECK(anybody.get(of).status() == 303);
}

} // namespace reeve::journeys
