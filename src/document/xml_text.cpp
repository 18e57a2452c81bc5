// Escapes text for XML and replaces what XML 1.0 cannot hold.
#include "document/xml_text.h"
#include <cstdint>

namespace reeve::document {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

int length_by_lead(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool may_stand(std::uint32_t point, int length) {
    if (length == 3 && point < 0x800) return false;
    if (length == 4 && (point < 0x10000 || point > 0x10FFFF)) return false;
    const bool is_surrogate = point >= 0xD800 && point <= 0xDFFF;
    return !is_surrogate && point != 0xFFFE && point != 0xFFFF;
}

// The bytes the character at the front takes, or 0 where XML cannot hold it.
std::size_t character_length(std::string_view rest) {
    const auto lead = static_cast<unsigned char>(rest[0]);
    const int length = length_by_lead(lead);
    if (length == 0 || rest.size() < static_cast<std::size_t>(length)) return 0;
    std::uint32_t point = lead & (0xFF >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(rest[i]);
        if ((next & 0xC0) != 0x80) return 0;
        point = (point << 6) | (next & 0x3F);
    }
    return may_stand(point, length) ? length : 0;
}

void add_ascii(std::string& out, char letter) {
    switch (letter) {
    case '&': out += "&amp;"; return;
    case '<': out += "&lt;"; return;
    case '>': out += "&gt;"; return;
    case '"': out += "&quot;"; return;
    case '\'': out += "&#39;"; return;
    default: break;
    }
    const bool is_control = (letter >= 0 && letter < 0x20 && letter != '\t' && letter != '\n') || letter == 0x7F;
    if (!is_control) out += letter;
}

} // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            add_ascii(out, text[at++]);
            continue;
        }
        const auto length = character_length(text.substr(at));
        out += length ? text.substr(at, length) : replacement;
        at += length ? length : 1;
    }
    return out;
}

} // namespace reeve::document
