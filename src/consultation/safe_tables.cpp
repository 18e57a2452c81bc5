// Decides which numbers of cross tables are withheld, of one table and of all that are shown together.
#include "base/differencing.h"
#include "base/withheld_cells.h"
#include "consultation/cross_table.h"
#include <algorithm>

namespace reeve::consultation {
namespace {

using statistics::CountTable;
using statistics::WithheldCells;

void count_reason(SafeTable& safe, WithheldCells::Why why) {
    if (why == WithheldCells::Why::small) ++safe.small;
    if (why == WithheldCells::Why::beside_small) ++safe.beside;
}

SafeTable shown_whole(const CrossTable& table, const SafeCounts& whole) {
    SafeTable safe{table, whole.threshold, {}, {}, whole.hidden, whole.is_whole, 0, 0};
    safe.hidden.assign(table.rows.size(), std::vector<bool>(table.groups.size()));
    safe.hidden_bases.assign(table.groups.size(), false);
    return safe;
}

void hide_whole(SafeTable& safe) {
    safe.is_whole = true;
    for (auto& row : safe.hidden) row.assign(row.size(), true);
    safe.hidden_bases.assign(safe.hidden_bases.size(), true);
}

std::vector<std::vector<bool>> no_flags(const CountTable& table) {
    return std::vector<std::vector<bool>>(table.counts.size(), std::vector<bool>(table.counts.front().size()));
}

// ---- Rows that add up: one table of people ----

SafeTable safe_rows_that_add(const CrossTable& table, const SafeCounts& whole) {
    auto safe = shown_whole(table, whole);
    auto made = statistics::with_totals(table.counts);
    made.known = made.withheld = no_flags(made);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        (whole.hidden[row] ? made.withheld : made.known)[row].back() = true;
    made.known.back().back() = true;
    const auto cells = statistics::withhold(made, whole.threshold);
    for (std::size_t row = 0; row <= table.rows.size(); ++row)
        for (std::size_t group = 0; group < table.groups.size(); ++group) {
            count_reason(safe, cells.why[row][group]);
            if (row < table.rows.size()) safe.hidden[row][group] = cells.hides(row, group);
            else safe.hidden_bases[group] = cells.hides(row, group);
        }
    safe.is_whole = cells.is_whole;
    return safe;
}

// ---- Several answers: each is a table of its own, of who gave it and who did not ----

// A group of three people is not told, whatever they said.
void hide_bases(SafeTable& safe) {
    auto made = statistics::with_totals({safe.table.bases});
    made.known = no_flags(made);
    made.known[0].back() = made.known[1].back() = true;
    const auto cells = statistics::withhold(made, safe.threshold);
    for (std::size_t group = 0; group < safe.table.groups.size(); ++group) {
        safe.hidden_bases[group] = cells.hides(0, group);
        count_reason(safe, cells.why[0][group]);
    }
    safe.is_whole = safe.is_whole || cells.is_whole;
}

CountTable given_or_not(const SafeTable& safe, std::size_t row) {
    const auto& table = safe.table;
    std::vector<std::int64_t> others;
    for (std::size_t group = 0; group < table.groups.size(); ++group)
        others.push_back(table.bases[group] - table.counts[row][group]);
    auto made = statistics::with_totals({table.counts[row], others});
    made.known = made.withheld = no_flags(made);
    for (std::size_t group = 0; group < table.groups.size(); ++group)
        (safe.hidden_bases[group] ? made.withheld : made.known)[2][group] = true;
    made.known[2].back() = true;
    auto& totals = safe.hidden_totals[row] ? made.withheld : made.known;
    totals[0].back() = totals[1].back() = true;
    return made;
}

SafeTable safe_rows_of_several(const CrossTable& table, const SafeCounts& whole) {
    auto safe = shown_whole(table, whole);
    hide_bases(safe);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto cells = statistics::withhold(given_or_not(safe, row), whole.threshold);
        for (std::size_t group = 0; group < table.groups.size(); ++group) {
            safe.hidden[row][group] = cells.hides(0, group) || cells.hides(1, group);
            count_reason(safe, cells.hides(0, group) ? cells.why[0][group] : cells.why[1][group]);
        }
        safe.is_whole = safe.is_whole || cells.is_whole;
    }
    return safe;
}

// ---- All tables of one question together ----

// Every number as a sum of unknowns: how many gave each answer, and how many of each group did. Tables of one question
// meet in the former alone.
struct Unknowns {
    std::size_t answers;
    std::vector<std::size_t> first; // of each table
    std::vector<std::size_t> groups;
    std::size_t count;

