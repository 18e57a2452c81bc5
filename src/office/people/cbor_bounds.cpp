// Walking over items of CBOR without keeping any.
#include "office/people/cbor_bounds.h"
#include <cstdint>
#include <optional>

namespace reeve::office {
namespace {

constexpr int deepest = 4;
enum Kind { text_of_bytes = 2, text = 3, list = 4, map = 5, tag = 6 };

// The number in an item's head: in its first byte, or in the one, two, four or eight behind it.
std::optional<std::uint64_t> number_of(unsigned first, std::string_view& rest) {
    unsigned small = first & 31;
    if (small < 24) return small;
    if (small > 27) return std::nullopt; // 31: a length that is not said beforehand
    std::size_t width = std::size_t{1} << (small - 24);
    if (rest.size() < width) return std::nullopt;
    std::uint64_t number = 0;
    for (unsigned char byte : rest.substr(0, width)) number = number << 8 | byte;
    rest.remove_prefix(width);
    return number;
}

bool skip_item(std::string_view& rest, int depth);

bool skip_items(std::string_view& rest, std::uint64_t items, int depth) {
    if (items > rest.size()) return false; // each takes a byte at least
    for (; items; --items)
        if (!skip_item(rest, depth)) return false;
    return true;
}

bool skip_item(std::string_view& rest, int depth) {
    if (rest.empty() || depth > deepest) return false;
    auto first = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    auto number = number_of(first, rest);
    if (!number) return false;
    switch (first >> 5) {
    case text_of_bytes:
    case text:
        if (*number > rest.size()) return false;
        rest.remove_prefix(*number);
        return true;
    case list: return skip_items(rest, *number, depth + 1);
    case map: return *number <= rest.size() && skip_items(rest, 2 * *number, depth + 1);
    case tag: return skip_item(rest, depth + 1);
    default: return true; // a number, or one of true, false and null
    }
}

} // namespace

bool are_cbor_items(std::string_view bytes, int items) {
    return skip_items(bytes, static_cast<std::uint64_t>(items), 1) && bytes.empty();
}

} // namespace reeve::office
