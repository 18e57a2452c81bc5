// Sends the embedded styles, scripts and pictures, each under a name that changes with its content.
#pragma once
#include "http/message.h"

namespace reeve {

// Tells the page shell the addresses of all assets.
void give_asset_addresses();
// The response for an address under /assets/; no value for any other address.
std::optional<http::Response> asset_response(const http::Request&);

} // namespace reeve