    Unknowns(std::size_t rows, const std::vector<SafeTable>& tables) : answers(rows), count(rows) {
        for (const auto& safe : tables) {
            first.push_back(count);
            groups.push_back(safe.table.groups.size());
            count += rows * groups.back();
        }
    }
    std::size_t cell(std::size_t table, std::size_t row, std::size_t group) const {
        return first[table] + row * groups[table] + group;
    }
};

struct Numbers {
    std::vector<statistics::CountedCells> counted;
    std::vector<std::optional<std::size_t>> table; // in which each stands; none: the question's own
    void add(statistics::CountedCells number, std::optional<std::size_t> where = {}) {
        counted.push_back(std::move(number));
        table.push_back(where);
    }
};

void add_own_numbers(Numbers& numbers, const SafeCounts& whole, const Unknowns& unknowns) {
    statistics::CountedCells everybody;
    for (std::size_t row = 0; row < unknowns.answers; ++row) {
        numbers.add({{row}, {}, !whole.hidden[row]});
        everybody.cells.push_back(row);
    }
    numbers.add(everybody);
}

void add_table(Numbers& numbers, const SafeTable& safe, std::size_t table, const Unknowns& unknowns) {
    for (std::size_t row = 0; row < unknowns.answers; ++row) {
        statistics::CountedCells adds{{}, {row}, true}; // the groups of an answer less the answer: nothing
        for (std::size_t group = 0; group < unknowns.groups[table]; ++group) {
            adds.cells.push_back(unknowns.cell(table, row, group));
            numbers.add({{unknowns.cell(table, row, group)}, {}, !safe.hidden[row][group]}, table);
        }
        numbers.add(adds);
    }
    for (std::size_t group = 0; group < unknowns.groups[table]; ++group) {
        statistics::CountedCells base{{}, {}, !safe.hidden_bases[group]};
        for (std::size_t row = 0; row < unknowns.answers; ++row) base.cells.push_back(unknowns.cell(table, row, group));
        numbers.add(base, table);
    }
}

bool is_gone(const SafeTable& safe) { return safe.is_whole && safe.hidden_bases.front(); }

// A table that helps to give a withheld number away, if one does: the last that still shows something.
std::optional<std::size_t> table_that_tells(const std::vector<SafeTable>& tables, const SafeCounts& whole) {
    const Unknowns unknowns(whole.hidden.size(), tables);
    Numbers numbers;
    add_own_numbers(numbers, whole, unknowns);
    for (std::size_t table = 0; table < tables.size(); ++table) add_table(numbers, tables[table], table, unknowns);
    bool is_told = false;
    for (auto at : statistics::given_away(numbers.counted, unknowns.count))
        is_told = is_told || !numbers.table[at] || !is_gone(tables[*numbers.table[at]]);
    if (!is_told) return std::nullopt;
    for (std::size_t table = tables.size(); table > 0; --table)
        if (!is_gone(tables[table - 1])) return table - 1;
    return std::nullopt;
}

} // namespace

SafeTable safe_to_show(const CrossTable& table, const SafeCounts& whole) {
    if (table.rows.empty() || table.groups.empty()) return shown_whole(table, whole);
    return table.is_several ? safe_rows_of_several(table, whole) : safe_rows_that_add(table, whole);
}

std::vector<SafeTable> safe_together(const std::vector<CrossTable>& tables, const SafeCounts& whole) {
    std::vector<SafeTable> safe;
    for (const auto& table : tables) {
        safe.push_back(safe_to_show(table, whole));
        if (table.is_several) continue; // its answers are tables of their own, tied to nothing but known bases
        while (auto telling = table_that_tells(safe, whole)) hide_whole(safe[*telling]);
    }
    return safe;
}

} // namespace reeve::consultation
