// The small parts of a Word file around its text: what it holds, its properties, settings, header and footer.
#pragma once
#include "base/moment.h"
#include "document/document.h"
#include <string>

namespace reeve::document {

std::string docx_content_types();
std::string docx_package_relations();
std::string docx_core_properties(const Document&, Moment made);
std::string docx_app_properties(const Document&);
std::string docx_settings(const Document&);
// Falls back to Arial where Source Sans 3 is not installed.
std::string docx_font_table();
std::string docx_header(const Document&);
std::string docx_footer(const Document&);

} // namespace reeve::document
