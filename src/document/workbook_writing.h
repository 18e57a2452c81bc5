// A workbook as the bytes of an XLSX file.
#pragma once
#include "document/workbook.h"

namespace reeve::document {

inline constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// One sheet: headings in bold that stay in sight, filters on them, columns as wide as what they hold, real numbers and
// dates. Text stays text whatever it begins with. Throws Fault where the file cannot be written.
std::string xlsx_of(const Workbook&);
// The same with several sheets, in order, each named as its title.
std::string xlsx_of(const std::vector<Workbook>&);

} // namespace reeve::document
