// The one colour of an office: how it is read, how well it stands out on white, and which one near it would do.
#pragma once
#include "base/result.h"
#include <string>
#include <string_view>

namespace reeve::office {

struct Colour {
    int red = 0, green = 0, blue = 0; // 0 to 255 each, sRGB
    bool operator==(const Colour&) const = default;
};

// "#1e5b4f", with or without the hash, in three or six digits; nothing where it is no colour.
std::optional<Colour> read_colour(std::string_view typed);
// "#1e5b4f".
std::string hex(const Colour&);

// WCAG 2: relative luminance from 0 (black) to 1 (white), and the ratio of two colours from 1 to 21.
double relative_luminance(const Colour&);
double contrast(const Colour&, const Colour&);
double contrast_on_white(const Colour&);

// WCAG 2.2, 1.4.3: text needs 4.5 to 1.
inline constexpr double least_contrast = 4.5;
bool is_readable_on_white(const Colour&);
// The lightest colour of the same hue and saturation that is readable on white; itself where it is readable.
Colour nearest_readable(const Colour&);

// A problem of "brand_colour" where what was typed is no colour or is too light, with the nearest that would do.
// Empty is no colour of one's own, and well.
Problems brand_problems(std::string_view typed);

} // namespace reeve::office
