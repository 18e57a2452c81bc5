// Tests of the yearly report: what it counts, withholds, and which days it may count.
#include "casescrutiny/case_report.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::casescrutiny;

namespace {

Date day(std::string_view iso) { return *parse_iso_date(iso); }

CaseReport report_from(std::int64_t id, const char* first) {
    CaseReport report;
    report.id = Id<CaseReport>{id};
    report.reference = "KR-000" + std::to_string(id);
    report.first_day = day(first);
    report.last_day = months_later(report.first_day, 12) - 1;
    return report;
}

} // namespace

TEST_CASE("only judged cases count, by judgment and learning") {
    CaseCounts counts;
    PanelCase one;
    count(counts, one);
    CHECK(counts.all() == 0);
    one.state = CaseState::sent;
    one.judgment = CaseJudgment::with_observations;
    one.learning = {"Tell the victim"};
    count(counts, one);
    one.state = CaseState::confirmed;
    one.conversation_on = day("2024-09-01");
    count(counts, one);
    CHECK(counts.with_learning[1] == 2);
    CHECK(counts.confirmed == 1);
    CHECK(counts_of(in_text(counts)) == counts);
    CHECK_THROWS_AS(counts_of("1 2"), Fault);
}

TEST_CASE("no small count of a report can be found from the numbers it shows") {
    std::uint64_t state = 7;
    auto next = [&](int below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::int64_t>((state >> 33) % static_cast<std::uint64_t>(below));
    };
    for (int turn = 0; turn < 500; ++turn) {
        CaseCounts counts;
        for (int row = 0; row < 4; ++row) {
            counts.without_learning[row] = next(turn % 2 ? 30 : 8);
            counts.with_learning[row] = next(8);
        }
        counts.confirmed = counts.learning() ? next(static_cast<int>(counts.learning()) + 1) : 0;
        auto told = shown(counts);
        for (std::size_t row = 0; row <= 4; ++row)
            for (std::size_t column = 0; column <= 2; ++column) {
                auto number = told.table.counts[row][column];
                if (number == 0 || number >= smallest_shown) continue;
                CHECK(told.cell(row, column) == "[c]");
                CHECK(statistics::possible_values(told.table, told.withheld, row, column).how_many() >= smallest_shown);
            }
        if (told.shows_confirmed) CHECK((counts.confirmed == 0 || counts.confirmed >= smallest_shown));
    }
}

TEST_CASE("reports count twelve months that are over, and no day twice") {
    auto first = report_from(1, "2023-12-01");
    CHECK(check(first, {}, day("2024-12-01")).empty());
    CHECK(check(first, {}, day("2024-11-30")).has("first_day"));
    CHECK(check(report_from(2, "2024-12-01"), {first}, day("2026-01-01")).empty());
    CHECK(check(report_from(2, "2024-11-30"), {first}, day("2026-01-01")).has("first_day"));
    CHECK(check(first, {first}, day("2026-01-01")).empty());
}

TEST_CASE("whoever wrote a report does not approve it") {
    auto report = report_from(1, "2023-12-01");
    report.writer = office::PersonId{1};
    CHECK(approved(report, office::PersonId{1}, "A", day("2025-01-01")).is_refused());
    auto done = approved(report, office::PersonId{2}, "B", day("2025-01-01"));
    REQUIRE(done.ok());
    CHECK(approved(*done, office::PersonId{3}, "C", day("2025-01-01")).is_refused());
}
