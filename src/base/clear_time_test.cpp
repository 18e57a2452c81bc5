// Tests of times that a London clock shows once, twice or never.
#include "base/clear_time.h"
#include <doctest/doctest.h>

namespace reeve {
namespace {

TEST_CASE("a London clock shows a time once, twice or never") {
    struct Case {
        Date date;
        TimeOfDay time;
        ClockShows shows;
    };
    for (const auto& [date, time, shows] : {
             Case{date_of(2024, 9, 5), {17, 0, 0}, ClockShows::once},
             Case{date_of(2024, 10, 27), {0, 59, 59}, ClockShows::once},
             Case{date_of(2024, 10, 27), {1, 0, 0}, ClockShows::twice},
             Case{date_of(2024, 10, 27), {1, 59, 59}, ClockShows::twice},
             Case{date_of(2024, 10, 27), {2, 0, 0}, ClockShows::once},
             Case{date_of(2025, 3, 30), {0, 59, 59}, ClockShows::once},
             Case{date_of(2025, 3, 30), {1, 0, 0}, ClockShows::never},
             Case{date_of(2025, 3, 30), {1, 59, 59}, ClockShows::never},
             Case{date_of(2025, 3, 30), {2, 0, 0}, ClockShows::once},
             Case{date_of(2025, 3, 29), {1, 30, 0}, ClockShows::once},
         }) {
        CAPTURE(iso(date));
        CAPTURE(time.hour);
        CHECK(clock_shows(date, time) == shows);
        CHECK(unclear_time("closes", date, time).empty() == (shows == ClockShows::once));
    }
}

TEST_CASE("a moment typed in the missing or the repeated hour is refused with its member") {
    auto at = [](Date date, TimeOfDay time) { return unclear_time("closes", from_london(date, time)); };
    CHECK(at(date_of(2024, 9, 5), {17, 0, 0}).empty());
    CHECK(at(date_of(2024, 10, 27), {0, 59, 59}).empty());
    CHECK(at(date_of(2024, 10, 27), {2, 0, 0}).empty());
    CHECK(at(date_of(2025, 3, 30), {3, 0, 0}).empty());
    auto missing = at(date_of(2025, 3, 30), {1, 30, 0});
    REQUIRE(missing.list.size() == 1);
    CHECK(missing.list[0].member == "closes");
    CHECK(missing.list[0].message.find("forward") != std::string::npos);
    auto repeated = at(date_of(2024, 10, 27), {1, 30, 0});
    REQUIRE(repeated.list.size() == 1);
    CHECK(repeated.list[0].message.find("back") != std::string::npos);
}

} // namespace
} // namespace reeve
