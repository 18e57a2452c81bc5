// The rows of a file that somebody brings in, CSV or XLSX alike: headings and cells as text, and what is wrong with a
// cell.
#pragma once
#include "base/csv.h"

namespace reeve::office {

struct ImportRows {
    std::vector<CsvRow> table; // the first row holds the headings; row i is line i + 1 of the file
    std::string csv;           // the same as text, to be kept while somebody looks at it
    std::string note;          // what the reader must know: "Cells with a formula were read by the value they last had"
};

// The rows as they stand in the file, whatever stands in the first: titles, nothing. A problem in words where it is no
// table or is empty.
Result<ImportRows> read_loose_rows(std::string_view bytes);

// Reads what was given, told by its bytes and not by its name. A problem in words (without a member) where it is no
// table, is empty, or has no row below its headings.
Result<ImportRows> read_import(std::string_view bytes);

struct CellTrouble {
    std::string label; // "Date"
    std::string cell;  // "B4"
    std::string message;
    std::string field = "";
    int line = 0; // of the file; 0 where it is not told
};

bool is_blank(const CsvRow&);

} // namespace reeve::office
