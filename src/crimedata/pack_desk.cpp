// Makes the files of a pack.
#include "crimedata/pack_desk.h"
#include "base/csv.h"
#include "base/text.h"
#include "crimedata/pack_drawings.h"
#include "crimedata/pack_view.h"
#include "crimedata/pack_workbook.h"
#include "document/document_text.h"
#include "document/docx.h"
#include "document/pdf.h"
#include "document/rasterise.h"
#include "document/workbook_writing.h"

namespace reeve::crimedata {
namespace {

std::string csv_of(const PackContent& content) {
    CsvWriter csv;
    csv.row({"Reference", "Area", "Part", "Table", "Row", "Column", "Value"});
    for (const auto& row : long_rows(content)) csv.row(row);
    return csv.take();
}

} // namespace

bool is_pack_format(std::string_view format) {
    for (const auto* known : {"html", "pdf", "docx", "xlsx", "csv", "json", "txt"})
        if (format == known) return true;
    return false;
}

Result<std::string> pack_file(const PackContent& content, const PackCover& cover, std::string_view format,
                              Moment made) {
    if (format == "html") return standing_page(content, cover.office);
    if (format == "json") return to_pretty_text(json_of(content)) + "\n";
    if (format == "csv") return csv_of(content);
    if (format == "xlsx")
        return document::xlsx_of(pack_workbook(content, cover.office, cover.mark.empty() ? "Published" : cover.mark));
    const auto document = pack_document(content, drawings_of(content), cover);
    if (format == "txt") return document::document_text(document);
    if (format == "docx") return document::docx_of(document, made, document::installed_rasteriser());
    return document::pdf_of(document, made);
}

std::string pack_file_name(const PackContent& content) {
    return slug_of(content.area_name) + (content.category.empty() ? "" : "-" + content.category) + "-"
           + iso(content.months.first) + "-" + iso(content.months.last);
}

} // namespace reeve::crimedata
