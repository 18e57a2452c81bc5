// Reminders to recipients: a return that is due in a week, is due today, or is a week and then four weeks late.
#pragma once
#include "commissioning/return_calendar.h"

namespace reeve::commissioning {
enum class ReturnReminder { none, soon, today, late, very_late };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::ReturnReminder> {
    static constexpr Choice list[] = {{"none", "None"},
                                      {"soon", "Due in a week"},
                                      {"today", "Due today"},
                                      {"late", "Late"},
                                      {"very_late", "Very late"}};
};
} // namespace reeve

namespace reeve::commissioning {

// The reminder that a return not sent by this day is to have had by now: the last step of the ladder that is reached.
ReturnReminder reminder_due(const ReturnPeriod&, Date today);
// One sentence, without what the return is about: "A return is due on 14 October 2024."
std::string words_of(ReturnReminder, const ReturnPeriod&, Date today);

} // namespace reeve::commissioning
