// The headers that every response carries, so that a browser runs, frames, sends and keeps nothing that it should not.
#pragma once
#include "http/message.h"

namespace reeve::office {

void add_security_headers(http::Response&, bool is_https);
// Sets Cache-Control unless the response says something itself.
void set_caching(http::Response&, std::string_view words);

} // namespace reeve::office
