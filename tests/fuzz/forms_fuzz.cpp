// Throws bytes at the reader of queries and posted forms, and at the escapes within: fields are text and survive
// writing.
#include "claim.h"
#include "http/message.h"

namespace {

std::string encoded(const reeve::http::Fields& fields) {
    std::string text;
    for (const auto& [name, value] : fields.list())
        text += (text.empty() ? "" : "&") + reeve::percent_encoded(name) + "=" + reeve::percent_encoded(value);
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace reeve;
    const auto sent = words_of(bytes, size);
    claim(percent_decoded(sent, false).size() <= size, "decoding makes nothing longer");
    claim(percent_decoded(percent_encoded(sent), true) == sent, "what was encoded decodes to itself");
    const auto fields = http::decode_fields(sent);
    if (!fields) return 0;
    claim(fields->list().size() <= 1000, "there are at most 1000 fields");
    for (const auto& [name, value] : fields->list()) {
        claim(is_utf8(name) && is_utf8(value), "fields are text");
        claim((name + value).find('\0') == std::string::npos, "fields hold no NUL");
    }
    const auto again = http::decode_fields(encoded(*fields));
    claim(again && again->list() == fields->list(), "fields read the same after they were written");
    return 0;
}
