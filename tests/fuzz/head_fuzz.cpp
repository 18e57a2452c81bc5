// Throws bytes at the reader of request heads: what it takes is one request with a path of text, and reads the same in
// pieces.
#include "claim.h"
#include "http/head.h"

namespace {

using namespace reeve;
constexpr std::size_t limit = 16 * 1024;

// What a connection does: it looks again whenever more bytes came, from where it looked last.
http::HeadEnd end_found_in_pieces(std::string_view bytes, std::size_t piece) {
    http::HeadEnd end;
    for (std::size_t at = piece; !end.objection && end.length == 0; at += piece) {
        end = http::find_head_end(bytes.substr(0, at), limit, end.looked);
        if (at >= bytes.size()) break;
    }
    return end;
}

void claim_a_request(const http::HeadReading& reading, std::string_view sent) {
    const auto& request = reading.head.request;
    claim(reading.taken > 0 && reading.taken <= sent.size() && reading.taken <= limit,
          "the head lies within the bytes and the limit");
    const auto alone = http::parse_head(sent.substr(0, reading.taken), limit);
    claim(alone.complete && alone.head.body_length == reading.head.body_length,
          "what follows a head does not change it");
    claim(request.path.starts_with('/') && is_utf8(request.path), "a path begins with a slash and is text");
    claim(request.path.find('\0') == std::string::npos, "a path holds no NUL");
    for (const auto& [name, value] : request.headers) {
        claim(!name.empty() && name.find_first_of("\r\n: ") == std::string::npos, "a header has a name of one word");
        claim(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos, "a header's value is one line");
        claim(name != "transfer-encoding", "a body has the length that is said");
    }
    for (const auto& [name, value] : request.query.list()) claim(is_utf8(name) && is_utf8(value), "a query is text");
    bool only_reads = request.method == http::Method::get || request.method == http::Method::head;
    claim(!only_reads || reading.head.body_length == 0, "a request that only reads has no body");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 1) return 0;
    const auto sent = words_of(bytes + 1, size - 1);
    const auto reading = http::parse_head(sent, limit);
    if (reading.complete) claim_a_request(reading, sent);
    const auto whole = http::find_head_end(sent, limit);
    const auto pieces = end_found_in_pieces(sent, 1 + bytes[0]);
    claim(!reading.complete || whole.length == reading.taken, "both find the same end");
    claim(!whole.length || whole.length == pieces.length, "the end does not depend on how the bytes are cut");
    return 0;
}
