// A calendar file (RFC 5545) written line by line: what any slice's feed of dates is made of.
#pragma once
#include "base/moment.h"
#include <string>
#include <string_view>

namespace reeve::office {

/// One calendar file as it grows. Lines are folded at 75 octets without breaking a character; the text of a property is
/// escaped.
class CalendarFile {
public:
    /// Opens the file. `about` names what it holds in the product line ("Duties"), `name` is shown by the reader's
    /// calendar, and `hours` is how long a reader may wait before looking again.
    CalendarFile(std::string_view about, std::string_view name, int hours);

    /// A line whose value is written as it stands: a name, a moment, a state.
    void line(std::string_view property, std::string_view value);
    /// A line whose value is somebody's words.
    void words(std::string_view property, std::string_view text);
    /// A whole day, from its start to the next one's.
    void whole_day(Date);

    /// The file, closed.
    std::string closed();

private:
    std::string text_;
};

/// A day as a calendar writes it: 20240923.
std::string calendar_day(Date);
/// A moment in UTC as a calendar writes it: 20240923T130000Z.
std::string calendar_moment(Moment);

} // namespace reeve::office
