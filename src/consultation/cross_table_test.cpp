// Tests of cross tables, and attacks on what they show.
#include "base/withheld_cells.h"
#include "base/written_words.h"
#include "consultation/cross_table.h"
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

constexpr Standing standing = Standing::open_consultation;

AnswerColumn chosen(const char* key, Answering answering, std::size_t answers) {
    AnswerColumn column{key, std::string("Question ") + key, answering, {}, {}};
    for (std::size_t at = 0; at < answers; ++at)
        column.offered.push_back({std::to_string(at), std::string(key) + " " + std::to_string(at), false});
    column.offered.push_back({"prefer-not-to-say", "Prefer not to say", true});
    return column;
}

void answer(AnswerColumns& all, std::vector<std::vector<std::uint16_t>> chosen_options) {
    all.responses.push_back("R-" + std::to_string(all.responses.size() + 1));
    for (std::size_t at = 0; at < all.columns.size(); ++at) {
        GivenAnswer given;
        given.chosen = chosen_options[at];
        all.columns[at].given.push_back(given);
    }
}

// Whether the tables give a count of 1 to 4 away: one that is shown, or that can be narrowed to fewer than five values.
bool tells_small(const SafeTable& safe) {
    const auto& table = safe.table;
    auto made = statistics::with_totals(table.counts);
    statistics::WithheldCells cells;
    using Why = statistics::WithheldCells::Why;
    cells.why.assign(made.counts.size(), std::vector<Why>(made.counts.front().size(), Why::shown));
    const auto put = [&](std::size_t row, std::size_t column, bool is_hidden) {
        cells.why[row][column] = is_hidden ? Why::small : Why::shown;
    };
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        put(row, table.groups.size(), safe.hidden_totals[row]);
        for (std::size_t group = 0; group < table.groups.size(); ++group) put(row, group, safe.hidden[row][group]);
    }
    for (std::size_t group = 0; group < table.groups.size(); ++group)
        put(table.rows.size(), group, safe.hidden_bases[group]);
    for (std::size_t row = 0; row <= table.rows.size(); ++row)
        for (std::size_t group = 0; group < table.groups.size(); ++group)
            if (auto count = made.counts[row][group]; count > 0 && count < 5)
                if (statistics::possible_values(made, cells, row, group).how_many() < 5) return true;
    return false;
}

} // namespace

TEST_CASE("who did not say their group is a group, so that the whole less the groups tells nothing") {
    AnswerColumns all;
    all.columns = {chosen("view", Answering::one, 2), chosen("age", Answering::one, 2)};
    for (int person = 0; person < 20; ++person) answer(all, {{0}, {0}});
    for (int person = 0; person < 30; ++person) answer(all, {{1}, {1}});
    answer(all, {{0}, {2}}); // prefers not to say their age
    answer(all, {{0}, {}});
    answer(all, {{2}, {0}}); // no view: not in the table
    const auto table = cross(all, all.columns[0], all.columns[1]);
    REQUIRE(table);
    REQUIRE(table->groups.size() == 3);
    CHECK(table->groups.back().key == not_said);
    CHECK(table->base == 52);
    CHECK(table->counts == std::vector<std::vector<std::int64_t>>{{20, 0, 2}, {0, 30, 0}});
    CHECK(table->totals == std::vector<std::int64_t>{22, 30});
    const auto whole = safe_to_show(counts_of(all, all.columns[0], standing), 5);
    const auto safe = safe_to_show(*table, whole);
    CHECK(safe.hidden[0][2]);
    CHECK(safe.hidden_bases[2]);
    CHECK_FALSE(tells_small(safe));
}

TEST_CASE("nothing is divided by a question with several answers or by words") {
    AnswerColumns all;
    all.columns = {chosen("view", Answering::one, 2), chosen("wants", Answering::several, 3),
                   chosen("more", Answering::words, 0)};
    CHECK_FALSE(cross(all, all.columns[0], all.columns[1]));
    CHECK_FALSE(cross(all, all.columns[0], all.columns[2]));
    CHECK(cross(all, all.columns[1], all.columns[0]));
}

