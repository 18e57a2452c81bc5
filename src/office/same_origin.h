// Whether a request was sent from a page of this very site, and whether an address stays on it.
#pragma once
#include "http/message.h"

namespace reeve::office {

// By Origin, else by Referer; neither is a no, since every browser sends one with a form.
bool is_from_this_site(const http::Request&);
// "/actions?late=yes" is one; "//elsewhere", "https://elsewhere" and "/\elsewhere" are not.
bool is_address_here(std::string_view address);

} // namespace reeve::office
