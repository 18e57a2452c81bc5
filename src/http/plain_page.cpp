// The names of the statuses and the page that carries one of them.
#include "http/plain_page.h"
#include <algorithm>
#include <iterator>

namespace reeve::http {
namespace {

struct Reason {
    int status;
    std::string_view name;
};

constexpr Reason reasons[] = {
    {100, "Continue"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
};

} // namespace

std::string_view reason_of(int status) {
    auto found = std::lower_bound(std::begin(reasons), std::end(reasons), status,
                                  [](const Reason& reason, int sought) { return reason.status < sought; });
    return found != std::end(reasons) && found->status == status ? found->name : "Status";
}

Response plain_page(const Objection& objection) {
    Response page;
    page.status = objection.status;
    std::string title = std::to_string(objection.status) + " " + std::string(reason_of(objection.status));
    page.body = "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head>\n<body><h1>" + title + "</h1>\n<p>" + html_escaped(objection.words)
                + "</p></body></html>\n";
    page.header("Cache-Control", "no-store");
    return page;
}

} // namespace reeve::http