TEST_CASE("several answers count people, each at most once, and rows do not add up") {
    AnswerColumns all;
    all.columns = {chosen("wants", Answering::several, 2), chosen("age", Answering::one, 1)};
    for (int person = 0; person < 12; ++person) answer(all, {{0, 1, 1}, {0}});
    const auto table = cross(all, all.columns[0], all.columns[1]);
    REQUIRE(table);
    CHECK(table->is_several);
    CHECK(table->totals == std::vector<std::int64_t>{12, 12});
    CHECK(table->base == 12);
}

TEST_CASE("made-up consultations cut by one thing and by another give nobody away") {
    std::uint64_t seed = 11;
    int with_hidden = 0;
    for (int round = 0; round < 60; ++round) {
        AnswerColumns all;
        all.columns = {chosen("view", round % 3 ? Answering::one : Answering::several, 4),
                       chosen("age", Answering::one, 4), chosen("place", Answering::one, 5)};
        const auto people = 60 + next_random(seed) % 200;
        for (std::uint64_t person = 0; person < people; ++person) {
            const auto pick = [&](std::uint64_t of) {
                const auto first = next_random(seed) % of, second = next_random(seed) % of;
                return static_cast<std::uint16_t>(std::min(first, second));
            };
            const auto view = pick(4), age = pick(5), place = pick(6);
            answer(all, {{view}, {age}, {place}});
        }
        const auto whole = safe_to_show(counts_of(all, all.columns[0], standing), 5);
        const std::vector<CrossTable> tables = {*cross(all, all.columns[0], all.columns[1]),
                                                *cross(all, all.columns[0], all.columns[2])};
        for (const auto& safe : safe_together(tables, whole)) {
            with_hidden += safe.small > 0;
            for (std::size_t row = 0; row < safe.table.rows.size(); ++row)
                for (std::size_t group = 0; group < safe.table.groups.size(); ++group)
                    if (auto count = safe.table.counts[row][group]; count > 0 && count < 5)
                        CHECK(safe.hidden[row][group]);
            if (!safe.is_whole && !safe.table.is_several) CHECK_FALSE(tells_small(safe));
        }
    }
    CHECK(with_hidden > 30);
}

TEST_CASE("two tables that together give away what the question withholds: the second is withheld whole") {
    // The question withholds its three totals a, b and c. One table shows a in all its groups, the other does the same
    // for b.
    SafeCounts whole;
    whole.counts.options = {
        {"a", "A", 9, {}, {}}, {"b", "B", 9, {}, {}}, {"c", "C", 3, {}, {}}, {"d", "D", 50, {}, {}}};
    whole.hidden = {true, true, true, false};
    CrossTable table;
    table.rows.assign(4, {"r", "R", false});
    table.groups.assign(2, {"g", "G", false});
    table.counts = {{3, 6}, {4, 5}, {1, 2}, {20, 30}};
    table.totals = {9, 9, 3, 50};
    table.bases = {28, 43};
    table.base = 71;
    const auto safe = safe_together({table, table}, whole);
    for (const auto& each : safe)
        for (std::size_t row = 0; row < 3; ++row) CHECK(each.hidden_totals[row]);
    for (std::size_t row = 0; row < 3; ++row) CHECK((safe[0].hidden[row][0] || safe[0].hidden[row][1]));
}

TEST_CASE("where several may be given, a nearly whole group is withheld like a nearly empty one") {
    AnswerColumns all;
    all.columns = {chosen("wants", Answering::several, 2), chosen("age", Answering::one, 3)};
    for (int person = 0; person < 40; ++person) answer(all, {{0}, {0}});
    for (int person = 0; person < 2; ++person) answer(all, {{1}, {0}});
    for (int person = 0; person < 30; ++person) answer(all, {{0, 1}, {1}});
    for (int person = 0; person < 25; ++person) answer(all, {{1}, {2}});
    for (int person = 0; person < 10; ++person) answer(all, {{0}, {2}});
    for (int person = 0; person < 20; ++person) answer(all, {{0}, {}});
    const auto whole = safe_to_show(counts_of(all, all.columns[0], standing), 5);
    const auto safe = safe_to_show(*cross(all, all.columns[0], all.columns[1]), whole);
    CHECK(safe.hidden[0][0]); // 40 of 42: two did not
    CHECK(safe.hidden[1][0]);
    std::size_t others = 0;
    for (std::size_t group = 1; group < safe.table.groups.size(); ++group) others += safe.hidden[0][group];
    CHECK(others > 0); // else the total would give it back
}

} // namespace reeve::consultation
