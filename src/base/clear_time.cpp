// Counts how often a London clock shows a time on a day, by the instants an hour around it.
#include "base/clear_time.h"

namespace reeve {
namespace {

constexpr std::int64_t hour = 3'600'000;

bool reads_so(Moment moment, Date date, TimeOfDay time) {
    return london_date(moment) == date && london_time(moment) == time;
}

Problems in_words_of(const std::string& member, ClockShows shows) {
    Problems problems;
    if (shows == ClockShows::never)
        problems.add(member, "The clocks go forward that night and skip this time. Choose a time outside that hour");
    if (shows == ClockShows::twice)
        problems.add(member, "The clocks go back that night and show this time twice. Choose a time outside that hour");
    return problems;
}

} // namespace

ClockShows clock_shows(Date date, TimeOfDay time) {
    auto near = from_london(date, time);
    int count = 0;
    for (auto shift : {-hour, std::int64_t{0}, hour}) count += reads_so({near.milliseconds + shift}, date, time);
    return count == 0 ? ClockShows::never : count == 1 ? ClockShows::once : ClockShows::twice;
}

Problems unclear_time(const std::string& member, Date date, TimeOfDay time) {
    return in_words_of(member, clock_shows(date, time));
}

Problems unclear_time(const std::string& member, Moment moment) {
    bool is_jump = is_summer_time(moment) && !is_summer_time({moment.milliseconds - 1});
    if (is_jump) return in_words_of(member, ClockShows::never);
    return unclear_time(member, london_date(moment), london_time(moment));
}

} // namespace reeve
