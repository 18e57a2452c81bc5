// Writing meetings as calendar events.
#include "meetings/meeting_calendar.h"
#include "office/calendar_lines.h"

namespace reeve::meetings {

std::string calendar_of(const std::vector<CalendarEntry>& entries, const std::string& name, const std::string& site,
                        const std::string& path, Date today) {
    office::CalendarFile file("Meetings", name, 6);
    for (const auto& [meeting, body] : entries) {
        file.line("BEGIN", "VEVENT");
        file.line("UID", meeting.reference + "@reeve");
        file.line("SEQUENCE", std::to_string(meeting.version - 1));
        file.line("DTSTAMP", office::calendar_day(today) + "T000000Z");
        auto starts = parse_time(meeting.starts);
        if (meeting.starts.empty() || !starts) file.whole_day(meeting.meets_on);
        else file.line("DTSTART", office::calendar_moment(from_london(meeting.meets_on, *starts)));
        file.words("SUMMARY", body.title + (meeting.is_sample ? " (SAMPLE)" : ""));
        if (!meeting.place.empty()) file.words("LOCATION", meeting.place);
        if (!site.empty() && !path.empty()) file.line("URL", site + path + meeting.reference);
        file.line("STATUS", meeting.state == MeetingState::cancelled ? "CANCELLED" : "CONFIRMED");
        file.line("END", "VEVENT");
    }
    return file.closed();
}

} // namespace reeve::meetings
