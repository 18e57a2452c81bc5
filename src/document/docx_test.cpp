// Tests of the Word document: its numbering, table headers, descriptions, links, and that it is sound XML whatever it
// is given.
#include "document/document_fixture.h"
#include "document/document_reading.h"
#include "document/docx.h"
#include "document/docx_styles.h"
#include "document/docx_table.h"
#include "document/rasterise.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::document;

namespace {

constexpr Moment made{1'727'085'600'000};

// Empty where each tag closes in order and no bare < & or control character stands in the text; else what is wrong.
std::string fault_in_xml(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = 0; at < xml.size(); ++at) {
        const auto letter = static_cast<unsigned char>(xml[at]);
        if (letter < 0x20 && letter != '\n' && letter != '\t') return "control character";
        if (letter == '&' && xml.find(';', at) > at + 6) return "bare ampersand";
        if (letter != '<') continue;
        const auto end = xml.find('>', at);
        if (end == std::string::npos) return "unclosed tag";
        const auto tag = xml.substr(at + 1, end - at - 1);
        const auto name = tag.substr(0, tag.find_first_of(" /", 1));
        if (tag[0] == '/') {
            if (open.empty() || open.back() != tag.substr(1)) return "crossed tag " + tag;
            open.pop_back();
        } else if (tag[0] != '?' && tag.back() != '/') {
            open.push_back(name);
        }
        at = end;
    }
    return open.empty() ? "" : "unclosed " + open.back();
}

std::string text_part(const Document& paper, const Rasteriser& rasterise = {}) {
    return unpacked(docx_of(paper, made, rasterise))["word/document.xml"];
}

Document one_section(std::vector<Block> blocks) {
    Document paper;
    paper.title = "A paper";
    paper.sections = {{"Section", 1, std::move(blocks)}};
    number_all(paper);
    return paper;
}

const Rasteriser draws_plainly = [](std::string_view, int) { return std::optional<std::string>(plain_png(4, 4)); };

} // namespace

TEST_CASE("every part of a Word paper is sound XML") {
    const auto parts = unpacked(docx_of(work_update(), made, draws_plainly));
    CHECK(parts.size() == 17);
    for (const auto& part : parts) {
        if (holds(part.first, "media/")) continue;
        CAPTURE(part.first);
        CHECK(fault_in_xml(part.second) == "");
    }
}

TEST_CASE("one list numbers the paragraphs of the whole paper, and letters stand in its second level") {
    const auto paper = work_update();
    const auto xml = text_part(paper);
    CHECK(count(xml, "<w:pStyle w:val=\"NumberedParagraph\"/>") == 44);
    CHECK(count(xml, "<w:pStyle w:val=\"LetteredParagraph\"/>") == 4);
    const auto parts = unpacked(docx_of(paper, made));
    CHECK(count(parts.at("word/styles.xml"), "<w:numId w:val=\"1\"/>") == 2);
    CHECK(holds(parts.at("word/numbering.xml"), "<w:lvlText w:val=\"%1.\"/>"));
    CHECK(holds(parts.at("word/numbering.xml"), "<w:numFmt w:val=\"lowerLetter\"/>"));
    CHECK_FALSE(holds(xml, "<w:numId w:val=\"1\"/>")); // nothing in the text restarts or leaves the list
}

TEST_CASE("the steps of each process diagram begin at 1") {
    Drawing process;
    process.kind = DrawingKind::process;
    process.alt = "Two steps";
    process.steps = {words("First"), words("Second")};
    const auto parts = unpacked(docx_of(one_section({process, process}), made));
    CHECK(count(parts.at("word/document.xml"), "<w:numId w:val=\"3\"/>") == 2);
    CHECK(count(parts.at("word/document.xml"), "<w:numId w:val=\"4\"/>") == 2);
    CHECK(count(parts.at("word/numbering.xml"), "<w:startOverride w:val=\"1\"/>") == 2);
}

TEST_CASE("each table flags its heading row, so that it is repeated and read out") {
    const auto xml = text_part(work_update());
    CHECK(count(xml, "<w:tbl>") == 3); // of the map, Table One, the figures
    CHECK(count(xml, "<w:tblHeader/>") == 3);
    CHECK(count(xml, "w:firstRow=\"1\"") == 3);
    CHECK(holds(xml, ">Table One: Visits to funded projects<"));
    CHECK(holds(xml, ">N/A<"));
}

TEST_CASE("column widths together are as wide as the page's text and hold the longest word") {
    for (const auto& headings :
         {std::vector<std::string>{"A"}, {"A", "Funding", "Outcome"}, {"One", "Two", "Three", "Four", "Five", "Six"}}) {
        Table table;
        for (const auto& heading : headings) table.columns.push_back({heading});
        Row row;
        for (const auto& heading : headings)
            row.cells.push_back(words(heading + " and much longer text in the cell than the heading has"));
        table.rows = {row};
        DocxRelations relations;
        const auto xml = docx_table(table, relations, 9638);
        int total = 0;
        for (auto at = xml.find("<w:gridCol w:w=\""); at != std::string::npos;
             at = xml.find("<w:gridCol w:w=\"", at + 1))
            total += std::stoi(xml.substr(at + 16));
        CHECK(total == 9638);
    }
}

TEST_CASE("every picture carries its description") {
    const auto xml = text_part(work_update(), draws_plainly);
    CHECK(count(xml, "<w:drawing>") == 3);
    CHECK(count(xml, "<wp:docPr ") == 3);
    CHECK(count(xml, "descr=\"\"") == 0);
    CHECK(holds(xml, "descr=\"A van with a large screen parked beside a row of shops.\""));
    CHECK(count(xml, "asvg:svgBlip") >= 2);
}

