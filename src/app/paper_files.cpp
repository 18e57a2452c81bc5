// Hands a paper's layout to the writer of the format that is asked for.
#include "app/paper_files.h"
#include "reporting/document_json.h"
#include "reporting/document_text.h"
#include "reporting/docx.h"
#include "reporting/paper_view.h"
#include "reporting/pdf.h"
#include "reporting/rasterise.h"

namespace reeve {

using namespace reporting;

bool is_paper_format(std::string_view format) {
    return format == "html" || format == "pdf" || format == "docx" || format == "json" || format == "txt";
}

Result<std::string> paper_file(const Layout& layout, const Paper& paper, const std::string& format) {
    auto made = paper.frozen_at.value_or(Moment{});
    if (format == "json") return to_pretty_text(paper_json(layout.document)) + "\n";
    if (format == "txt") return document_text(layout.document);
    if (format == "html") return paper_view(layout.document).text();
    if (format == "docx") return docx_of(layout.document, made, installed_rasteriser());
    return pdf_of(layout.document, made);
}

} // namespace reeve
