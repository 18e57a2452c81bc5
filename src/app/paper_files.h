// A paper as the bytes of one file: html, pdf, docx, json or txt.
#pragma once
#include "reporting/paper.h"
#include "reporting/paper_layout.h"

namespace reeve {

bool is_paper_format(std::string_view);
// Refuses where the file cannot be made here (the PDF helper is not installed).
Result<std::string> paper_file(const reporting::Layout&, const reporting::Paper&, const std::string& format);

} // namespace reeve
