// A pack as a workbook: cover, contents, notes, then one table to a sheet.
#pragma once
#include "crimedata/pack_content.h"
#include "document/workbook.h"

namespace reeve::crimedata {

std::vector<document::Workbook> pack_workbook(const PackContent&, const std::string& office, const std::string& state);

} // namespace reeve::crimedata
