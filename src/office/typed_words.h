// Words that a form takes outside of a described field: how long they may be, and whether a choice was on the list.
#pragma once
#include "office/visit.h"

namespace reeve::office {

// The limits of a described field of one line and of an area.
inline constexpr std::size_t line_limit = 300;
inline constexpr std::size_t area_limit = 20'000;
inline constexpr std::size_t action_title_limit = 200;

// A problem for each of these members that holds more characters than the limit.
Problems too_long(const Visit&, const std::vector<std::string>& members, std::size_t limit = area_limit);
// A problem for each day of an address (?from=...&to=...) that is none.
Problems unread_days(const Visit&);
// Adds what a second look found.
void add_all(Problems&, const Problems& more);

} // namespace reeve::office
