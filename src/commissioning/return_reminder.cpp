// The ladder of reminders of a return.
#include "commissioning/return_reminder.h"

namespace reeve::commissioning {
namespace {

constexpr int days_before = 7, days_late = 7, days_very_late = 28;

} // namespace

ReturnReminder reminder_due(const ReturnPeriod& period, Date today) {
    auto late = today - period.due_on();
    if (late < -days_before) return ReturnReminder::none;
    if (late < 0) return ReturnReminder::soon;
    if (late < days_late) return ReturnReminder::today;
    return late < days_very_late ? ReturnReminder::late : ReturnReminder::very_late;
}

std::string words_of(ReturnReminder reminder, const ReturnPeriod& period, Date today) {
    switch (reminder) {
    case ReturnReminder::none: return "";
    case ReturnReminder::soon: return "A return is due on " + in_words(period.due_on()) + ".";
    case ReturnReminder::today:
        return period.due_on() == today ? "A return is due today."
                                        : "A return was due on " + in_words(period.due_on()) + ".";
    case ReturnReminder::late:
    case ReturnReminder::very_late:
        return "A return was due on " + in_words(period.due_on()) + ". An instalment may wait for it.";
    }
    return "";
}

} // namespace reeve::commissioning
