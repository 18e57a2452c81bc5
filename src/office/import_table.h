// The one door through which files of other tools become rows: what kind of file it is, and its cells.
#pragma once
#include "base/csv.h"

namespace reeve::office {

// Rows of a CSV file or of cells pasted from a spreadsheet. Refuses what is no table, in words with the member "text".
Result<std::vector<CsvRow>> table_in(std::string_view bytes);

} // namespace reeve::office
