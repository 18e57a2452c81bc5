// The rows of one part of a street or outcomes file, read into compact form beside what was odd about them; parts are
// put together again in the order of the file.
#pragma once
#include "crimedata/crime_row.h"
#include "crimedata/file_identity.h"
#include "crimedata/file_quirk.h"
#include <map>
#include <optional>

namespace reeve::crimedata {

// What every row of the file must say.
struct RowsExpected {
    CrimeFileKind kind = CrimeFileKind::street;
    std::string month;       // "2025-10", as its cells write it
    std::string reported_by; // "Leicestershire Police"
    bool keeps_places = false;
};

// Something at a place in the bytes, told as a line once all is read.
struct RowTrouble {
    std::size_t offset = 0; // in the part
    std::size_t column = 0;
    std::string words;
};

struct RowsRead {
    std::vector<CrimeRow> rows;
    std::vector<std::string> streets;
    std::vector<std::uint64_t> hashes_without_id;
    QuirkCounts quirks{};
    std::int64_t lines = 0;
    struct Bad {
        std::int64_t count = 0;
        std::vector<std::size_t> offsets; // the first three
    };
    std::map<BadReason, Bad> bad;
    std::optional<RowTrouble> refused; // nothing after it was read
};
RowsRead read_rows(std::string_view part, const RowsExpected&);
// Adds the next part of the file, which begins so many bytes after the first.
void append_rows(RowsRead& all, RowsRead&& next, std::size_t offset);
// How many of these stand there already.
std::int64_t repeats_in(const std::vector<std::uint64_t>& hashes);

} // namespace reeve::crimedata
