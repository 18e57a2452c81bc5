// Throws bytes at the JSON reader: what it accepts is written to a text that reads as the same value, plain and
// indented.
#include "base/json.h"
#include "claim.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto value = reeve::parse_json(words_of(bytes, size));
    if (!value) return 0;
    const std::string text = reeve::to_text(*value);
    const auto again = reeve::parse_json(text);
    claim(again.ok(), "what was written can be read");
    claim(reeve::to_text(*again) == text, "writing is stable");
    const auto pretty = reeve::parse_json(reeve::to_pretty_text(*value));
    claim(pretty.ok() && reeve::to_text(*pretty) == text, "an indent changes nothing");
    return 0;
}
