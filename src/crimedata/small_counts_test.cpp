// Tests of small counts withheld: no total less what is shown gives one back, by elimination rather than by the rule's
// own way.
#include "crimedata/small_counts.h"
#include <cmath>
#include <doctest/doctest.h>
#include <random>

using namespace reeve::crimedata;

namespace {

using Equations = std::vector<std::vector<double>>;

// The withheld cells as unknowns, numbered; -1 where a cell is told.
std::vector<std::vector<int>> numbered(const Withheld& withheld, int& count) {
    std::vector<std::vector<int>> numbers;
    for (const auto& row : withheld.cells) {
        numbers.emplace_back();
        for (const bool is_withheld : row) numbers.back().push_back(is_withheld ? count++ : -1);
    }
    return numbers;
}

// One equation for each total that is told.
Equations equations_of(const CountTable& table, const Withheld& withheld, const std::vector<std::vector<int>>& numbers,
                       int count) {
    Equations equations;
    const auto rows = numbers.size(), columns = numbers[0].size();
    for (std::size_t r = 0; table.has_row_totals && r < rows; ++r) {
        if (withheld.row_totals[r]) continue;
        equations.emplace_back(count, 0.0);
        for (std::size_t c = 0; c < columns; ++c)
            if (numbers[r][c] >= 0) equations.back()[static_cast<std::size_t>(numbers[r][c])] = 1;
    }
    for (std::size_t c = 0; table.has_column_totals && c < columns; ++c) {
        if (withheld.column_totals[c]) continue;
        equations.emplace_back(count, 0.0);
        for (std::size_t r = 0; r < rows; ++r)
            if (numbers[r][c] >= 0) equations.back()[static_cast<std::size_t>(numbers[r][c])] = 1;
    }
    return equations;
}

// By elimination: a row left with one unknown alone gives that unknown away.
int given_away(Equations equations, int count) {
    std::size_t done = 0;
    for (int unknown = 0; unknown < count && done < equations.size(); ++unknown) {
        const auto at = static_cast<std::size_t>(unknown);
        auto pivot = done;
        while (pivot < equations.size() && std::abs(equations[pivot][at]) < 1e-9) ++pivot;
        if (pivot == equations.size()) continue;
        std::swap(equations[done], equations[pivot]);
        for (std::size_t other = 0; other < equations.size(); ++other) {
            if (other == done || std::abs(equations[other][at]) < 1e-9) continue;
            const double factor = equations[other][at] / equations[done][at];
            for (std::size_t k = 0; k < equations[other].size(); ++k)
                equations[other][k] -= factor * equations[done][k];
        }
        ++done;
    }
    int away = 0;
    for (const auto& row : equations) {
        int unknowns = 0;
        for (const double factor : row) unknowns += std::abs(factor) > 1e-9 ? 1 : 0;
        away += unknowns == 1 ? 1 : 0;
    }
    return away;
}

CountTable random_table(std::mt19937& random, std::size_t rows, std::size_t columns) {
    CountTable table;
    std::uniform_int_distribution<int> often_small(0, 9), large(5, 400);
    for (std::size_t r = 0; r < rows; ++r) {
        table.cells.emplace_back();
        for (std::size_t c = 0; c < columns; ++c) {
            const int kind = often_small(random);
            table.cells.back().push_back(kind <= 5 ? kind : large(random));
        }
    }
    return table;
}

} // namespace

TEST_CASE("one small count takes the next smallest with it where the total is told") {
    const auto withheld = withheld_in({{{2, 40, 9, 100}}, true, false});
    CHECK(withheld.cells[0] == std::vector<bool>{true, false, true, false});
    CHECK_FALSE(withheld.row_totals[0]);
    CHECK_FALSE(withheld_in({{{0, 40, 9, 100}}, true, false}).any());
    CHECK(withheld_in({{{2, 40, 9}}, false, false}).cells[0] == std::vector<bool>{true, false, false});
}

TEST_CASE("a row whose whole total is small is told without its total") {
    const auto withheld = withheld_in({{{1, 0, 2}, {50, 60, 70}}, true, true});
    CHECK(withheld.row_totals[0]);
    CHECK(withheld.cells[0][0]);
    CHECK(withheld.cells[1][0]);
}

TEST_CASE("no withheld cell of a thousand tables can be worked out from the totals") {
    std::mt19937 random(20250930);
    for (int turn = 0; turn < 1000; ++turn) {
        auto table = random_table(random, 1 + turn % 6, 2 + turn % 5);
        table.has_column_totals = turn % 3 != 0;
        const auto withheld = withheld_in(table);
        int count = 0;
        const auto numbers = numbered(withheld, count);
        CAPTURE(turn);
        CHECK(given_away(equations_of(table, withheld, numbers, count), count) == 0);
        for (std::size_t r = 0; r < table.cells.size(); ++r)
            for (std::size_t c = 0; c < table.cells[r].size(); ++c)
                if (table.cells[r][c] >= 1 && table.cells[r][c] <= hidden_up_to) CHECK(withheld.cells[r][c]);
    }
}
