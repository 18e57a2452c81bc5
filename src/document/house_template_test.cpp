// Tests of setting a paper into somebody's Word template: their look, our numbers, and nothing of the template lost.
#include "base/text.h"
#include "document/document_fixture.h"
#include "document/document_reading.h"
#include "document/docx_reading.h"
#include "document/docx_reading_fixture.h"
#include "document/house_template.h"
#include "document/xml_places.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::document;

namespace {

constexpr Moment made{1'727'085'600'000};
const Rasteriser draws_plainly = [](std::string_view, int) { return std::optional<std::string>(plain_png(4, 4)); };

const std::string page =
    R"(<w:sectPr><w:headerReference w:type="default" r:id="hd"/><w:footerReference w:type="default" r:id="ft"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>)";

std::string around(const char* name, const std::string& inside) {
    return std::string("<w:") + name
           + R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
           + inside + "</w:" + name + ">";
}

std::string run(const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; }

// A council's template: its header with the title cut into runs as Word does, its footer, its own list and styles.
DocxParts council(const std::string& body) {
    auto parts = docx_parts_with(body + page);
    auto& relations = parts["word/_rels/document.xml.rels"];
    relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
        R"(<Relationship Id="s" Type="http://x/styles" Target="styles.xml"/><Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/>)"
        R"(<Relationship Id="hd" Type="http://x/header" Target="header1.xml"/><Relationship Id="ft" Type="http://x/footer" Target="footer1.xml"/>)"
        R"(<Relationship Id="set" Type="http://x/settings" Target="settings.xml"/></Relationships>)";
    parts["word/header1.xml"] =
        around("hdr", "<w:p>" + run("County Council: {ti") + run("tle} for {bo") + run("dy}") + "</w:p>");
    parts["word/footer1.xml"] = around("ftr", "<w:p>" + run("Page of the council") + "</w:p>");
    parts["word/settings.xml"] =
        around("settings", R"(<w:attachedTemplate r:id="rId1"/><w:evenAndOddHeaders w:val="0"/>)");
    parts["word/_rels/settings.xml.rels"] =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/attachedTemplate" Target="file:///C:/Users/somebody/council.dotx" TargetMode="External"/></Relationships>)";
    return parts;
}

std::map<std::string, std::string> set_into(const DocxParts& parts, const Document& paper,
                                            const DocxStyleNames& chosen = {}) {
    const auto bytes = docx_in_template(paper, made, docx_file_of(parts), chosen, draws_plainly);
    REQUIRE(bool(bytes));
    return unpacked(*bytes);
}

std::string why_not(const DocxParts& parts) {
    const auto read = read_template(docx_file_of(parts));
    return read ? "" : read.problems().list.front().message;
}

} // namespace

TEST_CASE("a paper set into a template is sound XML in every part, and leaves nothing of the template out") {
    const auto parts = council(docx_p("Written by the council"));
    const auto out = set_into(parts, work_update());
    for (const auto& [path, bytes] : parts) CHECK_MESSAGE(out.contains(path), path);
    for (const auto& [path, bytes] : out)
        if (path.ends_with(".xml") || path.ends_with(".rels")) CHECK_MESSAGE(bool(places_of(bytes, "damaged")), path);
}

TEST_CASE("the same paper, template and moment give the same bytes") {
    const auto bytes = docx_file_of(council(""));
    CHECK(*docx_in_template(work_update(), made, bytes, {}) == *docx_in_template(work_update(), made, bytes, {}));
}

TEST_CASE("a paper in a template reads back with the same blocks, numbers and letters as the paper on its own") {
    const auto plain = read_docx(docx_of(work_update(), made, draws_plainly));
    const auto set = read_docx(
        *docx_in_template(work_update(), made, docx_file_of(council(docx_p("Old words", 1))), {}, draws_plainly));
    REQUIRE(bool(plain));
    REQUIRE(bool(set));
    REQUIRE(set->blocks.size() == plain->blocks.size());
    for (std::size_t i = 0; i < plain->blocks.size(); ++i) {
        CHECK(set->blocks[i].number == plain->blocks[i].number);
        CHECK(words_of(set->blocks[i]) == words_of(plain->blocks[i]));
        CHECK(set->blocks[i].rows.size() == plain->blocks[i].rows.size());
        CHECK(set->blocks[i].picture.alt == plain->blocks[i].picture.alt);
    }
}

TEST_CASE("without a place for the paper the template's own words make way, and with one they stay around it") {
    auto text = set_into(council(docx_p("Put your report here")), work_update())["word/document.xml"];
    CHECK_FALSE(holds(text, "Put your report here"));
    text = set_into(council(docx_p("Report to {body}") + docx_p("{paper}") + docx_p("Contact the council")),
                    work_update())["word/document.xml"];
    CHECK(holds(text, "Report to " + work_update().body));
    CHECK_FALSE(holds(text, "{paper}"));
    CHECK(text.find("Report to") < text.find(work_update().sections.front().heading));
    CHECK(text.find("Contact the council") > text.find(work_update().sections.back().heading));
}

TEST_CASE("the page of the template stays, and tables are as wide as its text") {
    const auto text = set_into(council(""), work_update())["word/document.xml"];
    CHECK(holds(text, page));
    CHECK(holds(text, R"(<w:tblW w:w="9026" w:type="dxa"/>)"));
}

