// The rows of a stop and search file, counted by what was looked for and what came of it. Its times are UTC.
#pragma once
#include "base/result.h"
#include "crimedata/police_rows.h"

namespace reeve::crimedata {

struct StopsRead {
    std::map<StopCount, std::int64_t> stops;
    QuirkCounts quirks{};
    std::int64_t lines = 0;
    std::map<BadReason, RowsRead::Bad> bad; // offsets in the whole file
};
// `rows_at` is where the rows begin. A row whose time, on a clock in London, lies in another month is left out.
Result<StopsRead> read_stop_rows(std::string_view bytes, std::size_t rows_at, CrimeMonth);

} // namespace reeve::crimedata
