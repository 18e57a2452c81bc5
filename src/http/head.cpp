// The strict reading of a request head: our own rules for lines and framing around the token rules of Beast's parser.
#define BOOST_DISABLE_ASSERTS // Beast 1.81 asserts on input from outside
#include "http/head.h"
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <cctype>

namespace reeve::http {
namespace {

namespace beast = boost::beast::http;
using Parser = beast::request_parser<beast::empty_body>;
using Fields11 = beast::request_header<>;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

// The version is looked at before everything else, so that HTTP/2.0 and HTTP/0.9 hear that and not "bad request".
Objection check_version(std::string_view request_line) {
    auto version = request_line.substr(request_line.rfind(' ') + 1);
    if (version == "HTTP/1.1" || version == "HTTP/1.0") return {};
    bool is_version = version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.'
                      && std::isdigit(version[5]) && std::isdigit(version[7]);
    if (is_version) return {505, "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
    return {400, "The request does not name its version of HTTP."};
}

Objection parse_with_beast(std::string_view head, Parser& parser) {
    parser.header_limit(static_cast<std::uint32_t>(head.size() + 1));
    parser.body_limit(boost::none);
    parser.skip(true); // the body is read by the connection
    boost::system::error_code error;
    parser.put(boost::asio::const_buffer(head.data(), head.size()), error);
    if (error == beast::error::bad_version) return {505, "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
    if (error || !parser.is_header_done()) return {400, "The head of the request is not written as HTTP asks."};
    return {};
}

bool is_host(std::string_view host) {
    for (unsigned char c : host)
        if (!std::isalnum(c) && std::string_view(".-_:[]").find(static_cast<char>(c)) == std::string_view::npos)
            return false;
    return !host.empty();
}

Objection check_host(const Fields11& fields, bool is_version_10) {
    auto hosts = fields.count(beast::field::host);
    if (hosts == 0 && is_version_10) return {};
    if (hosts != 1) return {400, "The request must name its host exactly once."};
    if (!is_host(view(fields[beast::field::host]))) return {400, "The request names a host that cannot be one."};
    return {};
}

// RFC 9112 6.3, kept narrow: one Content-Length of digits alone, and no Transfer-Encoding at all.
Objection read_length(const Fields11& fields, std::uint64_t& length) {
    if (fields.count(beast::field::transfer_encoding))
        return {411, "The request must say how long it is. Transfer-Encoding is not taken."};
    auto count = fields.count(beast::field::content_length);
    if (count == 0) return {};
    auto digits = view(fields[beast::field::content_length]);
    if (count > 1 || digits.empty() || digits.size() > 18) return {400, "The length of the request is not clear."};
    for (unsigned char c : digits) {
        if (!std::isdigit(c)) return {400, "The length of the request is not clear."};
        length = length * 10 + (c - '0');
    }
    return {};
}

Objection read_expectation(const Fields11& fields, Head& head) {
    auto expected = view(fields[beast::field::expect]);
    if (expected.empty()) return {};
    if (lower_case(expected) != "100-continue") return {417, "Only the expectation 100-continue is met here."};
    head.expects_continue = !head.is_version_10 && head.body_length > 0;
    return {};
}

Objection read_target(Request& request) {
    if (request.target.front() != '/') return {400, "Only addresses that begin with / are served here."};
    auto question = request.target.find('?');
    auto path = std::string_view(request.target).substr(0, question);
    request.path = percent_decoded(path, false);
    if (request.path.find('\0') != std::string::npos || !is_utf8(request.path))
        return {400, "The address holds characters that are not text."};
    if (question == std::string::npos) return {};
    auto query = decode_fields(std::string_view(request.target).substr(question + 1));
    if (!query) return {400, "The address holds characters that are not text, or too many fields."};
    request.query = std::move(*query);
    return {};
}

Method method_of(std::string_view name) {
    if (name == "GET") return Method::get;
    if (name == "HEAD") return Method::head;
    return name == "POST" ? Method::post : Method::other;
}

void copy_headers(const Fields11& fields, Request& request) {
    request.headers.reserve(16);
    for (const auto& field : fields)
        request.headers.emplace_back(lower_case(view(field.name_string())), std::string(view(field.value())));
}

} // namespace

HeadEnd find_head_end(std::string_view bytes, std::size_t limit, std::size_t from) {
    HeadEnd end{0, from, {}};
    auto within = bytes.substr(0, limit);
    auto nothing = within.find('\0', from); // in the body, which may have come along, it is a byte like any other
    for (auto feed = within.find('\n', from); feed != within.npos; feed = within.find('\n', feed + 1)) {
        if (nothing < feed) break;
        if (feed == 0 || within[feed - 1] != '\r')
            return {0, 0, {400, "A line of the request ends without a carriage return."}};
        auto line_start = within.rfind('\n', feed - 1) + 1; // npos + 1 is 0
        if (line_start == feed - 1) {
            end.length = feed + 1;
            return end;
        }
        if (within[line_start] == ' ' || within[line_start] == '\t')
            return {0, 0, {400, "A line of the request is folded."}};
        end.looked = feed + 1;
    }
    if (nothing != within.npos) return {0, 0, {400, "The request is not written as HTTP asks."}};
    if (bytes.size() >= limit) end.objection = {431, "The head of the request is longer than this server reads."};
    return end;
}

Objection parse_whole_head(std::string_view bytes, Head& head) {
    if (auto objection = check_version(bytes.substr(0, bytes.find("\r\n")))) return objection;
    Parser parser;
    if (auto objection = parse_with_beast(bytes, parser)) return objection;
    const auto& fields = parser.get();
    head.is_version_10 = fields.version() == 10;
    if (auto objection = check_host(fields, head.is_version_10)) return objection;
    if (auto objection = read_length(fields, head.body_length)) return objection;
    if (auto objection = read_expectation(fields, head)) return objection;
    head.keeps_alive = fields.keep_alive();
    head.method_name = view(fields.method_string());
    head.request.method = method_of(head.method_name);
    if (head.body_length > 0 && (head.request.method == Method::get || head.request.method == Method::head))
        return {400, "A request that only reads carries no body."};
    head.request.target = view(fields.target());
    copy_headers(fields, head.request);
    return read_target(head.request);
}

HeadReading parse_head(std::string_view bytes, std::size_t limit) {
    HeadReading reading;
    auto end = find_head_end(bytes, limit);
    reading.objection = end.objection;
    if (reading.objection || end.length == 0) return reading;
    reading.objection = parse_whole_head(bytes.substr(0, end.length), reading.head);
    reading.complete = !reading.objection;
    reading.taken = end.length;
    return reading;
}

} // namespace reeve::http
