// Tests of dates as spreadsheets hold them: what each style may mean, and which cells must be asked about.
#include "office/import_days.h"
#include <doctest/doctest.h>

namespace reeve::office {

TEST_CASE("each style of a date is told apart, with the days it may mean") {
    const Date today = date_of(2026, 9, 23);
    const auto april_third = date_of(2026, 4, 3), march_fourth = date_of(2026, 3, 4);
    struct Case {
        const char* cell;
        DayStyle style;
        std::optional<Date> day, month_first;
    };
    const Case cases[] = {{"2026-04-03", DayStyle::plain, april_third, {}},
                          {"2026-04-03 14:30", DayStyle::plain, april_third, {}},
                          {"2026-04-03T00:00:00", DayStyle::plain, april_third, {}},
                          {"3 April 2026", DayStyle::plain, april_third, {}},
                          {"Friday 3rd April 2026", DayStyle::plain, april_third, {}},
                          {"3-Apr-26", DayStyle::plain, april_third, {}},
                          {"03/04/2026", DayStyle::either, april_third, march_fourth},
                          {"3.4.26", DayStyle::either, april_third, march_fourth},
                          {"03/04/2026 09:00", DayStyle::either, april_third, march_fourth},
                          {"4/4/2026", DayStyle::plain, date_of(2026, 4, 4), date_of(2026, 4, 4)},
                          {"25/03/2026", DayStyle::day_first, date_of(2026, 3, 25), {}},
                          {"03/25/2026", DayStyle::month_first, {}, date_of(2026, 3, 25)},
                          // Excel: 1 January 2026 is 46023.
                          {"46023", DayStyle::counted, date_of(2026, 1, 1), {}},
                          {"46115.5", DayStyle::counted, april_third, {}},
                          {"3 April", DayStyle::incomplete, {}, {}},
                          {"next Thursday", DayStyle::incomplete, {}, {}},
                          {"31/09/2026", DayStyle::none, {}, {}},
                          {"12", DayStyle::none, {}, {}},
                          {"ASAP", DayStyle::none, {}, {}},
                          {"", DayStyle::none, {}, {}}};
    for (const auto& each : cases) {
        CAPTURE(each.cell);
        auto written = written_day(each.cell, today);
        CHECK(written.style == each.style);
        CHECK(written.day == each.day);
        CHECK(written.month_first == each.month_first);
    }
    CHECK(written_day("31/09/2026", today).problem == "31/09/2026 is not a real date. September has 30 days");
    CHECK(written_day("3 April", today).problem
          == "“3 April” says no year. Write the whole date, like 5 September 2026");
}

TEST_CASE("a column speaks for the order that its unmistakable dates have") {
    const Date today = date_of(2026, 9, 23);
    CHECK(day_styles({"03/04/2026"}, today).is_day_first());
    CHECK(day_styles({"03/04/2026", "25/03/2026"}, today).is_day_first());
    CHECK_FALSE(day_styles({"03/04/2026", "03/25/2026"}, today).is_day_first());
    CHECK(day_styles({"25/03/2026", "03/25/2026"}, today).is_day_first());
    auto styles = day_styles({"03/04/2026", "46023", "25/03/2026", "x"}, today);
    CHECK(styles.either == 1);
    CHECK(styles.counted == 1);
    CHECK(styles.day_first == 1);
}

} // namespace reeve::office
