// The public calendar of engagement, and the feed of community days that took place.
#include "engagement/public_view.h"
#include "office/calendar_lines.h"
#include "office/routes.h"

namespace reeve::engagement {
namespace {

using office::calendar_moment;
using office::CalendarFile;
using office::Visit;

constexpr int days_back = 365;
void add_times(CalendarFile& calendar, const Engagement& event) {
    auto starts = parse_time(event.starts);
    if (event.starts.empty() || !starts) return calendar.whole_day(event.held_on);
    calendar.line("DTSTART", calendar_moment(from_london(event.held_on, *starts)));
    auto ends = parse_time(event.ends);
    if (!event.ends.empty() && ends) calendar.line("DTEND", calendar_moment(from_london(event.held_on, *ends)));
}

void add_event(CalendarFile& calendar, const Engagement& event, Moment now) {
    calendar.line("BEGIN", "VEVENT");
    // Fixed for ever, so that a calendar knows the event again however often it changes.
    calendar.line("UID", event.reference + "@reeve");
    calendar.line("SEQUENCE", std::to_string(event.version - 1));
    calendar.line("DTSTAMP", calendar_moment(now));
    add_times(calendar, event);
    calendar.words("SUMMARY", event.title);
    if (!event.place.empty()) calendar.words("LOCATION", event.place);
    calendar.line("STATUS", event.state == EngagementState::cancelled ? "CANCELLED" : "CONFIRMED");
    calendar.line("END", "VEVENT");
}

http::Response calendar(Visit& visit) {
    CalendarFile file("Engagement", visit.office.names().office, 6);
    for (const auto& event : engagements(visit.db, {.first = visit.today() - days_back}))
        if (event.is_public && event.kind != EngagementKind::one_to_one)
            add_event(file, event, start_of_day(visit.today()));
    http::Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = file.closed();
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
