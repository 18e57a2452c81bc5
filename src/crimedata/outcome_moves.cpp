// What changed between two releases of one month: rows that came and went, and outcomes that moved on.
#include "crimedata/outcome_moves.h"
#include <algorithm>
#include <iterator>
#include <map>

namespace reeve::crimedata {
namespace {

using Fates = std::vector<RowFate>;
using Moves = std::map<std::pair<char, char>, std::int64_t>;

// Takes the rows without an ID away, and gives how many they were.
std::int64_t set_aside(Fates& fates) {
    return static_cast<std::int64_t>(std::erase_if(fates, [](const RowFate& fate) { return fate.id == 0; }));
}

Fates rest_of(const Fates& one, const Fates& other) {
    Fates rest;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(rest));
    return rest;
}

// What stands in both just so is gone by now; what is left of one ID is matched in turn.
void match(const Fates& before, const Fates& now, ReleaseChange& change, Moves& moves) {
    auto earlier = before.begin(), later = now.begin();
    while (earlier != before.end() || later != now.end()) {
        if (later == now.end() || (earlier != before.end() && earlier->id < later->id)) {
            ++change.ids_gone;
            ++earlier;
        } else if (earlier == before.end() || later->id < earlier->id) {
            ++change.ids_come;
            ++later;
        } else {
            if (earlier->outcome != later->outcome) ++moves[{earlier->outcome, later->outcome}];
            ++earlier;
            ++later;
        }
    }
}

} // namespace

std::int64_t ReleaseChange::moved() const {
    std::int64_t rows = 0;
    for (const auto& move : moves) rows += move.rows;
    return rows;
}

ReleaseChange change_between(Fates before, Fates now) {
    ReleaseChange change;
    change.rows_before = static_cast<std::int64_t>(before.size());
    change.rows_now = static_cast<std::int64_t>(now.size());
    change.without_id_before = set_aside(before);
    change.without_id_now = set_aside(now);
    std::sort(before.begin(), before.end());
    std::sort(now.begin(), now.end());
    Moves moves;
    match(rest_of(before, now), rest_of(now, before), change, moves);
    for (const auto& [way, rows] : moves) change.moves.push_back({way.first, way.second, rows});
    std::stable_sort(change.moves.begin(), change.moves.end(),
                     [](const OutcomeMove& one, const OutcomeMove& other) { return one.rows > other.rows; });
    return change;
}

} // namespace reeve::crimedata
