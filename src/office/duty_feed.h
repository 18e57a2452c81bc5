// The last days of duties as a calendar that other programs read.
#pragma once
#include "office/duty_desk.h"

namespace reeve::office {

// RFC 5545, a day-long event for each occasion with a last day. The same occasion keeps its UID for ever; `site` is put
// before addresses ("https://reeve.example", or empty), `path` before references ("/duties/").
std::string duty_calendar(const std::vector<DutyItem>&, const std::string& name, const std::string& site,
                          const std::string& path, Date today);

} // namespace reeve::office
