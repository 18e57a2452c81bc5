// What changed between two releases of one month: rows that came and went, and outcomes that moved on.
#pragma once
#include "crimedata/row_pack.h"

namespace reeve::crimedata {

struct OutcomeMove {
    char from = '-';
    char to = '-';
    std::int64_t rows = 0;
    auto operator<=>(const OutcomeMove&) const = default;
};
struct ReleaseChange {
    std::int64_t rows_before = 0, rows_now = 0;
    std::int64_t ids_gone = 0, ids_come = 0; // rows with an ID that only one of the two has
    std::int64_t without_id_before = 0, without_id_now = 0;
    std::vector<OutcomeMove> moves; // rows with the same ID and another outcome, most frequent first
    std::int64_t moved() const;
};
// Rows are matched by their IDs. An ID that stands several times is matched in the order of outcomes that stayed first.
ReleaseChange change_between(std::vector<RowFate> before, std::vector<RowFate> now);

} // namespace reeve::crimedata
