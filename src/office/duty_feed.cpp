// Writing the calendar of last days.
#include "office/duty_feed.h"
#include "office/calendar_lines.h"

namespace reeve::office {
namespace {

std::string summary_of(const DutyItem& item) {
    std::string words = item.duty->title + " (" + item.occasion.subject + ")";
    if (item.standing == DutyStanding::done || item.standing == DutyStanding::done_late) return "Done: " + words;
    if (item.standing == DutyStanding::withheld) return "Withheld: " + words;
    return words;
}

void add_event(CalendarFile& calendar, const DutyItem& item, const std::string& site, const std::string& path,
               Date today) {
    const auto& duty = *item.duty;
    calendar.line("BEGIN", "VEVENT");
    calendar.line("UID", duty.reference + "-" + slug_of(item.occasion.key) + "@reeve");
    calendar.line("DTSTAMP", calendar_day(today) + "T000000Z");
    calendar.whole_day(item.facts.due->day);
    calendar.words("SUMMARY", summary_of(item));
    auto words = source_words(duty) + ". " + in_words(duty.due_rule) + ".";
    if (!item.facts.due->is_law) words += " The day is the office's own standard.";
    if (!duty.is_confirmed) words += " The rule is to be confirmed.";
    if (item.is_sample()) words += " SAMPLE.";
    calendar.words("DESCRIPTION", words);
    if (!site.empty()) calendar.line("URL", site + path + duty.reference);
    calendar.line("TRANSP", "TRANSPARENT");
    calendar.line("END", "VEVENT");
}

} // namespace

std::string duty_calendar(const std::vector<DutyItem>& items, const std::string& name, const std::string& site,
                          const std::string& path, Date today) {
    CalendarFile calendar("Duties", "Duties: " + name, 12);
    for (const auto& item : items)
        if (item.has_occasion() && item.facts.due) add_event(calendar, item, site, path, today);
    return calendar.closed();
}

} // namespace reeve::office
