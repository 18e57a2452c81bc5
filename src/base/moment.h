// An instant in UTC to the millisecond, and how it reads on a clock in London, with the repeated and the missing hour.
#pragma once
#include "base/date.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace reeve {

// Milliseconds since 1970-01-01T00:00:00Z.
struct Moment {
    std::int64_t milliseconds = 0;
    auto operator<=>(const Moment&) const = default;
};

struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    int second = 0;
    auto operator<=>(const TimeOfDay&) const = default;
};

Date london_date(Moment);
TimeOfDay london_time(Moment);
bool is_summer_time(Moment);

// The instant a London clock shows this date and time. In the repeated hour of autumn the earlier instant is meant
// (BST); in the missing hour of spring the instant the clock jumped is given (a deadline of 01:30 that does not exist
// is 02:00 BST).
Moment from_london(Date, TimeOfDay);
Moment start_of_day(Date); // midnight in London
// 2024-09-23T14:30:00.000Z, or with +01:00, or without a fraction; a fraction finer than a millisecond is cut.
Result<Moment> parse_iso_moment(std::string_view);

std::string iso(Moment); // 2024-09-23T13:30:00.000Z
std::string
    in_words(Moment); // 23 September 2024 at 2:30pm   ("midday", "midnight"; in the repeated hour "1:30am BST"/"GMT")
std::string clock_words(TimeOfDay); // 2:30pm, 5pm, midday, midnight

Result<TimeOfDay>
parse_time(std::string_view typed); // 17:00, 5pm, 5.30pm, noon, midday, midnight; a bare 5 is asked about

// Where the present comes from: the wall clock in service, a fixed value in tests and the demo's replay.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
};
class WallClock : public Clock {
public:
    Moment now() const override;
};
class FixedClock : public Clock {
public:
    explicit FixedClock(Moment at) : at_(at) {}
    Moment now() const override { return at_; }
    void set(Moment at) { at_ = at; }

private:
    Moment at_;
};

} // namespace reeve
