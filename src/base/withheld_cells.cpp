// A table with totals is a network in which numbers flow round; what is withheld is what may flow otherwise. A small
// number is safe when enough can flow round through others that are withheld.
#include "base/withheld_cells.h"
#include "base/result.h"
#include <algorithm>
#include <limits>
#include <queue>

namespace reeve::statistics {
namespace {

using Why = WithheldCells::Why;
constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max() / 4;

// One number as an arc: inner numbers run from their row to their column, totals back.
struct Arc {
    std::size_t from, to;
    std::int64_t value;
    std::size_t row, column;
};

struct Network {
    std::size_t nodes = 0;
    std::vector<Arc> arcs;
    std::vector<std::vector<std::size_t>> at; // arcs that touch each node
};

Network network_of(const CountTable& table) {
    Network network;
    const std::size_t rows = table.rows() + 1, columns = table.columns() + 1;
    network.nodes = rows + columns;
    network.at.resize(network.nodes);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const bool turns = (row == table.rows()) != (column == table.columns());
            std::size_t from = row, to = rows + column;
            if (turns) std::swap(from, to);
            network.at[from].push_back(network.arcs.size());
            network.at[to].push_back(network.arcs.size());
            network.arcs.push_back({from, to, table.counts[row][column], row, column});
        }
    return network;
}

// How much may still flow along an arc from one of its ends: more without bound, less down to 0.
std::int64_t room(const Arc& arc, std::int64_t flow, bool is_forward) {
    return is_forward ? unbounded : arc.value + flow;
}

// A way through the network: arcs in order, each forward or back.
struct Step {
    std::size_t arc;
    bool is_forward;
};

// The cheapest way from one node to another that leaves one arc alone; nothing where there is none.
template <class Toll>
std::vector<Step> way(const Network& network, std::size_t from, std::size_t to, std::size_t without, Toll toll) {
    constexpr double far = std::numeric_limits<double>::infinity();
    std::vector<double> cost(network.nodes, far);
    std::vector<Step> came(network.nodes);
    using Reached = std::pair<double, std::size_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> open;
    cost[from] = 0;
    open.emplace(0, from);
    while (!open.empty()) {
        const auto [paid, node] = open.top();
        open.pop();
        if (paid > cost[node]) continue;
        for (std::size_t index : network.at[node]) {
            const auto& arc = network.arcs[index];
            const bool is_forward = arc.from == node;
            const double more = index == without ? far : toll(index, is_forward);
            const std::size_t next = is_forward ? arc.to : arc.from;
            if (cost[node] + more >= cost[next]) continue;
            cost[next] = cost[node] + more;
            came[next] = {index, is_forward};
            open.emplace(cost[next], next);
        }
    }
    std::vector<Step> steps;
    if (cost[to] == far) return steps;
    for (std::size_t node = to; node != from;) {
        steps.push_back(came[node]);
        const auto& arc = network.arcs[came[node].arc];
        node = came[node].is_forward ? arc.from : arc.to;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

// The most that can flow from one node to another through what is withheld, without this arc; no more than `enough`.
std::int64_t most_flow(const Network& network, const WithheldCells& cells, std::size_t from, std::size_t to,
                       std::size_t without, std::int64_t enough) {
    constexpr double closed = std::numeric_limits<double>::infinity();
    std::vector<std::int64_t> flow(network.arcs.size());
    std::int64_t sum = 0;
    while (sum < enough) {
        const auto steps = way(network, from, to, without, [&](std::size_t index, bool is_forward) {
            const auto& arc = network.arcs[index];
            return cells.hides(arc.row, arc.column) && room(arc, flow[index], is_forward) > 0 ? 1.0 : closed;
        });
        if (steps.empty()) return sum;
        std::int64_t more = enough - sum;
        for (const auto& [index, is_forward] : steps)
            more = std::min(more, room(network.arcs[index], flow[index], is_forward));
        for (const auto& [index, is_forward] : steps) flow[index] += is_forward ? more : -more;
        sum += more;
    }
    return sum;
}

PossibleValues values_of(const Network& network, const WithheldCells& cells, std::size_t index, std::int64_t enough) {
    const auto& arc = network.arcs[index];
    if (!cells.hides(arc.row, arc.column)) return {arc.value, arc.value};
    const auto up = most_flow(network, cells, arc.to, arc.from, index, enough);
    const auto down = most_flow(network, cells, arc.from, arc.to, index, arc.value);
    return {arc.value - down, up >= unbounded ? unbounded : arc.value + up};
}

bool flag(const std::vector<std::vector<bool>>& flags, std::size_t row, std::size_t column) {
    return !flags.empty() && flags[row][column];
}

// Withholding at work on one table.
class Withholding {
public:
    Withholding(const CountTable& table, std::int64_t threshold)
        : table_(table), threshold_(threshold), network_(network_of(table)) {
        cells_.why.assign(table.counts.size(), std::vector<Why>(table.counts.front().size(), Why::shown));
    }

    WithheldCells run() {
        take_small();
        for (bool is_done = false; !is_done && !cells_.is_whole;) {
            is_done = true;
            for (std::size_t index : guarded_)
                if (!is_safe(index)) {
                    is_done = false;
                    protect(index);
                }
        }
        return cells_;
    }

private:
    void take_small() {
        for (std::size_t index = 0; index < network_.arcs.size(); ++index) {
            const auto& arc = network_.arcs[index];
            if (flag(table_.known, arc.row, arc.column)) continue;
            const bool is_small = arc.value > 0 && arc.value < threshold_;
            if (!is_small && !flag(table_.withheld, arc.row, arc.column)) continue;
            cells_.why[arc.row][arc.column] = is_small ? Why::small : Why::beside_small;
            guarded_.push_back(index);
        }
    }

    bool is_safe(std::size_t index) const {
        return values_of(network_, cells_, index, threshold_).how_many() >= threshold_;
    }

    // Withholds the cheapest round that the number could flow through; more than one where each has little room.
    void protect(std::size_t index) {
        const auto& arc = network_.arcs[index];
        for (std::int64_t wanted : {threshold_, std::int64_t{1}})
            for (bool upwards : {true, false}) {
                if (!upwards && arc.value < wanted) continue;
                const auto steps = upwards ? round_through(arc.to, arc.from, index, wanted)
                                           : round_through(arc.from, arc.to, index, wanted);
                if (hide_all(steps)) return;
            }
        hide_whole();
    }

    std::vector<Step> round_through(std::size_t from, std::size_t to, std::size_t without, std::int64_t wanted) const {
        constexpr double closed = std::numeric_limits<double>::infinity();
        return way(network_, from, to, without, [&](std::size_t index, bool is_forward) {
            const auto& arc = network_.arcs[index];
            if (room(arc, 0, is_forward) < wanted || flag(table_.known, arc.row, arc.column)) return closed;
            if (cells_.hides(arc.row, arc.column)) return 0.001;
            const bool is_total = arc.row == table_.rows() || arc.column == table_.columns();
            return (is_total ? 1000.0 : 1.0) + static_cast<double>(arc.value);
        });
    }

    // Whether anything was newly withheld.
    bool hide_all(const std::vector<Step>& steps) {
        bool is_new = false;
        for (const auto& step : steps) {
            auto& why = cells_.why[network_.arcs[step.arc].row][network_.arcs[step.arc].column];
            is_new = is_new || why == Why::shown;
            if (why == Why::shown) why = Why::beside_small;
        }
        return is_new;
    }

    void hide_whole() {
        cells_.is_whole = true;
        for (const auto& arc : network_.arcs)
            if (auto& why = cells_.why[arc.row][arc.column];
                why == Why::shown && !flag(table_.known, arc.row, arc.column))
                why = Why::beside_small;
    }

    const CountTable& table_;
    std::int64_t threshold_;
    Network network_;
    WithheldCells cells_;
    std::vector<std::size_t> guarded_; // small here, or withheld in another table for one that is
};

void check_adds(const CountTable& table) {
    const auto rows = table.rows(), columns = table.columns();
    for (std::size_t row = 0; row <= rows; ++row) {
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < columns; ++column) sum += table.counts[row][column];
        if (sum != table.counts[row][columns]) throw Fault("withheld cells: a row does not add to its total");
    }
    for (std::size_t column = 0; column <= columns; ++column) {
        std::int64_t sum = 0;
        for (std::size_t row = 0; row < rows; ++row) sum += table.counts[row][column];
        if (sum != table.counts[rows][column]) throw Fault("withheld cells: a column does not add to its total");
    }
}

} // namespace

CountTable with_totals(const std::vector<std::vector<std::int64_t>>& inner) {
    CountTable table{inner, {}, {}};
    std::vector<std::int64_t> totals(inner.empty() ? 1 : inner.front().size() + 1);
    for (auto& row : table.counts) {
        std::int64_t sum = 0;
        for (std::int64_t count : row) sum += count;
        row.push_back(sum);
        for (std::size_t column = 0; column < row.size(); ++column) totals[column] += row[column];
    }
    table.counts.push_back(totals);
    return table;
}

std::int64_t PossibleValues::how_many() const { return most >= unbounded ? unbounded : most - least + 1; }

WithheldCells withhold(const CountTable& table, std::int64_t threshold) {
    check_adds(table);
    return Withholding(table, threshold).run();
}

PossibleValues possible_values(const CountTable& table, const WithheldCells& cells, std::size_t row,
                               std::size_t column) {
    return values_of(network_of(table), cells, row * (table.columns() + 1) + column, unbounded);
}

} // namespace reeve::statistics
