// Whether a request was sent from a page of this very site.
#include "office/same_origin.h"

namespace reeve::office {
namespace {

// "https://host:port/path" -> "host:port"
std::string_view host_of(std::string_view address) {
    auto scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    auto rest = address.substr(scheme + 3);
    return rest.substr(0, rest.find_first_of("/?#"));
}

} // namespace

bool is_from_this_site(const http::Request& request) {
    auto host = request.header("host");
    auto site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    auto origin = request.header("origin");
    if (origin.empty()) origin = request.header("referer");
    return !host.empty() && host_of(origin) == host;
}

bool is_address_here(std::string_view address) {
    if (address.empty() || address[0] != '/') return false;
    if (address.size() > 1 && (address[1] == '/' || address[1] == '\\')) return false;
    for (unsigned char character : address)
        if (character <= ' ' || character == '\\' || character >= 127) return false;
    return true;
}

} // namespace reeve::office
