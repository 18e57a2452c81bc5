// Writes tables as WordprocessingML.
#include "document/docx_table.h"
#include "document/docx_text.h"
#include "document/table_shares.h"
#include "document/xml_text.h"
#include <fmt/format.h>
#include <numeric>

namespace reeve::document {

namespace {

std::vector<int> widths_of(const Table& table, int text_width) {
    auto widths = column_shares(table);
    const int total = std::accumulate(widths.begin(), widths.end(), 0);
    int left = text_width;
    for (auto& width : widths) {
        width = width * text_width / total;
        left -= width;
    }
    widths.back() += left;
    return widths;
}

std::string cell(int width, std::string_view content) {
    return fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{}</w:tc>)", width, content);
}

std::string_view side_of(const Column& column) { return column.is_numeric ? R"(<w:jc w:val="right"/>)" : ""; }

std::string heading_row(const Table& table, const std::vector<int>& widths) {
    std::string xml = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        xml += cell(widths[i],
                    docx_paragraph("TableHeading", docx_run(table.columns[i].heading), side_of(table.columns[i])));
    return xml + "</w:tr>";
}

Runs in_bold(Runs runs) {
    for (auto& run : runs)
        if (auto* text = std::get_if<TextRun>(&run)) text->bold = true;
    return runs;
}

std::string row_of(const Table& table, const Row& row, const std::vector<int>& widths, DocxRelations& relations) {
    std::string xml = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto runs = i < row.cells.size() ? row.cells[i] : Runs{};
        const auto content = docx_runs(row.is_total ? in_bold(runs) : runs, relations);
        xml += cell(widths[i], docx_paragraph("TableText", content, side_of(table.columns[i])));
    }
    return xml + "</w:tr>";
}

std::string opening(const Table& table, const std::vector<int>& widths, int text_width) {
    auto xml = fmt::format(
        R"(<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/>)"
        R"(<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>)"
        R"(<w:tblCaption w:val="{}"/></w:tblPr><w:tblGrid>)",
        text_width, xml_text(table_title(table)));
    for (const int width : widths) xml += fmt::format(R"(<w:gridCol w:w="{}"/>)", width);
    return xml + "</w:tblGrid>";
}

// In words and not as a field: Word would count "Table Two" as the paper does, but other programs make it "Table 2".
std::string caption_of(const Table& table) {
    const auto caption = table_title(table);
    return caption.empty() ? "" : docx_paragraph("Caption", docx_run(caption));
}

} // namespace

std::string docx_table(const Table& table, DocxRelations& relations, int text_width) {
    if (table.columns.empty()) return "";
    const auto widths = widths_of(table, text_width);
    auto xml = caption_of(table) + opening(table, widths, text_width) + heading_row(table, widths);
    for (const auto& row : table.rows) xml += row_of(table, row, widths, relations);
    xml += "</w:tbl>";
    for (const auto& note : table.notes) xml += docx_paragraph("Note", docx_run(note));
    return xml + docx_paragraph("Gap", ""); // two tables in a row would join
}

} // namespace reeve::document
