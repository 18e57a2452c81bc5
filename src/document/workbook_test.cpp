// Tests of workbooks: what is written reads back, what each cell holds, and the files that are not taken.
#include "base/date.h"
#include "base/moment.h"
#include "document/workbook_package.h"
#include "document/workbook_reading.h"
#include "document/workbook_styles.h"
#include "document/workbook_writing.h"
#include "document/zip_archive.h"
#include <doctest/doctest.h>
#include <map>

namespace reeve::document {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const Moment some_moment = from_london(date_of(2024, 9, 23), {9, 30, 0});

constexpr const char* plain_workbook = R"(<?xml version="1.0"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Rows" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr const char* plain_relations = R"(<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
</Relationships>)";
constexpr const char* styles = R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>)";

std::string sheet_of(const std::string& rows) {
    return R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)" + rows
           + "</sheetData></worksheet>";
}

// The parts of a workbook that can be read, of which a test changes or adds some.
std::map<std::string, std::string> parts_with(const std::string& rows) {
    return {{"[Content_Types].xml", "<Types/>"},
            {"xl/workbook.xml", plain_workbook},
            {"xl/_rels/workbook.xml.rels", plain_relations},
            {"xl/styles.xml", styles},
            {"xl/sharedStrings.xml",
             "<sst><si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>"},
            {"xl/worksheets/sheet1.xml", sheet_of(rows)}};
}

std::string packed(const std::map<std::string, std::string>& parts) {
    std::vector<ZipEntry> entries;
    for (const auto& [path, bytes] : parts) entries.push_back({path, bytes});
    return zip_of(entries, some_moment);
}

std::string problem(const std::string& bytes) {
    auto read = read_workbook(bytes);
    return read ? "none" : read.problems().list.front().message;
}

std::string problem_with(std::map<std::string, std::string> parts, const std::string& path, const std::string& text) {
    parts[path] = text;
    return problem(packed(parts));
}

} // namespace

