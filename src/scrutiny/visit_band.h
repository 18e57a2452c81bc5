// The hours of a day in five bands: with the seven days of the week they give the 35 time slots of a rota.
#pragma once
#include "base/date.h"
#include "record/choice.h"

namespace reeve::scrutiny {
enum class VisitBand { night, morning, midday, afternoon, evening };
} // namespace reeve::scrutiny

namespace reeve {
template <> struct Choices<scrutiny::VisitBand> {
    static constexpr Choice list[] = {{"night", "Night, midnight to 6am"},
                                      {"morning", "Morning, 6am to 10am"},
                                      {"midday", "Midday, 10am to 2pm"},
                                      {"afternoon", "Afternoon, 2pm to 6pm"},
                                      {"evening", "Evening, 6pm to midnight"}};
};
} // namespace reeve

namespace reeve::scrutiny {

inline constexpr int bands_of_a_day = 5;
inline constexpr int slots_of_a_week = 7 * bands_of_a_day;

// The band in which an hour of the day, 0 to 23, lies.
constexpr VisitBand band_of_hour(int hour) {
    if (hour < 6) return VisitBand::night;
    if (hour < 10) return VisitBand::morning;
    if (hour < 14) return VisitBand::midday;
    return hour < 18 ? VisitBand::afternoon : VisitBand::evening;
}

// One day of the week and one band: 0 is Monday night, 34 is Sunday evening.
constexpr int slot_of(Weekday day, VisitBand band) {
    return static_cast<int>(day) * bands_of_a_day + static_cast<int>(band);
}

} // namespace reeve::scrutiny
