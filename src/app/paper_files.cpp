// Hands a paper's layout to the writer of the format that is asked for.
#include "app/paper_files.h"
#include "document/document_json.h"
#include "document/document_text.h"
#include "document/docx.h"
#include "document/pdf.h"
#include "document/rasterise.h"
#include "reporting/paper_view.h"

namespace reeve {

using namespace reporting;
using namespace document;

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
