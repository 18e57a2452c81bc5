// Contrast as the Web Content Accessibility Guidelines 2 work it out.
#include "office/setup/brand_colour.h"
#include "base/text.h"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace reeve::office {
namespace {

std::optional<int> digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

// WCAG 2, "relative luminance": a channel without the curve of sRGB.
double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

std::string ratio_words(double ratio) {
    char words[16];
    std::snprintf(words, sizeof words, "%.2f", std::floor(ratio * 100) / 100); // never rounded up to what is needed
    return words;
}

} // namespace

std::optional<Colour> read_colour(std::string_view typed) {
    auto text = trimmed(typed);
    if (!text.empty() && text.front() == '#') text.remove_prefix(1);
    if (text.size() != 3 && text.size() != 6) return std::nullopt;
    std::vector<int> digits;
    for (char c : text) {
        auto value = digit(c);
        if (!value) return std::nullopt;
        digits.push_back(*value);
        if (text.size() == 3) digits.push_back(*value);
    }
    return Colour{digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5]};
}

std::string hex(const Colour& colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", static_cast<unsigned>(colour.red & 0xff),
                  static_cast<unsigned>(colour.green & 0xff), static_cast<unsigned>(colour.blue & 0xff));
    return text;
}

double relative_luminance(const Colour& colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& one, const Colour& other) {
    auto [darker, lighter] = std::minmax({relative_luminance(one), relative_luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

double contrast_on_white(const Colour& colour) { return contrast(colour, {255, 255, 255}); }

bool is_readable_on_white(const Colour& colour) { return contrast_on_white(colour) >= least_contrast; }

Colour nearest_readable(const Colour& colour) {
    int strongest = std::max({colour.red, colour.green, colour.blue});
    auto darkened = [&](int to) {
        auto channel = [&](int value) { return (value * to + strongest / 2) / strongest; };
        return Colour{channel(colour.red), channel(colour.green), channel(colour.blue)};
    };
    for (int to = strongest; to > 0; --to)
        if (auto tried = darkened(to); is_readable_on_white(tried)) return tried;
    return {};
}

Problems brand_problems(std::string_view typed) {
    Problems problems;
    if (trimmed(typed).empty()) return problems;
    auto colour = read_colour(typed);
    if (!colour) problems.add("brand_colour", "Enter the colour as six digits from 0 to 9 and a to f, like #1e5b4f");
    else if (!is_readable_on_white(*colour))
        problems.add("brand_colour", hex(*colour) + " on white has a contrast of "
                                         + ratio_words(contrast_on_white(*colour))
                                         + " to 1, and words need 4.5 to 1. The nearest colour that does is "
                                         + hex(nearest_readable(*colour)));
    return problems;
}

} // namespace reeve::office
