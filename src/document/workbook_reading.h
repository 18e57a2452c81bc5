// The first sheet of somebody's XLSX or ODS workbook as rows of text.
#pragma once
#include "base/result.h"
#include "document/read_sheet.h"
#include <string_view>

namespace reeve::document {

// Dates, told by the style of their cell, come as 2024-09-23 (with " 14:30" where a time is part of them); whole
// numbers as 1234, others as short as they are exact; yes and no as TRUE and FALSE. A problem in words where the file
// is none that can be taken: see WorkbookPackage; also more rows, columns or text than its limits.
Result<ReadWorkbook> read_workbook(std::string_view bytes);

} // namespace reeve::document
