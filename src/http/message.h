// A request as a page function sees it and the response it gives back: plain values, no sockets.
#pragma once
#include "base/text.h"
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reeve::http {

enum class Method { get, head, post, other };

// A file that came with a multipart form; large ones are on disk and are swept when the last holder lets go.
struct Upload {
    std::string member;    // the form field
    std::string file_name; // as the sender calls it, path parts removed
    std::string type;      // as the sender claims
    std::string path;      // where it is staged
    std::uint64_t size = 0;
    std::shared_ptr<const void> hold; // the file is removed when the last copy of this goes
};

// The typed fields of a form or query, in order; a name may come several times (checkboxes).
class Fields {
public:
    void add(std::string name, std::string value) { list_.emplace_back(std::move(name), std::move(value)); }
    // The first value of this name, or empty.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& list() const { return list_; }
    void set(std::string_view name, std::string value); // replaces every value of this name

private:
    std::vector<std::pair<std::string, std::string>> list_;
};

struct Request {
    Method method = Method::get;
    std::string path;   // decoded, without query, always begins with /
    std::string target; // as it came: path and query
    Fields query;
    Fields form; // url-encoded or multipart body, decoded; empty for GET
    std::vector<Upload> uploads;
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
    std::vector<std::pair<std::string, std::string>> parts;   // {id} of the route: filled by the router
    std::string address;      // of the client; from X-Forwarded-For only behind a configured proxy
    std::uint64_t number = 0; // the request number of the log
    bool is_https = false;
    // How long its head had been here when its answer was asked for: a slow body does not make a request late.
    std::int64_t milliseconds_since_head = 0;

    std::string_view header(std::string_view lower_case_name) const;
    std::string_view cookie(std::string_view name) const;
    std::string_view part(std::string_view name) const; // empty where the route has none of this name
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    // For bytes that outlive the response (embedded assets): used instead of `body` when set. Never freed.
    std::string_view fixed_body;
    std::string_view fixed_gzip;
    std::shared_ptr<const std::string> shared_body; // a cached page; used instead of `body` when set
    std::shared_ptr<const std::string> shared_gzip; // the same, compressed already
    std::string etag;                               // with quotes; the server answers 304 by itself

    Response& header(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

Response see_other(std::string location); // 303
Response plain_text(int status, std::string text);
Response json_text(std::string text, int status = 200);
Response download(std::string bytes, std::string type, std::string file_name);

// Decodes a query or an application/x-www-form-urlencoded body. Invalid UTF-8, NUL or more than 1000 fields
// are refused (no value).
std::optional<Fields> decode_fields(std::string_view encoded);

} // namespace reeve::http
