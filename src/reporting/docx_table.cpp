// Writes tables as WordprocessingML.
#include "reporting/docx_table.h"
#include "base/text.h"
#include "reporting/docx_text.h"
#include "reporting/xml_text.h"
#include <algorithm>
#include <fmt/format.h>

namespace reeve::reporting {

namespace {

constexpr int text_width = 9638; // A4 less two margins of 20 mm

// Between a short heading and a paragraph in a cell, so that neither starves the other.
int weight_of(const Table& table, std::size_t column) {
    std::size_t longest = count_characters(table.columns[column].heading);
    for (const auto& row : table.rows)
        if (column < row.cells.size()) longest = std::max(longest, count_characters(plain_text(row.cells[column])));
    return static_cast<int>(std::clamp<std::size_t>(longest, 8, 60));
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

std::string opening(const Table& table, const std::vector<int>& widths) {
    auto xml = fmt::format(
        R"(<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/>)"
        R"(<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>)"
        R"(<w:tblCaption w:val="{}"/></w:tblPr><w:tblGrid>)",
        text_width, xml_text(table_name(table) + (table.number ? ": " : "") + table.caption));
    for (const int width : widths) xml += fmt::format(R"(<w:gridCol w:w="{}"/>)", width);
    return xml + "</w:tblGrid>";
}

// "Table One" as a field, so that Word can list and refer to the tables; in words up to twenty, as the paper has it
// elsewhere.
std::string name_field(const Table& table) {
    const auto number = table_name(table).substr(6);
    return docx_run("Table ")
           + fmt::format(R"(<w:fldSimple w:instr=" SEQ Table \* {} "><w:r><w:t>{}</w:t></w:r></w:fldSimple>)",
                         table.number > 20 ? "ARABIC" : R"(CardText \* FirstCap)", xml_text(number));
}

std::string caption_of(const Table& table) {
    if (!table.number) return table.caption.empty() ? "" : docx_paragraph("Caption", docx_run(table.caption));
    return docx_paragraph("Caption", name_field(table) + docx_run(table.caption.empty() ? "" : ": " + table.caption));
}

} // namespace

std::vector<int> docx_column_widths(const Table& table) {
    std::vector<int> widths;
    int total = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        widths.push_back(weight_of(table, i));
        total += widths.back();
    }
    int left = text_width;
    for (auto& width : widths) {
        width = width * text_width / total;
        left -= width;
    }
    if (!widths.empty()) widths.back() += left;
    return widths;
}

std::string docx_table(const Table& table, DocxRelations& relations) {
    if (table.columns.empty()) return "";
    const auto widths = docx_column_widths(table);
    auto xml = caption_of(table) + opening(table, widths) + heading_row(table, widths);
    for (const auto& row : table.rows) xml += row_of(table, row, widths, relations);
    xml += "</w:tbl>";
    for (const auto& note : table.notes) xml += docx_paragraph("Note", docx_run(note));
    return xml + docx_paragraph("Note", ""); // two tables in a row would join
}

} // namespace reeve::reporting