TEST_SUITE("workbooks") {

    TEST_CASE("what is written is read back, cell by cell") {
        Workbook workbook{.title = "Actions: [all]",
                          .columns = {{"Reference", ColumnKind::text},
                                      {"Action", ColumnKind::text},
                                      {"Due", ColumnKind::date},
                                      {"People", ColumnKind::whole_number},
                                      {"Asked for", ColumnKind::money}},
                          .rows = {{"A-0001", "=1+1", "2026-09-05", "463973", "1234.50"},
                                   {"007", "two\nlines & <more>", "", "-20", "0.10"},
                                   {"", "_x0041_ stays", "no date", "not given", "free"},
                                   {},
                                   {"@SUM(1)", "  blanks  ", "1899-12-31", "0", "-5.00"}},
                          .note = "Counts of 1 to 4 are withheld"};
        auto read = read_workbook(xlsx_of(workbook));
        REQUIRE(read.ok());
        CHECK(read->sheet == "Actions all");
        CHECK(read->in_words() == "");
        CHECK(read->rows
              == Rows{{"Reference", "Action", "Due", "People", "Asked for"},
                      {"A-0001", "=1+1", "2026-09-05", "463973", "1234.5"},
                      {"007", "two\nlines & <more>", "", "-20", "0.1"},
                      {"", "_x0041_ stays", "no date", "not given", "free"},
                      {},
                      {"@SUM(1)", "  blanks  ", "1899-12-31", "0", "-5"},
                      {"Counts of 1 to 4 are withheld"}});
    }

    TEST_CASE("dates and numbers are real ones in the file, and no text is a formula") {
        Workbook workbook{.title = "Days",
                          .columns = {{"Day", ColumnKind::date}, {"Words", ColumnKind::text}},
                          .rows = {{"2026-09-05", "=HYPERLINK(\"x\")"}}};
        auto bytes = xlsx_of(workbook);
        auto package = WorkbookPackage::open(bytes);
        REQUIRE(package.ok());
        std::string sheet;
        REQUIRE(package
                    ->read("xl/worksheets/sheet1.xml",
                           [&](std::string_view piece) {
                               sheet += piece;
                               return true;
                           })
                    .ok());
        CHECK(sheet.find("<v>46270</v>") != std::string::npos);
        CHECK(sheet.find("<f>") == std::string::npos);
        CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
    }

    TEST_CASE("a column says its kind by its cells") {
        const Rows rows = {{"2024-09-23", "12", "007", "x", ""}, {"", "-3", "12", "2", ""}};
        const ColumnKind kinds[] = {ColumnKind::date, ColumnKind::whole_number, ColumnKind::text, ColumnKind::text,
                                    ColumnKind::text};
        for (std::size_t i = 0; i < 5; ++i) CHECK(kind_of_column(rows, i) == kinds[i]);
        CHECK(cell_name(1, 4) == "B4");
        CHECK(cell_name(26, 2) == "AA2");
    }

    TEST_CASE("every kind of cell that spreadsheet programs write is read") {
        struct Case {
            const char* cell;
            const char* shown;
        };
        for (const auto& c :
             {Case{R"(<c r="A1" t="s"><v>0</v></c>)", "shared"}, Case{R"(<c r="A1" t="s"><v>1</v></c>)", "rich text"},
              Case{R"(<c r="A1" t="s"><v>99</v></c>)", "none"},
              Case{R"(<c r="A1" t="inlineStr"><is><t>in_x000A_line</t></is></c>)", "in\nline"},
              Case{R"(<c r="A1" t="b"><v>1</v></c>)", "TRUE"}, Case{R"(<c r="A1" t="e"><v>#N/A</v></c>)", "#N/A"},
              Case{R"(<c r="A1" t="str"><f>B1</f><v>worked out</v></c>)", "worked out"},
              Case{R"(<c r="A1" t="d"><v>2024-09-23T00:00:00</v></c>)", "2024-09-23"},
              Case{R"(<c r="A1"><v>0.10000000000000001</v></c>)", "0.1"}, Case{R"(<c r="A1"><v>1E3</v></c>)", "1000"},
              Case{R"(<c r="A1" s="1"><v>45558</v></c>)", "2024-09-23"},
              Case{R"(<c r="A1" s="2"><v>45558.604166666664</v></c>)", "2024-09-23 14:30"},
              Case{R"(<c r="A1" s="1"><v>60</v></c>)", "60"}, Case{R"(<c r="A1" s="77"><v>45558</v></c>)", "45558"}}) {
            auto read = read_workbook(packed(parts_with(std::string("<row r=\"1\">") + c.cell + "</row>")));
            REQUIRE_MESSAGE(read.ok(), c.cell);
            CHECK((read->rows.empty() ? "none" : read->rows[0][0]) == c.shown);
        }
    }

    TEST_CASE("days and times are told by their format") {
        const std::pair<const char*, NumberKind> cases[] = {
            {"dd/mm/yyyy", NumberKind::day},         {"mmm yy", NumberKind::day},
            {"h:mm AM/PM", NumberKind::time_of_day}, {"0.00", NumberKind::plain},
            {"[Red]0", NumberKind::plain},           {"\"days\" 0", NumberKind::plain},
            {"General", NumberKind::plain},          {"@", NumberKind::plain},
            {"[h]:mm", NumberKind::time_of_day},     {"[$-809]d mmmm", NumberKind::day},
            {"0.00E+00", NumberKind::plain},         {"_-£* #,##0.00_-", NumberKind::plain}};
        for (const auto& [code, kind] : cases) CHECK_MESSAGE(kind_of_format(code) == kind, code);
        CHECK(day_of_serial(1, false) == "1900-01-01");
        CHECK(day_of_serial(59, false) == "1900-02-28");
        CHECK(day_of_serial(60, false) == "");
        CHECK(day_of_serial(61, false) == "1900-03-01");
        CHECK(day_of_serial(0, true) == "1904-01-01");
        CHECK(day_of_serial(-1, false) == "");
        CHECK(time_of_serial(0.5) == "12:00");
    }

    TEST_CASE("a formula counts by the value it last had, which is said, and so are sheets that are not read") {
        auto parts = parts_with(R"(<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><v>5</v></c></row>)");
        parts["xl/workbook.xml"] = R"(<workbook xmlns:r="r"><sheets><sheet name="Hidden" state="hidden" r:id="rId9"/>
            <sheet name="Rows" r:id="rId1"/><sheet name="Notes" r:id="rId8"/></sheets></workbook>)";
        auto read = read_workbook(packed(parts));
        REQUIRE(read.ok());
        CHECK(read->rows == Rows{{}, {"", "2", "5"}});
        CHECK(read->in_words()
              == "Cells with a formula were read by the value they last had: B2. Only the sheet Rows was "
                 "read, not Hidden and Notes.");
    }

    TEST_CASE("what cannot be taken is refused in words") {
        auto parts = parts_with("");
        auto begins = [](const std::string& words, const char* with) { return words.starts_with(with); };
        CHECK(problem("") == "The file is empty");
        CHECK(begins(problem("Reference,Title\n"), "The file is not an XLSX or ODS workbook"));
        CHECK(begins(problem("\xD0\xCF\x11\xE0rest"), "The workbook is password protected"));
        CHECK(begins(problem("PK\x03\x04 and no more"), "The workbook is damaged"));
        CHECK(begins(problem_with(parts, "xl/vbaProject.bin", "x"), "The workbook contains macros"));
        CHECK(
            begins(problem_with(parts, "xl/externalLinks/externalLink1.xml", "<x/>"), "The workbook links to another"));
        CHECK(begins(problem_with(parts, "xl/embeddings/oleObject1.bin", "x"), "The workbook holds another file"));
        CHECK(begins(problem_with(parts, "word/document.xml", "<x/>"), "The file is a Word document"));
        CHECK(begins(problem_with(parts, "mimetype", "x"), "The workbook is damaged"));
        CHECK(begins(problem_with(parts, "xl/workbook.xml", "<workbook><sheets/></workbook>"),
                     "The workbook has no sheet"));
        CHECK(begins(problem_with(parts, "xl/workbook.xml", "<workbook>"), "The workbook is damaged"));
        CHECK(begins(problem(packed({{"other.xml", "<x/>"}})), "The file is not an XLSX or ODS workbook"));
    }

    TEST_CASE("a document type ends the reading, whatever entities it would bring") {
        for (const char* text :
             {"<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>",
              "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\"><sst/>"})
            CHECK(problem_with(parts_with(""), "xl/sharedStrings.xml", text)
                  == "The workbook declares a document type, which no spreadsheet program writes, so it is not read");
    }

    TEST_CASE("a workbook that unpacks to far more than it is, is not unpacked") {
        CHECK(problem_with(parts_with(""), "xl/sharedStrings.xml", std::string(8 << 20, ' '))
                  .starts_with("The workbook holds far more than its size says"));
        CHECK(problem_with(parts_with(""), "xl/media/unread.bin", std::string(8 << 20, ' '))
                  .starts_with("The workbook holds far more than its size says"));
    }

    TEST_CASE("more rows, columns or text than a workbook may bring is refused by its number") {
        auto cell = [](const char* row, const char* name) {
            return std::string("<row r=\"") + row + "\"><c r=\"" + name + "\"><v>1</v></c></row>";
        };
        CHECK(problem(packed(parts_with(cell("100000", "A100000")))) == "none");
        CHECK(problem(packed(parts_with(cell("100001", "A100001"))))
                  .starts_with("The workbook has more than 100,000 rows"));
        CHECK(problem(packed(parts_with(cell("1", "SF1")))) == "none");
        CHECK(problem(packed(parts_with(cell("1", "SG1")))).starts_with("The workbook has more than 500 columns"));
        CHECK(problem(packed(parts_with(cell("1", "ZZZZZZZZ1")))).starts_with("The workbook is damaged"));
        CHECK(problem(packed(parts_with(cell("-1", "A1")))).starts_with("The workbook is damaged"));
        auto long_text =
            R"(<row r="1"><c r="A1" t="inlineStr"><is><t>)" + std::string(140'000, 'x') + "</t></is></c></row>";
        CHECK(problem(packed(parts_with(long_text))) == "A cell of the workbook holds more text than a cell may");
    }
}

} // namespace reeve::document
