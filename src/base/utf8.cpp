// Reads and writes single UTF-8 characters: shortest forms only, no surrogates, nothing beyond U+10FFFF.
#include "base/utf8.h"

namespace reeve {

static Character well_formed(std::string_view bytes, int length, char32_t value, char32_t least) {
    if (bytes.size() < static_cast<std::size_t>(length)) return {};
    for (int i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if ((byte & 0xC0) != 0x80) return {};
        value = (value << 6) | (byte & 0x3F);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
    return {value, length, true};
}

Character character_at(std::string_view text, std::size_t at) {
    const auto bytes = text.substr(at);
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0x80) return {lead, 1, true};
    if (lead < 0xC2) return {};
    if (lead < 0xE0) return well_formed(bytes, 2, lead & 0x1F, 0x80);
    if (lead < 0xF0) return well_formed(bytes, 3, lead & 0x0F, 0x800);
    if (lead < 0xF5) return well_formed(bytes, 4, lead & 0x07, 0x10000);
    return {};
}

void append_character(std::string& text, char32_t c) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        tail(12), tail(6), tail(0);
    }
}

bool is_blank(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F
           || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

} // namespace reeve
