// Writing a calendar file: folding, escaping, and the lines that every feed opens and closes with.
#include "office/calendar_lines.h"
#include "base/text.h"

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

} // namespace

CalendarFile::CalendarFile(std::string_view about, std::string_view name, int hours) {
    auto wait = "PT" + std::to_string(hours) + "H";
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Reeve//" + std::string(about) + "//EN");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("REFRESH-INTERVAL;VALUE=DURATION", wait);
    line("X-PUBLISHED-TTL", wait);
    words("X-WR-CALNAME", name);
}

// RFC 5545 3.1: a long line goes on in the next one, after a blank, and never breaks inside a character.
void CalendarFile::line(std::string_view property, std::string_view value) {
    auto line = std::string(property) + ":" + std::string(value);
    std::size_t at = 0;
    while (line.size() - at > line_octets) {
        auto end = at + line_octets;
        while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        text_ += line.substr(at, end - at) + "\r\n ";
        at = end;
    }
    text_ += line.substr(at) + "\r\n";
}

void CalendarFile::words(std::string_view property, std::string_view text) { line(property, escaped(text)); }

void CalendarFile::whole_day(Date day) {
    line("DTSTART;VALUE=DATE", calendar_day(day));
    line("DTEND;VALUE=DATE", calendar_day(day + 1));
}

std::string CalendarFile::closed() {
    line("END", "VCALENDAR");
    return std::move(text_);
}

std::string calendar_day(Date day) { return replaced(iso(day), "-", ""); }

std::string calendar_moment(Moment moment) {
    return replaced(replaced(iso(moment).substr(0, 19), "-", ""), ":", "") + "Z";
}

} // namespace reeve::office
