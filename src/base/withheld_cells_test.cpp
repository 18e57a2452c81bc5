// Tests of withholding by attack: whoever adds and subtracts what is shown must not come near a small number.
#include "base/result.h"
#include "base/withheld_cells.h"
#include "base/written_words.h"
#include <doctest/doctest.h>
#include <functional>

namespace reeve::statistics {
namespace {

using Rows = std::vector<std::vector<std::int64_t>>;

// Everything a cell can be, by trying every table that agrees with what is shown. For small tables.
std::vector<std::int64_t> tried_values(const CountTable& table, const WithheldCells& cells, std::size_t row,
                                       std::size_t column, std::int64_t most) {
    std::vector<std::pair<std::size_t, std::size_t>> hidden;
    for (std::size_t r = 0; r < table.rows(); ++r)
        for (std::size_t c = 0; c < table.columns(); ++c)
            if (cells.hides(r, c)) hidden.emplace_back(r, c);
    auto tried = table.counts;
    std::vector<bool> is_possible(static_cast<std::size_t>(most) + 1);
    const auto agrees = [&] {
        for (std::size_t r = 0; r < table.rows(); ++r) {
            std::int64_t sum = 0;
            for (std::size_t c = 0; c < table.columns(); ++c) sum += tried[r][c];
            if (!cells.hides(r, table.columns()) && sum != table.counts[r][table.columns()]) return false;
        }
        std::int64_t all = 0;
        for (std::size_t c = 0; c < table.columns(); ++c) {
            std::int64_t sum = 0;
            for (std::size_t r = 0; r < table.rows(); ++r) sum += tried[r][c];
            all += sum;
            if (!cells.hides(table.rows(), c) && sum != table.counts[table.rows()][c]) return false;
        }
        return cells.hides(table.rows(), table.columns()) || all == table.counts[table.rows()][table.columns()];
    };
    const std::function<void(std::size_t)> go = [&](std::size_t at) {
        if (at == hidden.size()) {
            if (agrees()) is_possible[static_cast<std::size_t>(tried[row][column])] = true;
            return;
        }
        auto& cell = tried[hidden[at].first][hidden[at].second];
        for (cell = 0; cell <= most; ++cell) go(at + 1);
    };
    go(0);
    std::vector<std::int64_t> values;
    for (std::int64_t value = 0; value <= most; ++value)
        if (is_possible[static_cast<std::size_t>(value)]) values.push_back(value);
    return values;
}

std::size_t hidden_in(const WithheldCells& cells) {
    std::size_t hidden = 0;
    for (const auto& row : cells.why)
        for (auto why : row) hidden += why != WithheldCells::Why::shown;
    return hidden;
}

// No small number can be narrowed to fewer values than the threshold.
void check_safe(const CountTable& table, const WithheldCells& cells, std::int64_t threshold) {
    for (std::size_t row = 0; row <= table.rows(); ++row)
        for (std::size_t column = 0; column <= table.columns(); ++column) {
            const auto count = table.counts[row][column];
            if (count == 0 || count >= threshold) continue;
            CHECK(cells.hides(row, column));
            CHECK(possible_values(table, cells, row, column).how_many() >= threshold);
        }
}

} // namespace

TEST_CASE("a table without small numbers is shown whole, noughts included") {
    const auto cells = withhold(with_totals({{12, 0, 40}, {9, 25, 0}}), 5);
    CHECK(hidden_in(cells) == 0);
    CHECK_FALSE(cells.is_whole);
}

TEST_CASE("a small number takes a rectangle with it, so that no total gives it back") {
    const auto table = with_totals({{20, 3, 40}, {30, 25, 18}, {22, 31, 50}});
    const auto cells = withhold(table, 5);
    CHECK(cells.why[0][1] == WithheldCells::Why::small);
    CHECK(hidden_in(cells) == 4);
    check_safe(table, cells, 5);
    CHECK_FALSE(cells.hides(0, 3)); // totals stay
    CHECK_FALSE(cells.hides(3, 1));
}

TEST_CASE("what an attacker can think of is what trying every table finds") {
    for (const Rows& rows : {Rows{{3, 9}, {8, 12}}, Rows{{1, 11, 9}, {7, 6, 8}}, Rows{{2, 6, 17}, {6, 5, 9}}}) {
        const auto table = with_totals(rows);
        const auto cells = withhold(table, 4);
        for (std::size_t row = 0; row < table.rows(); ++row)
            for (std::size_t column = 0; column < table.columns(); ++column) {
                if (!cells.hides(row, column)) continue;
                const auto tried = tried_values(table, cells, row, column, 24);
                const auto found = possible_values(table, cells, row, column);
                REQUIRE_FALSE(tried.empty());
                CHECK(tried.front() == found.least);
                CHECK(tried.back() == std::min<std::int64_t>(found.most, 24));
            }
    }
}

TEST_CASE("two numbers of one beside each other would only add to two: more is withheld") {
    const auto table = with_totals({{1, 1, 30, 44}, {25, 31, 28, 19}, {40, 18, 33, 27}});
    const auto cells = withhold(table, 5);
    check_safe(table, cells, 5);
    CHECK(hidden_in(cells) > 4);
}

TEST_CASE("a total that is small is withheld like any other number") {
    const auto table = with_totals({{1, 1, 0}, {20, 30, 40}, {25, 18, 33}});
    const auto cells = withhold(table, 5);
    CHECK(cells.hides(0, 3));
    check_safe(table, cells, 5);
}

TEST_CASE("what is known already stays shown, and the small number is hidden behind others") {
    auto table = with_totals({{3, 9, 40}, {30, 25, 18}});
    table.known.assign(3, std::vector<bool>(4));
    for (auto& row : table.known) row.back() = true;
    const auto cells = withhold(table, 5);
    for (std::size_t row = 0; row <= 2; ++row) CHECK_FALSE(cells.hides(row, 3));
    check_safe(table, cells, 5);
}

TEST_CASE("where too little is left to hide behind, nothing but what is known is shown") {
    auto table = with_totals({{2, 1}});
    table.known.assign(2, std::vector<bool>(3));
    table.known[0].back() = table.known[1].back() = true;
    const auto cells = withhold(table, 5);
    CHECK(cells.is_whole);
    CHECK(cells.hides(0, 0));
    CHECK(cells.hides(0, 1));
    CHECK_FALSE(cells.hides(0, 2));
}

TEST_CASE("what another table withholds is withheld here too, and not given back") {
    auto table = with_totals({{20, 30}, {40, 25}, {31, 22}});
    table.withheld.assign(4, std::vector<bool>(3));
    table.withheld[0][2] = table.withheld[1][2] = true;
    const auto cells = withhold(table, 5);
    CHECK(cells.hides(0, 2));
    CHECK(possible_values(table, cells, 0, 2).how_many() >= 5);
    CHECK(possible_values(table, cells, 1, 2).how_many() >= 5);
}

TEST_CASE("a thousand made-up tables give nothing away") {
    std::uint64_t seed = 7;
    int protected_tables = 0;
    for (int round = 0; round < 1000; ++round) {
        Rows rows(2 + next_random(seed) % 4, std::vector<std::int64_t>(2 + next_random(seed) % 5));
        for (auto& row : rows)
            for (auto& count : row)
                count = static_cast<std::int64_t>(next_random(seed) % (next_random(seed) % 3 ? 60 : 6));
        const auto table = with_totals(rows);
        const auto cells = withhold(table, 5);
        if (cells.is_whole) continue;
        protected_tables += hidden_in(cells) > 0;
        for (std::size_t row = 0; row <= table.rows(); ++row)
            for (std::size_t column = 0; column <= table.columns(); ++column) {
                const auto count = table.counts[row][column];
                if (count == 0 || count >= 5) continue;
                if (!cells.hides(row, column) || possible_values(table, cells, row, column).how_many() < 5)
                    FAIL("round " << round << ", row " << row << ", column " << column << " is given away");
            }
    }
    CHECK(protected_tables > 500);
}

TEST_CASE("a table that does not add up is a fault") {
    auto table = with_totals({{1, 2}, {3, 4}});
    table.counts[0][2] = 9;
    CHECK_THROWS_AS(withhold(table, 5), Fault);
}

} // namespace reeve::statistics
