// Meetings as a calendar file, each known again however often it changes.
#pragma once
#include "meetings/meeting.h"
#include "meetings/meeting_body.h"

namespace reeve::meetings {

struct CalendarEntry {
    Meeting meeting;
    MeetingBody body;
};
// `path` is where a meeting of this reference stands on the site; none is named where it is empty.
std::string calendar_of(const std::vector<CalendarEntry>&, const std::string& name, const std::string& site,
                        const std::string& path, Date today);

} // namespace reeve::meetings
