// Comma-separated values, read as people's spreadsheets write them and written so that no cell can run as a formula.
#pragma once
#include "base/result.h"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reeve {

using CsvRow = std::vector<std::string>;

// RFC 4180: quoted cells with commas, newlines and doubled quotes; CRLF, LF or a lone CR; a UTF-8 byte order mark is
// skipped; tabs part the cells where the first line holds more tabs than commas (a paste from a spreadsheet). A
// blank line is a row with one empty cell. Refuses invalid UTF-8, a quote that never closes, NUL, more than 1,000,000
// rows or 500 columns, naming the line.
Result<std::vector<CsvRow>> read_csv(std::string_view bytes);

// Writes CRLF rows. A text cell that begins with = + - @ (also full-width), tab or a line end gets a leading
// apostrophe, unless it is a plain number such as -20.00 or +371; so does one that begins with an apostrophe before
// such a sign, so that unguarded() gives back every cell as it was.
class CsvWriter {
public:
    CsvWriter& row(const CsvRow& cells);
    const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

// A cell as it was before CsvWriter guarded it: "'=1+1" -> "=1+1"; any other as it stands.
std::string unguarded(std::string cell);

} // namespace reeve
