// Decoding of queries and url-encoded bodies into fields.
#include "http/message.h"

namespace reeve::http {
namespace {

constexpr std::size_t most_fields = 1000;

std::optional<std::string> decoded(std::string_view encoded) {
    std::string text = percent_decoded(encoded, true);
    if (text.find('\0') != text.npos || !is_utf8(text)) return std::nullopt;
    return text;
}

} // namespace

std::optional<Fields> decode_fields(std::string_view encoded) {
    Fields fields;
    while (!encoded.empty()) {
        auto end = encoded.find('&');
        auto piece = encoded.substr(0, end);
        encoded = end == encoded.npos ? std::string_view{} : encoded.substr(end + 1);
        if (piece.empty()) continue;
        if (fields.list().size() == most_fields) return std::nullopt;
        auto equals = piece.find('=');
        auto name = decoded(piece.substr(0, equals));
        auto value = decoded(equals == piece.npos ? std::string_view{} : piece.substr(equals + 1));
        if (!name || !value) return std::nullopt;
        fields.add(std::move(*name), std::move(*value));
    }
    return fields;
}

} // namespace reeve::http
