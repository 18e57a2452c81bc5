// Dates as people's spreadsheets hold them: of one style or several, and the cells whose day has to be guessed.
#pragma once
#include "base/date.h"
#include <optional>
#include <vector>

namespace reeve::office {

enum class DayStyle {
    none,        // no date at all
    plain,       // 2026-04-03, 3 April 2026: can be read in one way only
    day_first,   // 25/03/2026
    month_first, // 03/25/2026
    either,      // 03/04/2026
    counted,     // 46115: days since the end of 1899, as spreadsheets count them
    incomplete   // 3 April, Thursday, tomorrow: which year, which week?
};

// One cell, with each day that it may mean.
struct WrittenDay {
    DayStyle style = DayStyle::none;
    std::optional<Date> day;         // plain and counted; the day where it stands first
    std::optional<Date> month_first; // the other reading
    std::string problem;             // why it is none: "31/09/2026 is not a real date. September has 30 days"
};
// A time after the day is left off: "2026-04-03 14:30".
WrittenDay written_day(std::string_view cell, Date today);

// How often each style stands in a column.
struct DayStyles {
    int day_first = 0, month_first = 0, either = 0, counted = 0;
    // The order that the unmistakable cells speak for: the day first unless only the other is met.
    bool is_day_first() const { return month_first == 0 || day_first > 0; }
};
DayStyles day_styles(const std::vector<std::string_view>& cells, Date today);

} // namespace reeve::office
