// Tests of runs of days and of the financial year.
#include "base/period.h"
#include <doctest/doctest.h>

namespace reeve {

static Period period(const char* text) { return parse_period(text).value(); }

TEST_CASE("a period counts both its ends") {
    const auto july = period("2024-07-01..2024-07-31");
    CHECK(july.days() == 31);
    CHECK(july.contains(date_of(2024, 7, 31)));
    CHECK_FALSE(july.contains(date_of(2024, 8, 1)));
    CHECK(july.overlaps(period("2024-07-31..2024-08-31")));
    CHECK_FALSE(july.overlaps(period("2024-08-01..2024-08-31")));
    CHECK(period("2024-06-13..2024-08-01").contains(july));
}

TEST_CASE("a period is read in the form of addresses and nothing else") {
    CHECK(plain(period("2024-06-13..2024-08-01")) == "2024-06-13..2024-08-01");
    for (const char* text :
         {"", "..", "2024-06-13", "2024-06-13..", "2024-06-13...2024-08-01", "2024-06-31..2024-08-01"})
        CHECK_FALSE(parse_period(text).ok());
    const auto backwards = parse_period("2024-08-01..2024-06-13");
    REQUIRE(backwards.has_problems());
    CHECK(backwards.problems().list.front().message == "The last day must not be before 1 August 2024, the first day");
}

TEST_CASE("a period says no more than is needed") {
    const std::pair<const char*, const char*> cases[] = {
        {"2024-06-13..2024-08-01", "13 June to 1 August 2024"},
        {"2024-12-24..2025-01-03", "24 December 2024 to 3 January 2025"},
        {"2024-06-01..2024-06-30", "June 2024"},
        {"2024-06-01..2024-06-29", "1 to 29 June 2024"},
        {"2024-08-01..2024-08-01", "1 August 2024"},
        {"2026-07-01..2026-09-30", "1 July to 30 September 2026"}};
    for (const auto& [text, words] : cases) CHECK(in_words(period(text)) == words);
}

TEST_CASE("the period before has the same length and ends the day before") {
    CHECK(plain(period_before(period("2024-06-13..2024-08-01"))) == "2024-04-24..2024-06-12");
    CHECK(period_before(period("2024-06-13..2024-08-01")).days() == 50);
}

TEST_CASE("a year before keeps the days, and whole months whole") {
    const std::pair<const char*, const char*> cases[] = {{"2024-06-13..2024-08-01", "2023-06-13..2023-08-01"},
                                                         {"2024-02-10..2024-02-29", "2023-02-10..2023-02-28"},
                                                         {"2025-02-01..2025-02-28", "2024-02-01..2024-02-29"},
                                                         {"2024-03-01..2025-02-28", "2023-03-01..2024-02-29"},
                                                         {"2025-02-10..2025-02-28", "2024-02-10..2024-02-28"}};
    for (const auto& [text, before] : cases) CHECK(plain(year_before(period(text))) == before);
}

TEST_CASE("the financial year runs from 1 April to 31 March") {
    CHECK(financial_year_of(date_of(2024, 3, 31)) == FinancialYear{2023});
    CHECK(financial_year_of(date_of(2024, 4, 1)) == FinancialYear{2024});
    CHECK(plain(period_of(FinancialYear{2024})) == "2024-04-01..2025-03-31");
    CHECK(in_words(FinancialYear{2024}) == "2024/25");
    CHECK(in_words(FinancialYear{1999}) == "1999/00");
}

TEST_CASE("a financial year is read from the labels people use") {
    for (const char* label : {"2024/25", "2024-25", "2024-2025", "2024/2025", " 2024/25 ", "2024–25"})
        CHECK_MESSAGE(parse_financial_year(label).value() == FinancialYear{2024}, label);
    CHECK(parse_financial_year("1999/00").value() == FinancialYear{1999});
}

TEST_CASE("a label that is no financial year says which was meant") {
    const std::pair<const char*, const char*> cases[] = {
        {"2023-23", "2023-23 is not a financial year. Did you mean 2023/24?"},
        {"2023/25", "2023/25 is not a financial year. Did you mean 2023/24?"},
        {"2023-2023", "2023-2023 is not a financial year. Did you mean 2023/24?"},
        {"2024", "Enter a financial year like 2024/25"},
        {"", "Enter a financial year like 2024/25"},
        {"2024/2", "Enter a financial year like 2024/25"},
        {"2024/255", "Enter a financial year like 2024/25"},
        {"2O24/25", "Enter a financial year like 2024/25"},
        {"2024.25", "Enter a financial year like 2024/25"},
        {"1024/25", "The financial year must begin from 1900 to 2199"}};
    for (const auto& [label, message] : cases)
        CHECK(parse_financial_year(label).problems().list.front().message == message);
}

TEST_CASE("the months that remain are whole and lie after the day") {
    const FinancialYear year{2024};
    CHECK(months_remaining(year, date_of(2024, 8, 31)) == 7);
    CHECK(months_remaining(year, date_of(2024, 8, 1)) == 7);
    CHECK(months_remaining(year, date_of(2024, 9, 1)) == 6);
    CHECK(months_remaining(year, date_of(2025, 2, 28)) == 1);
    CHECK(months_remaining(year, date_of(2025, 3, 1)) == 0);
    CHECK(months_remaining(year, date_of(2026, 1, 1)) == 0);
    CHECK(months_remaining(year, date_of(2024, 3, 31)) == 12);
    CHECK(months_remaining(year, date_of(2020, 1, 1)) == 12);
}

} // namespace reeve

TEST_CASE("as many whole months before a run of whole months") {
    auto before = reeve::months_before({reeve::date_of(2024, 4, 1), reeve::date_of(2024, 7, 31)});
    CHECK(plain(before) == "2023-12-01..2024-03-31");
    CHECK(plain(reeve::months_before({reeve::date_of(2024, 6, 13), reeve::date_of(2024, 6, 14)}))
          == "2024-06-11..2024-06-12");
}
