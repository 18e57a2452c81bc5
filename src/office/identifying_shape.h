// Shapes in a text that tell who somebody is: addresses, numbers and references. It finds shapes, not people.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace reeve::office {

struct IdentifyingShape {
    std::size_t begin = 0, end = 0; // bytes of the text
    const char* kind = ""; // "email address", "telephone number", "postcode", "number plate", "force reference"
};
// The shape that begins at this byte.
std::optional<IdentifyingShape> identifying_shape_at(std::string_view text, std::size_t at);
// All of them, in order.
std::vector<IdentifyingShape> identifying_shapes(std::string_view text);

// Whether these words stand here, whole and in whatever case.
bool words_stand_at(std::string_view text, std::size_t at, std::string_view words);

} // namespace reeve::office
