// A response made ready for the wire: the head written out, the body chosen (plain, compressed or none), nothing
// copied.
#pragma once
#include "http/message.h"
#include <ctime>

namespace reeve::http {

// What of the request decides how its response is written.
struct Asked {
    Method method = Method::get;
    std::string_view accept_encoding;
    std::string_view if_none_match;
    bool is_version_10 = false;
    bool keeps_alive = true;
};

class Outgoing {
public:
    // Takes the response over. A header name or value that would break the head is a Fault.
    void compose(Response, const Asked&);
    int status() const { return response_.status; }
    const std::string& head() const { return head_; }
    std::string_view body() const;
    void clear();
    // Bytes of memory taken by what is to be sent, room kept for more included.
    std::size_t memory_held() const { return response_.body.capacity() + packed_here_.capacity(); }

private:
    enum class Carried { nothing, plain, packed };
    std::string_view plain() const;
    std::string_view packed() const;
    bool depends_on_encoding() const;
    void write_head(const Asked&, bool varies);

    Response response_;
    std::string packed_here_; // compressed for this response alone
    std::string head_;
    Carried carried_ = Carried::nothing; // which variant the head describes
    bool is_packed_ = false;             // also told to a reader whose copy is still good (304)
    bool sends_body_ = false;            // not for HEAD
};

// Whether an If-None-Match header names this tag; weak comparison, RFC 9110 8.8.3.2.
bool matches_etag(std::string_view if_none_match, std::string_view etag);

// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(std::time_t);

} // namespace reeve::http
