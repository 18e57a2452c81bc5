// Throws bytes at the reader of request heads: what it accepts lies within the bytes given and reads the same on its own.
#include "claim.h"
#include "http/head.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace reeve::http;
    constexpr std::size_t limit = 16 * 1024;
    const auto input = words_of(bytes, size);
    const HeadReading reading = parse_head(input, limit);
    if (!reading.complete) return 0;
    claim(reading.taken > 0 && reading.taken <= size, "a head ends within the bytes");
    claim(reading.taken <= limit, "a head is not longer than the limit");
    const HeadReading again = parse_head(input.substr(0, reading.taken), limit);
    claim(again.complete && again.taken == reading.taken, "what follows a head does not change it");
    claim(again.head.body_length == reading.head.body_length, "the length of the body is the head's alone");
    return 0;
}
