// Tests of reading somebody's Word document: numbers as printed, tables, pictures, tracked changes, and what is
// refused.
#include "base/date.h"
#include "base/moment.h"
#include "base/text.h"
#include "document/document_fixture.h"
#include "document/docx.h"
#include "document/docx_reading.h"
#include "document/docx_reading_fixture.h"
#include <algorithm>
#include <doctest/doctest.h>

namespace reeve::document {
namespace {

using Lines = std::vector<std::string>;

ReadDocument read_of(const DocxParts& parts) {
    auto read = read_docx(docx_file_of(parts));
    REQUIRE_MESSAGE(read.ok(), (read.has_problems() ? read.problems().list.front().message : ""));
    return *read;
}

// "# heading", "1. text", "[table]", "[picture]".
Lines shown(const ReadDocument& document) {
    Lines lines;
    for (const auto& block : document.blocks) {
        if (block.kind == ReadKind::table) lines.push_back("[table]");
        else if (block.kind == ReadKind::picture) lines.push_back("[picture] " + block.picture.alt);
        else
            lines.push_back(std::string(block.kind == ReadKind::heading ? "# " : "")
                            + (block.number.empty() ? "" : block.number + " ") + words_of(block));
    }
    return lines;
}

std::string problem(const std::string& bytes) {
    auto read = read_docx(bytes);
    return read.ok() ? "none" : read.problems().list.front().message;
}
std::string problem_with(DocxParts parts, const std::string& part, const std::string& bytes) {
    parts[part] = bytes;
    return problem(docx_file_of(parts));
}

bool says(const ReadDocument& document, std::string_view words) {
    return std::any_of(document.notes.begin(), document.notes.end(),
                       [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

TEST_SUITE("somebody's Word document") {
    TEST_CASE("paragraphs have the numbers that Word prints, through headings and across lists of one shape") {
        auto read = read_of(
            docx_parts_with(docx_p("Purpose", 0, 0, "H1") + docx_p("one", 1) + docx_p("first", 1, 1)
                            + docx_p("second", 1, 1) + docx_p("deep", 1, 2) + docx_p("Background", 0, 0, "Council")
                            + docx_p("two", 2) + docx_p("again first", 2, 1) + docx_p("five", 3) + docx_p("six", 3)
                            + docx_p("by its style", 0, 0, "Numbered") + docx_p("by the style below", 0, 0, "Derived")
                            + docx_p("point", 4) + docx_p("plain")));
        CHECK(shown(read)
              == Lines{"# Purpose", "1. one", "a. first", "b. second", "(i) deep", "# Background", "2. two",
                       "a. again first", "5. five", "6. six", "7. by its style", "8. by the style below", "• point",
                       "plain"});
        CHECK(read.blocks[0].level == 1);
        CHECK(read.blocks[5].level == 2);
        CHECK(read.blocks[2].depth == 1);
        CHECK(read.blocks[4].depth == 2);
        CHECK_FALSE(read.blocks[1].is_typed);
    }

    TEST_CASE("numbers of two parts and a paragraph whose number was taken off are read so") {
        auto off =
            std::string("<w:p><w:pPr><w:pStyle w:val=\"Numbered\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                        "<w:r><w:t>off</w:t></w:r></w:p>");
        auto read = read_of(docx_parts_with(docx_p("a", 5) + docx_p("b", 5, 1) + docx_p("c", 5, 1) + docx_p("d", 5, 2)
                                            + off + docx_p("e", 5) + docx_p("f", 5, 1)));
        CHECK(shown(read) == Lines{"1. a", "1.1 b", "1.2 c", "A) d", "off", "2. e", "2.1 f"});
    }

    TEST_CASE("an empty numbered paragraph counts, is left out, and is said") {
        auto read = read_of(docx_parts_with(docx_p("one", 1) + docx_p("", 1) + docx_p("three", 1)));
        CHECK(shown(read) == Lines{"1. one", "3. three"});
        CHECK(says(read, "An empty paragraph has the number 2."));
    }

    TEST_CASE("typed numbers are taken out of the text, with their points below them") {
        auto read =
            read_of(docx_parts_with(docx_p("Request of the Panel") + docx_p("3.\tThe Panel is asked:")
                                    + docx_p(" - a. Is it content?") + docx_p("b) Would it like more?")
                                    + docx_p("(i) of this") + docx_p("c. and that") + docx_p("4, A slip of the key")));
        CHECK(shown(read)
              == Lines{"# Request of the Panel", "3. The Panel is asked:", "a. Is it content?",
                       "b) Would it like more?", "(i) of this", "c. and that", "4. A slip of the key"});
        CHECK(read.blocks[0].is_guessed);
        CHECK(read.blocks[4].depth == 2);
        CHECK(read.blocks[5].depth == 1);
        CHECK(read.blocks[6].is_typed);
    }

    TEST_CASE("tracked insertions are taken, deletions left out, and both said") {
        auto body = std::string(
            R"(<w:p><w:r><w:t xml:space="preserve">The office made </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>three</w:delText></w:r></w:del>)"
            R"(<w:ins w:id="2" w:author="x"><w:r><w:t>five</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> visits.</w:t></w:r></w:p>)"
            R"(<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="x"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Joined </w:t></w:r></w:p>)"
            R"(<w:p><w:r><w:t>to this.</w:t></w:r></w:p>)"
            R"(<w:p><w:pPr><w:rPr><w:del w:id="4" w:author="x"/></w:rPr></w:pPr><w:del w:id="5" w:author="x"><w:r><w:delText>All gone</w:delText></w:r></w:del></w:p>)"
            R"(<w:p><w:moveFrom w:id="6"><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:t>stays</w:t></w:r></w:p><w:p><w:moveTo w:id="7"><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>)");
        auto read = read_of(docx_parts_with(body));
        CHECK(shown(read) == Lines{"The office made five visits.", "Joined to this.", "stays", "moved"});
        CHECK(read.blocks[0].insertions == 1);
        CHECK(read.blocks[0].deletions == 1);
        CHECK(says(read, "2 tracked insertions taken"));
        CHECK(says(read, "tracked deletions left out"));
    }

    TEST_CASE("comments are listed at the paragraph they begin in, and footnotes are said") {
        auto parts = docx_parts_with(
            R"(<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>A claim.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>)"
            R"(<w:r><w:footnoteReference w:id="2"/></w:r></w:p>)");
        parts["word/comments.xml"] =
            R"(<w:comments xmlns:w="w"><w:comment w:id="0" w:author="Head of Governance"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>)";
        parts["word/footnotes.xml"] =
            R"(<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>As of May.</w:t></w:r></w:p></w:footnote></w:footnotes>)";
        auto read = read_of(parts);
        REQUIRE(read.blocks[0].comments.size() == 1);
        CHECK(read.blocks[0].comments[0].text == "Who says so?");
        CHECK(read.blocks[0].comments[0].author == "Head of Governance");
        CHECK(says(read, "As of May."));
    }

    TEST_CASE("tables keep every cell, and merged cells are said") {
        auto cell = [](const std::string& inside, const std::string& about = "") {
            return "<w:tc><w:tcPr>" + about + "</w:tcPr>" + inside + "</w:tc>";
        };
        auto row = [](const std::string& cells, const char* about = "") {
            return std::string("<w:tr><w:trPr>") + about + "</w:trPr>" + cells + "</w:tr>";
        };
        auto read = read_of(docx_parts_with(
            "<w:tbl>"
            + row(cell(docx_p("Organisation")) + cell(docx_p("Funding")) + cell(docx_p("Output")), "<w:tblHeader/>")
            + row(cell(docx_p("Northwest CSP"), "<w:vMerge w:val=\"restart\"/>") + cell(docx_p("£4,152"))
                  + cell(docx_p("First.") + docx_p("Second.")))
            + row(cell("<w:p/>", "<w:vMerge/>") + cell(docx_p("Both"), "<w:gridSpan w:val=\"2\"/>"))
            + row(cell(docx_p("gone")), "<w:del w:id=\"1\"/>") + "</w:tbl>" + docx_p("after", 1)));
        REQUIRE(read.blocks.size() == 2);
        const auto& table = read.blocks[0];
        REQUIRE(table.rows.size() == 3);
        CHECK(table.heading_rows == 1);
        std::vector<Lines> cells;
        for (const auto& of : table.rows) {
            cells.emplace_back();
            for (const auto& runs : of) cells.back().push_back(plain_text(runs));
        }
        CHECK(cells
              == std::vector<Lines>{{"Organisation", "Funding", "Output"},
                                    {"Northwest CSP", "£4,152", "First.\nSecond."},
                                    {"", "Both", ""}});
        CHECK(says(read, "2 merged cells"));
    }

    TEST_CASE("a row that begins further right keeps its columns, and a control around rows or cells keeps them all") {
        auto cells = [](const std::string& first, const std::string& second) {
            return "<w:tc>" + docx_p(first) + "</w:tc><w:tc>" + docx_p(second) + "</w:tc>";
        };
        auto control = [](const std::string& inside) {
            return "<w:sdt><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
        };
        auto read = read_of(docx_parts_with(
            "<w:tbl><w:tr>" + cells("Area", "Days") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>"
            + docx_p("8") + "</w:tc></w:tr>"
            + control("<w:tr>" + cells("Brook", "1") + "</w:tr><w:tr>" + control(cells("Castle", "2")) + "</w:tr>")
            + "</w:tbl>"));
        REQUIRE(read.blocks.size() == 1);
        std::vector<Lines> rows;
        for (const auto& of : read.blocks[0].rows) {
            rows.emplace_back();
            for (const auto& runs : of) rows.back().push_back(plain_text(runs));
        }
        CHECK(rows == std::vector<Lines>{{"Area", "Days"}, {"", "8"}, {"Brook", "1"}, {"Castle", "2"}});
    }

    TEST_CASE("pictures come with their description, links with their address, and neither is fetched from elsewhere") {
        auto drawing = [](const char* id, const char* alt) {
            return std::string("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"") + alt
                   + "\"/><a:graphic><a:blip r:embed=\"" + id + "\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        };
        auto parts = docx_parts_with(
            drawing("pic", "A stall in the market") + drawing("far", "far") + drawing("climb", "climb")
            + R"(<w:p><w:hyperlink r:id="web"><w:r><w:t>The plan</w:t></w:r></w:hyperlink><w:hyperlink r:id="disk"><w:r><w:t> and a file</w:t></w:r></w:hyperlink></w:p>)");
        parts["word/media/one.png"] = plain_png(4, 3);
        auto read = read_of(parts);
        CHECK(shown(read) == Lines{"[picture] A stall in the market", "The plan and a file"});
        CHECK(read.blocks[0].picture.bytes == plain_png(4, 3));
        REQUIRE(std::holds_alternative<LinkRun>(read.blocks[1].runs[0]));
        CHECK(std::get<LinkRun>(read.blocks[1].runs[0]).address == "https://pcc.example/plan");
        CHECK(says(read, "2 pictures that are kept in another file"));
        CHECK(says(read, "1 link to an address that is not of the web or mail"));
    }

    TEST_CASE("the code of a field is passed over and its result kept; hidden text, text boxes and objects are said") {
        auto read = read_of(docx_parts_with(
            R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO cmd </w:instrText></w:r><w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)"
            R"(<w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>)"
            R"(<w:p><w:r><w:t>around</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>)"
            R"(<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>)"
            R"(<w:p><w:r><w:object><o:OLEObject r:id="disk"/></w:object></w:r></w:p>)"));
        CHECK(shown(read) == Lines{"shown", "around", "boxed"});
        CHECK(says(read, "1 hidden text"));
        CHECK(says(read, "1 text box"));
        CHECK(says(read, "1 file inside the document"));
    }

    TEST_CASE("our own Word file comes back with its 44 numbers, letters, table cells and descriptions") {
        const auto paper = work_update();
        auto read = read_docx(docx_of(paper, from_london(date_of(2024, 9, 23), {9, 30, 0})));
        REQUIRE(read.ok());
        Lines expected, found;
        std::vector<const Table*> tables;
        for (const auto& section : paper.sections)
            for (const auto& block : section.blocks) {
                if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
                const auto* paragraph = std::get_if<Paragraph>(&block);
                if (!paragraph) continue;
                expected.push_back(std::to_string(paragraph->number) + ". " + plain_text(paragraph->runs));
                for (std::size_t i = 0; i < paragraph->lettered.size(); ++i)
                    expected.push_back(letter_of(static_cast<int>(i)) + ". " + plain_text(paragraph->lettered[i]));
            }
        for (const auto& block : read->blocks)
            if (block.style == "numbered paragraph" || block.style == "lettered paragraph")
                found.push_back(block.number + " "
                                + replaced(words_of(block), ", sample]", "]")); // Word also marks samples
        CHECK(expected.size() > 44);
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == expected[i]);
        REQUIRE_FALSE(tables.empty());
        auto is_first = [&](const ReadBlock& block) {
            return block.kind == ReadKind::table && plain_text(block.rows[0][0]) == tables[0]->columns[0].heading;
        };
        auto table = std::find_if(read->blocks.begin(), read->blocks.end(), is_first);
        REQUIRE(table != read->blocks.end());
        REQUIRE(table->rows.size() == tables[0]->rows.size() + 1);
        for (std::size_t i = 0; i < tables[0]->rows.size(); ++i)
            for (std::size_t j = 0; j < tables[0]->rows[i].cells.size(); ++j)
                CHECK(plain_text(table->rows[i + 1][j]) == plain_text(tables[0]->rows[i].cells[j]));
    }

    TEST_CASE("what cannot be taken as a Word document is refused in words") {
        auto parts = docx_parts_with(docx_p("x"));
        auto begins = [](const std::string& words, const char* with) { return words.starts_with(with); };
        CHECK(problem("") == "The file is empty");
        CHECK(begins(problem("Some text"), "The file is not a Word document"));
        CHECK(begins(problem("%PDF-1.7"), "The file is a PDF"));
        CHECK(begins(problem("{\\rtf1"), "The file is in the RTF format"));
        CHECK(begins(problem("\xD0\xCF\x11\xE0rest"), "The document is password protected"));
        CHECK(begins(problem("PK\x03\x04 and no more"), "The document is damaged"));
        CHECK(begins(problem(std::string((20 << 20) + 1, 'x')), "The document must be smaller than 20MB"));
        CHECK(begins(problem_with(parts, "word/vbaProject.bin", "x"), "The document contains macros"));
        CHECK(begins(
            problem_with(
                parts, "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"),
            "The document contains macros"));
        CHECK(begins(problem_with(parts, "word/activeX/activeX1.bin", "x"), "The document holds controls that run"));
        CHECK(begins(problem_with(parts, "xl/workbook.xml", "<x/>"), "The file is a spreadsheet"));
        CHECK(begins(problem_with(parts, "ppt/presentation.xml", "<x/>"), "The file is a presentation"));
        CHECK(begins(problem_with(parts, "mimetype", "x"), "The file is an ODT"));
        CHECK(begins(problem_with(parts, "EncryptedPackage", "x"), "The document is password protected"));
        CHECK(begins(problem_with(parts, "word/document.xml", "<w:document><w:body>"), "The document is damaged"));
        for (const char* path : {"../../etc/cron.d/x", "/etc/passwd", "word/../../x", "C:/x", "word\\x"})
            CHECK_MESSAGE(begins(problem_with(parts, path, "x"), "The document names a part by a path that leads out"),
                          path);
    }

    TEST_CASE("no entity of a Word document is known, whichever part declares it") {
        for (const char* part : {"word/document.xml", "word/styles.xml", "word/numbering.xml",
                                 "word/_rels/document.xml.rels", "[Content_Types].xml"})
            CHECK_MESSAGE(
                problem_with(docx_parts_with(docx_p("x")), part,
                             "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>")
                    == "The document declares a document type, which no office program writes, so it is not read",
                part);
    }

    TEST_CASE("a document that unpacks or claims to unpack to far more than it is, is not unpacked") {
        const auto* words = "The document holds far more than its size says";
        CHECK(problem_with(docx_parts_with(""), "word/document.xml", std::string(8 << 20, ' ')).starts_with(words));
        CHECK(problem_with(docx_parts_with(""), "word/media/unread.bin", std::string(8 << 20, ' ')).starts_with(words));
        auto claims = docx_file_of(docx_parts_with(docx_p("x")));
        for (auto at = claims.find("PK\x01\x02"); at != std::string::npos; at = claims.find("PK\x01\x02", at + 4))
            claims.replace(at + 24, 4, "\xF0\xFF\xFF\x7F"); // the unpacked size of each part: 2 GB
        CHECK(problem(claims).starts_with(words));
    }

    TEST_CASE("elements inside each other without end, and more text than a paper has, are refused") {
        std::string deep;
        for (int i = 0; i < 5000; ++i) deep += "<w:sdt>";
        for (int i = 0; i < 5000; ++i) deep += "</w:sdt>";
        CHECK(problem(docx_file_of(docx_parts_with(deep)))
                  .starts_with("The file holds a paragraph or table that is larger"));
        std::string wide = "<w:p>";
        for (int i = 0; i < 310'000; ++i) wide += "<w:r/>";
        auto parts = docx_parts_with(wide + "</w:p>");
        parts["word/document.xml"] += " ";
        CHECK(problem(docx_file_of(parts)) != "none");
    }

    TEST_CASE("pasted text gives paragraphs, wrapped lines joined, and a table of what stands between tabs") {
        auto read =
            read_pasted("Approach\n\n4. The office has prepared a programme and intends to model its\nplan on it.\n"
                        " - a. First\n - b. Second\n\nOrganisation\tFunding\nNorthwest CSP\t£4,152\n\n5. The end.\n");
        CHECK(shown(read)
              == Lines{"# Approach", "4. The office has prepared a programme and intends to model its plan on it.",
                       "a. First", "b. Second", "[table]", "5. The end."});
        CHECK(plain_text(read.blocks[4].rows[1][1]) == "£4,152");
    }
}

} // namespace
} // namespace reeve::document
