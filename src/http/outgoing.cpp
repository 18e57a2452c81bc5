// The writing of response heads by hand, with conditional requests and compression decided on the way.
#include "http/outgoing.h"
#include "base/result.h"
#include "http/compression.h"
#include "http/plain_page.h"
#include <array>
#include <cstdio>

namespace reeve::http {
namespace {

constexpr std::size_t worth_packing = 1024;

// The letters a header's name may have, looked up and not sought: this runs for each letter of each response.
constexpr std::array<bool, 256> name_letters() {
    std::array<bool, 256> letters{};
    for (unsigned c = 33; c < 127; ++c)
        letters[c] = std::string_view("()<>@,;:\\\"/[]?={}").find(static_cast<char>(c)) == std::string_view::npos;
    return letters;
}

bool is_name(std::string_view name) {
    static constexpr auto letters = name_letters();
    for (unsigned char c : name)
        if (!letters[c]) return false;
    return !name.empty();
}

bool is_value(std::string_view value) {
    for (unsigned char c : value)
        if ((c < 32 && c != '\t') || c == 127) return false;
    return true;
}

void check_value(std::string_view name, std::string_view value) {
    if (!is_value(value)) throw Fault("The response header " + std::string(name) + " holds a control character.");
}

bool same_name(std::string_view name, std::string_view lower) {
    if (name.size() != lower.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((name[i] | 0x20) != (lower[i] | 0x20)) return false;
    return true;
}

// What the server writes by itself, so that the length can never contradict the body.
bool is_server_header(std::string_view name) {
    for (std::string_view own : {"content-length", "transfer-encoding", "connection", "date", "content-type", "etag"})
        if (same_name(name, own)) return true;
    return false;
}

void check_headers(const Response& response) {
    for (const auto& [name, value] : response.headers) {
        if (!is_name(name)) throw Fault("A response header has a name that cannot be one: " + name);
        if (is_server_header(name)) throw Fault("The response header " + name + " is written by the server itself.");
        check_value(name, value);
    }
    check_value("Content-Type", response.type);
    check_value("ETag", response.etag);
}

bool has_header(const Response& response, std::string_view lower_name) {
    for (const auto& [name, value] : response.headers)
        if (same_name(name, lower_name)) return true;
    return false;
}

// A string that is assigned an empty one keeps its room.
void give_back(std::string& bytes) { std::string().swap(bytes); }

bool may_carry_body(int status) { return status >= 200 && status != 204 && status != 304; }

void add_line(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

// Written once a second and thread, not once a response.
const std::string& date_now() {
    thread_local std::time_t written_for = 0;
    thread_local std::string written;
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    if (now.tv_sec != written_for) {
        written_for = now.tv_sec;
        written = http_date(written_for);
    }
    return written;
}

std::string_view opaque(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

} // namespace

std::string http_date(std::time_t time) {
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    ::gmtime_r(&time, &utc);
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[utc.tm_wday], utc.tm_mday,
                  months[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
    return text;
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
    if (etag.empty()) return false;
    while (!if_none_match.empty()) {
        auto comma = if_none_match.find(',');
        auto tag = trimmed(if_none_match.substr(0, comma));
        if (tag == "*" || (!tag.empty() && opaque(tag) == opaque(etag))) return true;
        if_none_match = comma == if_none_match.npos ? std::string_view{} : if_none_match.substr(comma + 1);
    }
    return false;
}

std::string_view Outgoing::plain() const {
    if (response_.fixed_body.data()) return response_.fixed_body;
    return response_.shared_body ? std::string_view(*response_.shared_body) : std::string_view(response_.body);
}

std::string_view Outgoing::packed() const {
    if (!packed_here_.empty()) return packed_here_;
    if (response_.fixed_body.data()) return response_.fixed_gzip;
    return response_.shared_gzip ? std::string_view(*response_.shared_gzip) : std::string_view{};
}

std::string_view Outgoing::body() const {
    if (!sends_body_ || carried_ == Carried::nothing) return {};
    return carried_ == Carried::packed ? packed() : plain();
}

void Outgoing::clear() {
    give_back(response_.body);
    give_back(packed_here_);
    response_ = {};
    carried_ = Carried::nothing;
    sends_body_ = false;
}

void Outgoing::compose(Response response, const Asked& asked) {
    clear();
    check_headers(response);
    response_ = std::move(response);
    bool reads = asked.method == Method::get || asked.method == Method::head;
    bool unchanged = reads && response_.status == 200 && matches_etag(asked.if_none_match, response_.etag);
    if (may_carry_body(response_.status)) carried_ = Carried::plain;
    bool varies = depends_on_encoding();
    is_packed_ = varies && accepts_gzip(asked.accept_encoding);
    if (unchanged) {
        response_.status = 304;
        carried_ = Carried::nothing;
    } else if (is_packed_) {
        if (packed().empty()) {
            packed_here_ = gzipped(plain());
            give_back(response_.body); // not carried any more; many answers wait to be sent at once
        }
        carried_ = Carried::packed;
    }
    sends_body_ = asked.method != Method::head;
    write_head(asked, varies);
}

// Caches between are told, also where this reader takes no gzip.
bool Outgoing::depends_on_encoding() const {
    if (carried_ == Carried::nothing || has_header(response_, "content-encoding")) return false;
    return !packed().empty() || (plain().size() >= worth_packing && is_compressible(response_.type));
}

void Outgoing::write_head(const Asked& asked, bool varies) {
    head_.clear();
    head_.reserve(512);
    head_.append("HTTP/1.1 ").append(std::to_string(response_.status)).append(" ").append(reason_of(response_.status));
    head_.append("\r\n");
    add_line(head_, "Date", date_now());
    if (carried_ != Carried::nothing) {
        if (!response_.type.empty()) add_line(head_, "Content-Type", response_.type);
        auto length = carried_ == Carried::packed ? packed().size() : plain().size();
        add_line(head_, "Content-Length", std::to_string(length));
        if (carried_ == Carried::packed) add_line(head_, "Content-Encoding", "gzip");
    }
    // The compressed bytes are another representation; the same strong tag for both would be a lie.
    bool weaken = is_packed_ && !response_.etag.starts_with("W/");
    if (!response_.etag.empty()) add_line(head_, "ETag", weaken ? "W/" + response_.etag : response_.etag);
    if (varies) add_line(head_, "Vary", "Accept-Encoding");
    for (const auto& [name, value] : response_.headers) add_line(head_, name, value);
    if (!asked.keeps_alive) add_line(head_, "Connection", "close");
    else if (asked.is_version_10) add_line(head_, "Connection", "keep-alive");
    head_.append("\r\n");
}

} // namespace reeve::http
