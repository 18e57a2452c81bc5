// A sentence shown once on the page that a saved form leads to; carried by a token in the address, not by a cookie.
#pragma once
#include "office/visit.h"

namespace reeve::office {

// The address with the token of the notice added.
std::string with_notice(db::Database&, std::string address, std::string_view words, Moment now);
// The words of this visit's notice, which are then gone; empty where there is none.
std::string take_notice(Visit&);

} // namespace reeve::office
