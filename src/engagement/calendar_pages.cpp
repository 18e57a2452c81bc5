// The public calendar of engagement, and the feed of community days that took place.
#include "engagement/public_view.h"
#include "office/routes.h"

namespace reeve::engagement {
namespace {

using office::Visit;

constexpr int days_back = 365;
constexpr std::size_t line_octets = 73; // a calendar line is folded at 75 octets, its end included

std::string escaped_text(std::string_view text) {
    std::string made;
    for (char c : text) {
        if (c == '\\' || c == ';' || c == ',') made += '\\';
        if (c == '\n') made += "\\n";
        else made += c;
    }
    return made;
}

// RFC 5545 3.1: long lines go on in the next one, after a blank; never inside a character.
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

std::string stamp(Moment moment) { return replaced(replaced(iso(moment).substr(0, 19), "-", ""), ":", "") + "Z"; }
std::string day_stamp(Date day) { return replaced(iso(day), "-", ""); }

void add_times(std::string& calendar, const Engagement& event) {
    auto starts = parse_time(event.starts);
    if (event.starts.empty() || !starts) {
        add_line(calendar, "DTSTART;VALUE=DATE:" + day_stamp(event.held_on));
        add_line(calendar, "DTEND;VALUE=DATE:" + day_stamp(event.held_on + 1));
        return;
    }
    add_line(calendar, "DTSTART:" + stamp(from_london(event.held_on, *starts)));
    auto ends = parse_time(event.ends);
    if (!event.ends.empty() && ends) add_line(calendar, "DTEND:" + stamp(from_london(event.held_on, *ends)));
}

void add_event(std::string& calendar, const Engagement& event, Moment now) {
    add_line(calendar, "BEGIN:VEVENT");
    // Fixed for ever, so that a calendar knows the event again however often it changes.
    add_line(calendar, "UID:" + event.reference + "@reeve");
    add_line(calendar, "SEQUENCE:" + std::to_string(event.version - 1));
    add_line(calendar, "DTSTAMP:" + stamp(now));
    add_times(calendar, event);
    add_line(calendar, "SUMMARY:" + escaped_text(event.title));
    if (!event.place.empty()) add_line(calendar, "LOCATION:" + escaped_text(event.place));
    add_line(calendar,
             std::string("STATUS:") + (event.state == EngagementState::cancelled ? "CANCELLED" : "CONFIRMED"));
    add_line(calendar, "END:VEVENT");
}

http::Response calendar(Visit& visit) {
    std::string text;
    for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reeve//Engagement//EN", "CALSCALE:GREGORIAN",
                             "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"})
        add_line(text, line);
    add_line(text, "X-WR-CALNAME:" + escaped_text(visit.office.names().office));
    for (const auto& event : engagements(visit.db, {.first = visit.today() - days_back}))
        if (event.is_public && event.kind != EngagementKind::one_to_one)
            add_event(text, event, start_of_day(visit.today()));
    add_line(text, "END:VCALENDAR");
    http::Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = text;
    return response;
}

std::string entry(const Engagement& day, const std::string& site) {
    auto at = iso(start_of_day(day.held_on));
    return "<entry><id>" + html_escaped(site + public_address(day)) + "</id><title>"
           + html_escaped(day.title + ", " + in_words(day.held_on)) + "</title><updated>" + at
           + "</updated><link href=\"" + html_escaped(site + public_address(day)) + "\"/><summary>"
           + html_escaped(day.summary.text) + "</summary></entry>\n";
}

http::Response atom(Visit& visit) {
    auto host = std::string(visit.request.header("host"));
    auto site = (visit.request.is_https ? "https://" : "http://") + host;
    auto days = engagements_held(visit.db, {visit.today() - days_back, visit.today()}, Seen::by_anyone);
    std::sort(days.begin(), days.end(), [](const auto& a, const auto& b) {
        return std::pair(b.held_on, b.reference) < std::pair(a.held_on, a.reference);
    });
    auto updated = iso(start_of_day(days.empty() ? visit.today() : days.front().held_on));
    std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>"
                       + html_escaped(site + "/engagement") + "</id><title>"
                       + html_escaped("Engagement: " + visit.office.names().office) + "</title><updated>" + updated
                       + "</updated><author><name>" + html_escaped(visit.office.names().office)
                       + "</name></author><link href=\"" + html_escaped(site + "/engagement") + "\"/>\n";
    for (const auto& day : days) text += entry(day, site);
    http::Response response;
    response.type = "application/atom+xml; charset=utf-8";
    response.body = text + "</feed>\n";
    return response;
}

} // namespace

void mount_calendar(office::Routes& at) {
    at.get("/calendar.ics", calendar, office::anyone(), "Subscribe to the calendar of public events");
    at.get("/engagement/days.atom", atom, office::anyone(), "Follow the community days and meetings that took place");
}

} // namespace reeve::engagement
