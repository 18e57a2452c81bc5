// Counts and rows as they are kept, months as they are asked for, and what moved between two releases: rules alone.
#include "crimedata/crime_count.h"
#include "crimedata/crime_month.h"
#include "crimedata/crime_release.h"
#include "crimedata/month_counts.h"
#include "crimedata/row_pack.h"
#include "crimedata/vintage_codes.h"
#include <doctest/doctest.h>

namespace reeve::crimedata {

TEST_CASE("a period is months, a quarter, a year or whole months as days, and says why it is none") {
    struct Case {
        const char* typed;
        const char* plain; // empty: refused
    };
    const Case cases[] = {{"2025-01..2025-09", "2025-01..2025-09"},
                          {"2025Q3", "2025-07..2025-09"},
                          {"2024q4..2025Q1", "2024-10..2025-03"},
                          {"2025", "2025-01..2025-12"},
                          {"2025-07", "2025-07..2025-07"},
                          {"2025-07-01..2025-08-31", "2025-07..2025-08"},
                          {"2025-07-02..2025-07-31", ""},
                          {"2025-09..2025-01", ""},
                          {"2025-13", ""},
                          {"2025Q5", ""},
                          {"", ""},
                          {"..", ""},
                          {"2000..2199", ""}};
    for (const auto& one : cases) {
        CAPTURE(one.typed);
        auto range = parse_month_range(one.typed);
        CHECK(range.ok() == !std::string(one.plain).empty());
        if (range.ok()) CHECK(plain(*range) == one.plain);
    }
    auto from = [](int year, int month) { return month_of_crime(year, month); };
    CHECK(runs_in_words({from(2018, 12), from(2019, 1), from(2019, 3)})
          == "December 2018 to January 2019 and March 2019");
    CHECK(in_words(MonthRange{from(2025, 1), from(2025, 9)}) == "January to September 2025");
}

TEST_CASE("counts and rows come back from the text they are kept in, and damaged text is a fault") {
    CellCounts counts{{'A', 'a', 12}, {'A', 'b', 1}, {'B', '-', 100000}};
    CHECK(kept_text(counts) == "Aa12Ab1B-100000");
    CHECK(counts_in(kept_text(counts)) == counts);
    for (const char* damaged : {"A", "Aa", "Aax", "Aa0", "Aa-1"}) CHECK_THROWS_AS(counts_in(damaged), Fault);
    std::vector<CrimeRow> rows(rows_in_a_piece + 3);
    rows[0] = {~0ULL, area_number("W01001234"), -8'123'456, 60'999'999, (1U << 18) - 1, 'A', 'z'};
    rows.back() = {1, area_number("E01000001"), 1'800'000, -49'000'001, 7, '?', '-'};
    std::vector<RowFate> fates;
    std::vector<RowPlace> places;
    for (const auto& piece : packed_fates(rows)) unpack_fates(piece, fates);
    for (const auto& piece : packed_places(rows)) unpack_places(piece, places);
    REQUIRE(fates.size() == rows.size());
    REQUIRE(places.size() == rows.size());
    for (std::size_t at : {std::size_t{0}, rows.size() - 1}) {
        CHECK(fates[at] == RowFate{rows[at].id, rows[at].category, rows[at].outcome});
        CHECK(places[at] == RowPlace{rows[at].area, rows[at].longitude, rows[at].latitude, rows[at].street});
    }
    CHECK_THROWS_AS(unpack_fates("short", fates), Fault);
}

TEST_CASE("the sums of a month add up to its rows, wherever the rows lie") {
    AreaLookup lookup{"E23000021", "leicestershire", {}};
    lookup.neighbourhoods[1] = {"E06000016"};
    lookup.neighbourhoods[2] = {"E06000016"};
    lookup.neighbourhoods[3] = {"E06000017"};
    PoliceFile file;
    file.is = {CrimeFileKind::street, "leicestershire", month_of_crime(2025, 10)};
    for (std::uint32_t i = 0; i < 1000; ++i)
        file.rows.push_back({i, i % 5, 0, 0, 0, static_cast<char>('A' + i % 14), static_cast<char>('a' + i % 11)});
    auto own = month_to_keep(file, lookup);
    std::map<std::string, std::int64_t> totals;
    for (const auto& area : own.areas) totals[area.area] = total_of(area.counts);
    CHECK(totals[all_rows] == 1000);
    CHECK(totals[no_area_rows] == 200);
    CHECK(totals[outside_rows] == 200);
    CHECK(totals["E06000016"] == 400);
    CHECK(totals["E06000017"] == 200);
    CHECK(totals[area_code(3)] == 200);
    CHECK(own.file.quirk(Quirk::outside) == 200);
    file.is.force = "kent";
    auto other = month_to_keep(file, lookup);
    for (const auto& area : other.areas) CHECK(area.area != outside_rows);
    CHECK(other.file.quirk(Quirk::outside) == 0);
}

TEST_CASE("a code knows whether it stands in one vintage alone") {
    CHECK(stands_only_in_2011(area_number("E01013607")));
    CHECK(stands_only_in_2021(area_number("E01034010")));
    CHECK_FALSE(stands_only_in_2011(area_number("E01000001")));
    CHECK_FALSE(stands_only_in_2021(area_number("E01000001")));
}

TEST_CASE("between two releases rows are matched by ID: moved on, sideways, gone and come are told apart") {
    const std::vector<RowFate> before = {{1, 'A', 'a'}, {2, 'A', 'a'}, {3, 'B', 'f'}, {4, 'B', 'b'},
                                         {5, 'C', 'a'}, {5, 'C', 'e'}, {0, 'A', '-'}, {0, 'A', '-'}};
    const std::vector<RowFate> now = {{1, 'A', 'e'}, {2, 'A', 'e'}, {3, 'B', 'g'}, {6, 'B', 'a'},
                                      {5, 'C', 'e'}, {5, 'C', 'e'}, {0, 'A', '-'}};
    auto change = change_between(before, now);
    CHECK(change.rows_before == 8);
    CHECK(change.rows_now == 7);
    CHECK(change.without_id_before == 2);
    CHECK(change.without_id_now == 1);
    CHECK(change.ids_gone == 1);
    CHECK(change.ids_come == 1);
    CHECK(change.moves == std::vector<OutcomeMove>{{'a', 'e', 3}, {'f', 'g', 1}});
    CHECK(change_between(before, before).moved() == 0);
}

TEST_CASE("the same bytes change nothing, and an older release never takes the place of a newer one") {
    const auto early = date_of(2026, 1, 10), late = date_of(2026, 3, 10);
    struct Case {
        std::optional<Standing> stands;
        Standing came;
        bool came_before;
        HowKept how;
    };
    const Case cases[] = {{{}, {"a", {}}, false, HowKept::fresh},
                          {Standing{"a", {}}, {"a", late}, true, HowKept::same},
                          {Standing{"a", {}}, {"b", {}}, false, HowKept::replaced},
                          {Standing{"a", early}, {"b", late}, false, HowKept::replaced},
                          {Standing{"a", late}, {"b", early}, false, HowKept::older},
                          {Standing{"a", late}, {"b", {}}, false, HowKept::replaced},
                          {Standing{"a", {}}, {"b", {}}, true, HowKept::older}};
    for (const auto& one : cases) CHECK(how_kept(one.stands, one.came, one.came_before) == one.how);
}

TEST_CASE("a month that is missing is missing in the answer and never nought") {
    CrimeQuestion question{
        "leicestershire", {"E06000016"}, "burglary", false, {month_of_crime(2025, 1), month_of_crime(2025, 3)}};
    std::vector<KeptCell> cells = {{"E06000016", month_of_crime(2025, 1), {{'C', 'a', 5}, {'E', 'a', 9}}}};
    auto answer = answer_of(question, CountedBy::month, cells, {month_of_crime(2025, 1), month_of_crime(2025, 3)}, {});
    CHECK(answer.total == 5);
    CHECK(answer.missing == std::vector{month_of_crime(2025, 2)});
    REQUIRE(answer.lines.size() == 3);
    CHECK(answer.lines[0].count == 5);
    CHECK_FALSE(answer.lines[1].count);
    CHECK(answer.lines[2].count == 0);
    question.category.clear();
    cells[0].counts.insert(cells[0].counts.begin(), {'A', '-', 100});
    CHECK(answer_of(question, CountedBy::total, cells, {}, {}).total == 14);
    question.with_incidents = true;
    CHECK(answer_of(question, CountedBy::total, cells, {}, {}).total == 114);
}

} // namespace reeve::crimedata
