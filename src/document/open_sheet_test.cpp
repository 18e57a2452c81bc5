// Tests of OpenDocument spreadsheets: each kind of cell, what is repeated, what is hidden, and what is not taken.
#include "base/moment.h"
#include "document/open_sheet.h"
#include "document/workbook_reading.h"
#include "document/zip_archive.h"
#include <doctest/doctest.h>

namespace reeve::document {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr const char* opens =
    R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>)";
constexpr const char* closes = "</office:spreadsheet></office:body></office:document-content>";

std::string ods(const std::string& tables, std::vector<ZipEntry> more = {}) {
    std::vector<ZipEntry> entries = {{"mimetype", ods_type}, {"content.xml", opens + tables + closes}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zip_of(entries, Moment{});
}
std::string with_rows(const std::string& rows) {
    return ods("<table:table table:name=\"Rows\">" + rows + "</table:table>");
}
std::string row(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }
std::string words(const std::string& text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}
std::string problem(const std::string& bytes) {
    auto read = read_workbook(bytes);
    return read ? "none" : read.problems().list.front().message;
}

} // namespace

TEST_CASE("every kind of cell of an open spreadsheet is read by its value") {
    const std::pair<const char*, const char*> cases[] = {
        {R"(<table:table-cell office:value-type="date" office:date-value="2026-04-03"><text:p>03/04/26</text:p></table:table-cell>)",
         "2026-04-03"},
        {R"(<table:table-cell office:value-type="date" office:date-value="2026-04-03T14:30:00"><text:p>x</text:p></table:table-cell>)",
         "2026-04-03 14:30"},
        {R"(<table:table-cell office:value-type="time" office:time-value="PT09H05M00S"><text:p>x</text:p></table:table-cell>)",
         "09:05"},
        {R"(<table:table-cell office:value-type="float" office:value="0.1"><text:p>0.10</text:p></table:table-cell>)",
         "0.1"},
        {R"(<table:table-cell office:value-type="currency" office:value="1234"><text:p>£1,234.00</text:p></table:table-cell>)",
         "1234"},
        {R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>)",
         "TRUE"},
        {R"(<table:table-cell office:value-type="string"><text:p>one<text:s text:c="2"/>two</text:p><text:p>three</text:p></table:table-cell>)",
         "one  two\nthree"},
        {R"(<table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation><text:p>words</text:p></table:table-cell>)",
         "words"},
        {R"(<table:table-cell office:value-type="string"><text:p>rich <text:span>text</text:span></text:p></table:table-cell>)",
         "rich text"}};
    for (const auto& [cell, shown] : cases) {
        CAPTURE(cell);
        auto read = read_workbook(with_rows(row(cell)));
        REQUIRE(read.ok());
        REQUIRE(read->rows.size() == 1);
        CHECK(read->rows[0][0] == shown);
    }
}

TEST_CASE("repeated cells and rows count where they hold something, and the blank million after them does not") {
    auto read = read_workbook(with_rows(
        row(words("a") + "<table:table-cell table:number-columns-repeated=\"2\"/>" + words("b")
            + "<table:table-cell table:number-columns-repeated=\"16380\"/>")
        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\" "
          "office:value-type=\"float\" office:value=\"7\"/></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>"));
    REQUIRE(read.ok());
    CHECK(read->rows == Rows{{"a", "", "", "b"}, {}, {}, {"7", "7"}, {"7", "7"}});
}

TEST_CASE("the first sheet that is shown is read, formulas count by their last value, and both are said") {
    auto read = read_workbook(
        ods("<table:table table:name=\"Hidden\" table:style-name=\"ta2\">" + row(words("no")) + "</table:table>"
            + "<table:table table:name=\"Log\">"
            + row("<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"/>")
            + "</table:table><table:table table:name=\"Notes\"/>"));
    REQUIRE(read.ok());
    CHECK(read->rows == Rows{{"2"}});
    CHECK(
        read->in_words()
        == "Cells with a formula were read by the value they last had: A1. Only the sheet Log was read, not Hidden and "
           "Notes.");
}

TEST_CASE("an open document that is no plain spreadsheet is refused in words") {
    auto begins = [](const std::string& words, const char* with) { return words.starts_with(with); };
    CHECK(
        begins(problem(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}}, {})),
               "The file is an open document, but no spreadsheet"));
    CHECK(begins(problem(zip_of({{"mimetype", ods_type}}, {})), "The workbook is damaged"));
    CHECK(problem(ods("")) == "The workbook has no sheet that can be read");
    CHECK(begins(problem(ods("<table:table/>", {{"Basic/Standard/Module1.xml", "<x/>"}})),
                 "The workbook contains macros"));
    CHECK(begins(problem(ods("<table:table/>", {{"META-INF/manifest.xml", "<m><f><encryption-data/></f></m>"}})),
                 "The workbook is password protected"));
    CHECK(begins(problem(ods("<table:table><table:table-source/></table:table>")), "The workbook links to another"));
    CHECK(begins(problem(with_rows(row("<table:table-cell table:formula=\"of:=DDE(&quot;cmd&quot;)\"/>"))),
                 "The workbook links to another"));
    CHECK(begins(problem(with_rows("<table:table-row table:number-rows-repeated=\"1048576\">" + words("x")
                                   + "</table:table-row>")),
                 "The workbook has more than 100,000 rows"));
    CHECK(begins(problem(with_rows(row("<table:table-cell table:number-columns-repeated=\"2000000\" "
                                       "office:value-type=\"float\" office:value=\"1\"/>"))),
                 "The workbook has more than 500 columns"));
    CHECK(begins(problem(with_rows("<table:table-row table:number-rows-repeated=\"99999\">"
                                   + words(std::string(30'000, 'x')) + "</table:table-row>")),
                 "The workbook holds too much text"));
}

} // namespace reeve::document
