// Whether a London clock shows a date and time exactly once: a deadline in the repeated or the missing hour is unclear.
#pragma once
#include "base/moment.h"

namespace reeve {

enum class ClockShows { never, once, twice };
// In the hour that summer time skips a London clock never shows the time; in the hour that it repeats it shows it
// twice.
ClockShows clock_shows(Date, TimeOfDay);
// Problems of this member in words where a London clock does not show the time exactly once that day.
Problems unclear_time(const std::string& member, Date, TimeOfDay);
// The same of a moment that was read from a London date and time. The first second after the missing hour is refused
// with it: what was typed within that hour reads as this instant.
Problems unclear_time(const std::string& member, Moment);

} // namespace reeve