TEST_CASE("words in braces are filled in, however Word has cut them up") {
    auto paper = work_update();
    paper.title = "Work & progress";
    const auto header = set_into(council(""), paper)["word/header1.xml"];
    CHECK(holds(header, "County Council: Work &amp; progress"));
    CHECK(holds(header, "for " + paper.body));
    CHECK_FALSE(holds(header, "{"));
}

TEST_CASE("every page says which paper and how it is classified, where the template leaves no place for that") {
    auto paper = work_update();
    const auto line = document_name(paper) + "  |  " + paper.classification;
    CHECK(holds(set_into(council(""), paper)["word/footer1.xml"], line));
    auto parts = council("");
    parts["word/footer1.xml"] = around("ftr", "<w:p>" + run("{reference}") + "</w:p>");
    const auto footer = set_into(parts, paper)["word/footer1.xml"];
    CHECK_FALSE(holds(footer, line));
    CHECK(holds(footer, document_name(paper)));
}

TEST_CASE("a mark such as DRAFT stands above every page of a template too") {
    auto paper = work_update();
    paper.marks = {"DRAFT"};
    CHECK(holds(set_into(council(""), paper)["word/header1.xml"], ">DRAFT<"));
}

TEST_CASE("their styles stand for ours by the name that Word gives them, and ours are added where they have none") {
    const auto out = set_into(council(""), work_update());
    const auto& text = out.at("word/document.xml");
    CHECK(holds(text, R"(<w:pStyle w:val="H1"/>)"));
    CHECK_FALSE(holds(text, R"(<w:pStyle w:val="Heading1"/>)"));
    CHECK_FALSE(holds(out.at("word/styles.xml"), R"(w:styleId="Heading1")"));
    CHECK(holds(out.at("word/styles.xml"), R"(w:styleId="NumberedParagraph")"));
}

TEST_CASE("a style that was chosen is used, and one that the template does not have is passed over") {
    const auto text = set_into(council(""), work_update(), {{"NumberedParagraph", "Derived"}, {"Title", "Gone"}})
                          .at("word/document.xml");
    CHECK(holds(text, R"(<w:pStyle w:val="Derived"/>)"));
    CHECK_FALSE(holds(text, R"(w:val="Gone")"));
    CHECK(holds(text, R"(<w:pStyle w:val="Title"/>)"));
}

TEST_CASE("our lists are counted after theirs, so that neither changes the other") {
    const auto numbering = set_into(council(""), work_update())["word/numbering.xml"];
    CHECK(holds(numbering, R"(<w:num w:numId="6"><w:abstractNumId w:val="3"/>)"));
    CHECK(numbering.rfind("<w:abstractNum ") < numbering.find("<w:num "));
    auto parts = council("");
    parts.erase("word/numbering.xml");
    parts["word/_rels/document.xml.rels"] =
        replaced(parts["word/_rels/document.xml.rels"],
                 R"(<Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/>)", "");
    CHECK(holds(set_into(parts, work_update())["word/paper-numbering.xml"], R"(<w:num w:numId="1">)"));
}

TEST_CASE("where the template once came from does not leave the office with the paper") {
    const auto out = set_into(council(""), work_update());
    for (const auto& [path, bytes] : out) CHECK_MESSAGE(!holds(bytes, "somebody"), path);
    CHECK_FALSE(holds(out.at("word/settings.xml"), "attachedTemplate"));
    CHECK(holds(out.at("word/settings.xml"), "evenAndOddHeaders"));
}

TEST_CASE("a template of Word becomes a document") {
    auto parts = council("");
    parts["[Content_Types].xml"] = replaced(parts["[Content_Types].xml"], "document.main", "template.main");
    const auto types = set_into(parts, work_update())["[Content_Types].xml"];
    CHECK_FALSE(holds(types, "template.main"));
    CHECK(holds(types, R"(Extension="png")"));
}

TEST_CASE("what a template says of itself is told: its styles, its words in braces, its place for the paper") {
    const auto about = read_template(docx_file_of(council(docx_p("{meeting}") + docx_p(" {paper} "))));
    REQUIRE(bool(about));
    CHECK(about->has_place);
    CHECK(about->words == std::vector<std::string>{"{body}", "{meeting}", "{title}"});
    CHECK(about->styles.size() == 6);
    CHECK(usual_styles(*about).at("Heading1") == "H1");
}

TEST_CASE("a template that cannot be carried is refused in words") {
    auto outside = council("");
    outside["word/_rels/header1.xml.rels"] =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/image" Target="https://tracker.example/a.png" TargetMode="External"/></Relationships>)";
    CHECK(holds(why_not(outside), "lies outside it"));
    auto object = council("");
    object["word/embeddings/sheet.xlsx"] = "PK";
    CHECK(holds(why_not(object), "object of another program"));
    auto broken = council("");
    broken["word/header1.xml"] = "<w:hdr><w:p></w:hdr>";
    CHECK(holds(why_not(broken), "Open it in Word"));
    auto empty = council("");
    empty["word/header1.xml"] = "<w:hdr/>";
    CHECK(holds(why_not(empty), "Open it in Word"));
    auto typed = council("");
    typed["word/header1.xml"] = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + typed["word/header1.xml"];
    CHECK(holds(why_not(typed), "Open it in Word"));
    auto macros = council("");
    macros["word/vbaProject.bin"] = "x";
    CHECK(holds(why_not(macros), "macros"));
}
