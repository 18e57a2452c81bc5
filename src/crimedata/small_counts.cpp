// Withholds small counts and what would give them away.
//
// Rows and columns are the knots of a graph and each withheld cell is a line between its row and its column; a total
// that is not told joins the one knot outside. What is told fixes a withheld cell exactly where its line is a bridge:
// where taking it away parts the graph.
#include "crimedata/small_counts.h"
#include <functional>
#include <numeric>
#include <optional>

namespace reeve::crimedata {
namespace {

class Graph {
public:
    Graph(const CountTable& table, const Withheld& withheld)
        : table_(table), withheld_(withheld), rows_(table.cells.size()),
          columns_(rows_ == 0 ? 0 : table.cells[0].size()) {}

    // Whether the cell could be worked out from what is told.
    bool is_bridge(std::size_t row, std::size_t column) const {
        std::vector<std::size_t> knots(rows_ + columns_ + 1);
        std::iota(knots.begin(), knots.end(), std::size_t{0});
        const std::function<std::size_t(std::size_t)> root = [&](std::size_t at) {
            while (knots[at] != at) at = knots[at] = knots[knots[at]];
            return at;
        };
        const auto outside = rows_ + columns_;
        for (std::size_t r = 0; r < rows_; ++r) {
            if (!table_.has_row_totals || withheld_.row_totals[r]) knots[root(r)] = root(outside);
            for (std::size_t c = 0; c < columns_; ++c)
                if (withheld_.cells[r][c] && (r != row || c != column)) knots[root(r)] = root(rows_ + c);
        }
        for (std::size_t c = 0; c < columns_; ++c)
            if (!table_.has_column_totals || withheld_.column_totals[c]) knots[root(rows_ + c)] = root(outside);
        return root(row) != root(rows_ + column);
    }

private:
    const CountTable& table_;
    const Withheld& withheld_;
    std::size_t rows_, columns_;
};

struct Place {
    std::size_t row = 0, column = 0;
};

bool is_small(std::int64_t count) { return count >= 1 && count <= hidden_up_to; }

std::optional<Place> first_bridge(const CountTable& table, const Withheld& withheld) {
    const Graph graph(table, withheld);
    for (std::size_t r = 0; r < table.cells.size(); ++r)
        for (std::size_t c = 0; c < table.cells[r].size(); ++c)
            if (withheld.cells[r][c] && graph.is_bridge(r, c)) return Place{r, c};
    return std::nullopt;
}

// The least count still told in the row or, where the row is all withheld, in the column: nought only where there is
// nothing else.
std::optional<Place> next_to_withhold(const CountTable& table, const Withheld& withheld, Place bridge) {
    std::optional<Place> best;
    const auto worth = [&](const Place& at) {
        const auto count = table.cells[at.row][at.column];
        return count == 0 ? INT64_MAX : count;
    };
    const auto consider = [&](const Place& at) {
        if (withheld.cells[at.row][at.column]) return;
        if (!best || worth(at) < worth(*best)) best = at;
    };
    if (table.has_row_totals && !withheld.row_totals[bridge.row])
        for (std::size_t c = 0; c < table.cells[bridge.row].size(); ++c) consider({bridge.row, c});
    if (!best)
        for (std::size_t r = 0; r < table.cells.size(); ++r) consider({r, bridge.column});
    if (!best)
        for (std::size_t r = 0; r < table.cells.size(); ++r)
            for (std::size_t c = 0; c < table.cells[r].size(); ++c) consider({r, c});
    return best;
}

Withheld small_ones(const CountTable& table) {
    Withheld withheld;
    const auto columns = table.cells.empty() ? 0 : table.cells[0].size();
    std::vector<std::int64_t> sums(columns);
    for (const auto& row : table.cells) {
        withheld.cells.emplace_back();
        for (std::size_t c = 0; c < columns; ++c) {
            withheld.cells.back().push_back(is_small(row[c]));
            sums[c] += row[c];
        }
        withheld.row_totals.push_back(is_small(std::accumulate(row.begin(), row.end(), std::int64_t{0})));
    }
    for (const auto sum : sums) withheld.column_totals.push_back(is_small(sum));
    return withheld;
}

} // namespace

bool Withheld::any() const {
    for (const auto& row : cells)
        for (const bool is_withheld : row)
            if (is_withheld) return true;
    return false;
}

Withheld withheld_in(const CountTable& table) {
    auto withheld = small_ones(table);
    while (auto bridge = first_bridge(table, withheld)) {
        auto next = next_to_withhold(table, withheld, *bridge);
        if (!next) { // nothing else is left: the total goes too
            withheld.row_totals[bridge->row] = true;
            withheld.column_totals[bridge->column] = true;
            continue;
        }
        withheld.cells[next->row][next->column] = true;
    }
    return withheld;
}

} // namespace reeve::crimedata
