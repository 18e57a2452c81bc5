// The headers that every response carries.
#include "office/security_headers.h"

namespace reeve::office {

void add_security_headers(http::Response& response, bool is_https) {
    response.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "same-origin");
    response.header("Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=(), usb=()");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    response.header("Cross-Origin-Resource-Policy", "same-origin");
    if (is_https) response.header("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

void set_caching(http::Response& response, std::string_view words) {
    for (const auto& [name, value] : response.headers)
        if (name == "Cache-Control") return;
    response.header("Cache-Control", std::string(words));
}

} // namespace reeve::office
