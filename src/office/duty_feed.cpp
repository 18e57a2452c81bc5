// Writing the calendar of last days.
#include "office/duty_feed.h"

namespace reeve::office {
namespace {

constexpr std::size_t line_octets = 73; // a calendar line is folded at 75 octets, its end included

std::string escaped(std::string_view text) {
    std::string made;
    for (char c : text) {
        if (c == '\\' || c == ';' || c == ',') made += '\\';
        if (c == '\n') made += "\\n";
        else made += c;
    }
    return made;
}

// RFC 5545 3.1: a long line goes on in the next one, after a blank, and never breaks inside a character.
void add_line(std::string& calendar, const std::string& line) {
    std::size_t at = 0;
    while (line.size() - at > line_octets) {
        auto end = at + line_octets;
        while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        calendar += line.substr(at, end - at) + "\r\n ";
        at = end;
    }
    calendar += line.substr(at) + "\r\n";
}

std::string day_stamp(Date day) { return replaced(iso(day), "-", ""); }

std::string summary_of(const DutyItem& item) {
    std::string words = item.duty->title + " (" + item.occasion.subject + ")";
    if (item.standing == DutyStanding::done || item.standing == DutyStanding::done_late) return "Done: " + words;
    if (item.standing == DutyStanding::withheld) return "Withheld: " + words;
    return words;
}

void add_event(std::string& calendar, const DutyItem& item, const std::string& site, const std::string& path,
               Date today) {
    const auto& duty = *item.duty;
    add_line(calendar, "BEGIN:VEVENT");
    add_line(calendar, "UID:" + duty.reference + "-" + slug_of(item.occasion.key) + "@reeve");
    add_line(calendar, "DTSTAMP:" + day_stamp(today) + "T000000Z");
    add_line(calendar, "DTSTART;VALUE=DATE:" + day_stamp(item.facts.due->day));
    add_line(calendar, "DTEND;VALUE=DATE:" + day_stamp(item.facts.due->day + 1));
    add_line(calendar, "SUMMARY:" + escaped(summary_of(item)));
    auto words = source_words(duty) + ". " + in_words(duty.due_rule) + ".";
    if (!item.facts.due->is_law) words += " The day is the office's own standard.";
    if (!duty.is_confirmed) words += " The rule is to be confirmed.";
    if (item.is_sample()) words += " SAMPLE.";
    add_line(calendar, "DESCRIPTION:" + escaped(words));
    if (!site.empty()) add_line(calendar, "URL:" + site + path + duty.reference);
    add_line(calendar, "TRANSP:TRANSPARENT");
    add_line(calendar, "END:VEVENT");
}

} // namespace

std::string duty_calendar(const std::vector<DutyItem>& items, const std::string& name, const std::string& site,
                          const std::string& path, Date today) {
    std::string calendar;
    for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reeve//Duties//EN", "CALSCALE:GREGORIAN",
                             "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H"})
        add_line(calendar, line);
    add_line(calendar, "X-WR-CALNAME:" + escaped("Duties: " + name));
    for (const auto& item : items)
        if (item.has_occasion() && item.facts.due) add_event(calendar, item, site, path, today);
    add_line(calendar, "END:VCALENDAR");
    return calendar;
}

} // namespace reeve::office