TEST_CASE("a drawing that cannot be drawn says so, and its table or steps stand in for it") {
    const auto none = text_part(work_update());
    CHECK(count(none, "<w:drawing>") == 1);
    CHECK(holds(none, "The map is in the PDF and on the web page of this paper. It shows: Map of nine areas."));
    CHECK(holds(none, "Its values are in the table below."));
    CHECK(holds(none, "Its steps are listed below."));
    const Rasteriser fails = [](std::string_view, int) { return std::optional<std::string>(); };
    CHECK(text_part(work_update(), fails) == none);
}

TEST_CASE("a picture whose bytes are none is named and left out") {
    const auto xml = text_part(one_section({Image{"not a picture", ImageKind::jpeg, "A bridge", "", ""}}));
    CHECK(count(xml, "<w:drawing>") == 0);
    CHECK(holds(xml, "It shows: A bridge"));
}

TEST_CASE("a quoted figure is a link with its reference beside it, and says when it is a sample") {
    const auto parts = unpacked(docx_of(work_update(), made));
    const auto& xml = parts.at("word/document.xml");
    CHECK(holds(xml, ">80 reports</w:t>"));
    CHECK(holds(xml, "> [F-0231]</w:t>"));
    CHECK(holds(xml, "> [F-0233, sample]</w:t>"));
    CHECK(holds(parts.at("word/_rels/document.xml.rels"),
                "Target=\"https://pcc.example/figures/F-0231\" TargetMode=\"External\""));
}

TEST_CASE("an address that is not of the web or of mail becomes plain text") {
    for (const auto* address : {"javascript:alert(1)", "file:///etc/passwd", "", "//host/share"}) {
        const auto parts = unpacked(docx_of(one_section({Remark{{LinkRun{"words", address}}}}), made));
        CHECK_FALSE(holds(parts.at("word/document.xml"), "<w:hyperlink"));
        CHECK(holds(parts.at("word/document.xml"), ">words<"));
        CHECK_FALSE(holds(parts.at("word/_rels/document.xml.rels"), "hyperlink"));
    }
}

TEST_CASE("whatever is typed, each part stays sound XML") {
    const std::string nasty =
        "<&\"]]>'--><w:p/>\x01\x02\x1f\x7f \xff\xfe \xed\xa0\x80 \xef\xbf\xbf {} {0} %s \r\n\ttab";
    auto paper = work_update();
    paper.title = paper.office = paper.body = paper.classification = paper.author_post = paper.erratum =
        paper.reference = nasty;
    paper.marks = {nasty};
    paper.cover = {{nasty, nasty}};
    Table table{nasty, {{nasty}}, {{{words(nasty)}, true}}, {nasty}, 0};
    Drawing drawing{DrawingKind::map, "<svg viewBox='0 0 4 4'/>", nasty, nasty, nasty, table, {words(nasty)}, nasty,
                    {nasty}};
    paper.sections = {{nasty,
                       1,
                       {Paragraph{{TextRun{nasty, true, true}, LinkRun{nasty, "https://" + nasty},
                                   FigureRun{nasty, nasty, "https://x" + nasty, nasty, true}},
                                  {words(nasty)}},
                        table, drawing, Image{plain_png(2, 2), ImageKind::png, nasty, nasty, nasty},
                        Facts{nasty, {{nasty, words(nasty)}}}, ItemList{{words(nasty)}}}}};
    for (auto& figure : paper.figures)
        figure.title = figure.where = figure.shown = figure.address = figure.caution = nasty;
    for (const auto& part : unpacked(docx_of(paper, made, draws_plainly))) {
        if (holds(part.first, "media/")) continue;
        CAPTURE(part.first);
        CHECK(fault_in_xml(part.second) == "");
    }
}

TEST_CASE("the properties name title, post, language and version, and the page its classification") {
    const auto parts = unpacked(docx_of(work_update(), made));
    const auto& core = parts.at("docProps/core.xml");
    CHECK(holds(core, "<dc:title>Work update report</dc:title>"));
    CHECK(holds(core, "<dc:creator>Director of Governance and Performance</dc:creator>"));
    CHECK(holds(core, "<dc:language>en-GB</dc:language>"));
    CHECK(holds(core, ">2024-09-23T10:00:00.000Z<"));
    CHECK(holds(parts.at("word/styles.xml"), "w:lang w:val=\"en-GB\""));
    CHECK(holds(parts.at("word/header1.xml"), ">Official<"));
    CHECK(holds(parts.at("word/header1.xml"), ">SAMPLE: holds invented rows<"));
    CHECK(holds(parts.at("word/footer1.xml"), " NUMPAGES "));
}

TEST_CASE("the same paper gives the same bytes, and another moment other bytes") {
    CHECK(docx_of(work_update(), made, draws_plainly) == docx_of(work_update(), made, draws_plainly));
    CHECK(docx_of(work_update(), made) != docx_of(work_update(), {made.milliseconds + 60'000}));
}

TEST_CASE("rsvg-convert draws an SVG and refuses what is none") {
    const auto rasterise = installed_rasteriser();
    if (!rasterise) {
        MESSAGE("Skipped: rsvg-convert (librsvg2-bin) is not installed here.");
        return;
    }
    const auto png = rasterise(
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><rect width="10" height="5"/></svg>)", 200);
    REQUIRE(png.has_value());
    CHECK(png->substr(1, 3) == "PNG");
    CHECK_FALSE(rasterise("not a drawing", 200).has_value());
}
