// Throws bytes at the CSV reader: what it accepts has at least one cell a row, and reads the same after it was written
// again.
#include "base/csv.h"
#include "claim.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto rows = reeve::read_csv(words_of(bytes, size));
    if (!rows) return 0;
    reeve::CsvWriter writer;
    for (const auto& row : *rows) {
        claim(!row.empty(), "a row has a cell");
        writer.row(row);
    }
    const auto again = reeve::read_csv(writer.text());
    claim(again.ok(), "what was written can be read");
    claim(again->size() == rows->size(), "no row is lost by writing");
    return 0;
}
