// Reads the head of a request from bytes: what it asks, how long its body is, or why it is not a request. Pure: no
// sockets.
#pragma once
#include "http/plain_page.h"

namespace reeve::http {

struct Head {
    Request request; // method, path, target, query and headers; the rest is not known yet
    std::string method_name;
    std::uint64_t body_length = 0;
    bool keeps_alive = true;
    bool is_version_10 = false;
    bool expects_continue = false;
};

// What the bytes at hand amount to.
struct HeadReading {
    bool complete = false; // else more bytes are needed, or there is an objection
    Objection objection;   // the connection cannot be read any further
    std::size_t taken = 0; // bytes of the head, when complete
    Head head;
};

// Where the head ends, looking no further than `limit`. Call again with `from` = `looked` when more bytes came.
struct HeadEnd {
    std::size_t length = 0; // 0: not there yet
    std::size_t looked = 0;
    Objection objection; // a bare line feed, a NUL, a folded line, or too long
};
HeadEnd find_head_end(std::string_view bytes, std::size_t limit, std::size_t from = 0);

// Reads one whole head, which ends with its empty line. Only HTTP/1.0 and 1.1; a Transfer-Encoding is refused (411), so
// that a body has exactly the length its one Content-Length says.
Objection parse_whole_head(std::string_view head, Head&);

// Both in one: what a fuzzer and a test call.
HeadReading parse_head(std::string_view bytes, std::size_t limit);

} // namespace reeve::http
