// A paper as a tagged PDF (PDF/UA-1), made by the document helper in a process of its own.
#pragma once
#include "base/moment.h"
#include "document/document.h"
#include <optional>
#include <string>

namespace reeve::document {

// Where node and the script tools/pdf/render.mjs are.
struct PdfHelper {
    std::string node;
    std::string script;
};

// REEVE_PDF_HELPER names the script; else it is sought in ../share/reeve/pdf and ../tools/pdf from the program's own
// folder.
std::optional<PdfHelper> installed_pdf_helper();

// The bytes of the PDF; the same paper and moment give the same file. Takes about a second, at most 60 and 1 GB.
// Refuses where the helper is not installed, where it was too slow, and where a picture has no description. Throws
// Fault where the helper fails.
Result<std::string> pdf_of(const Document&, Moment made,
                           const std::optional<PdfHelper>& helper = installed_pdf_helper());

} // namespace reeve::document
