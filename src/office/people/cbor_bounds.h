// Whether bytes are so many whole items of CBOR (RFC 8949), none of which claims to be longer than what is there.
#pragma once
#include <string_view>

namespace reeve::office {

// Looked at before libcbor is, which makes room for as many items as a head claims. As authenticators write them: every
// length is said beforehand, and nothing nests deeper than four.
bool are_cbor_items(std::string_view bytes, int items);

} // namespace reeve::office
