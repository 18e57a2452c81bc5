// Tests of reading request heads: what is taken, and a table of what is not.
#include "http/head.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::http;

namespace {

HeadReading read(std::string_view bytes) { return parse_head(bytes, 16 * 1024); }

std::string post(std::string lines) { return "POST /a HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n"; }

} // namespace

TEST_CASE("a whole head gives method, path, query, headers and how much of the bytes it took") {
    std::string bytes =
        "GET /caf%C3%A9/list?theme=rural+crime&x=%26 HTTP/1.1\r\nHost: example.test:8080\r\nX-Thing:  a b \r\n\r\nrest";
    auto reading = read(bytes);
    REQUIRE(reading.complete);
    CHECK(reading.taken == bytes.size() - 4);
    const auto& request = reading.head.request;
    CHECK(request.method == Method::get);
    CHECK(request.path == "/caf\xC3\xA9/list");
    CHECK(request.target == "/caf%C3%A9/list?theme=rural+crime&x=%26");
    CHECK(request.query.get("theme") == "rural crime");
    CHECK(request.query.get("x") == "&");
    CHECK(request.header("x-thing") == "a b");
    CHECK(request.header("host") == "example.test:8080");
    CHECK(reading.head.keeps_alive);
    CHECK(reading.head.body_length == 0);
}

TEST_CASE("the connection is kept as version and header say") {
    struct Case {
        std::string bytes;
        bool keeps_alive;
    };
    const Case cases[] = {
        {"GET / HTTP/1.1\r\nHost: x\r\n\r\n", true},
        {"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", false},
        {"GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, Close\r\n\r\n", false},
        {"GET / HTTP/1.0\r\n\r\n", false},
        {"GET / HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n", true},
    };
    for (const auto& [bytes, keeps_alive] : cases) {
        CAPTURE(bytes);
        auto reading = read(bytes);
        REQUIRE(reading.complete);
        CHECK(reading.head.keeps_alive == keeps_alive);
    }
}

TEST_CASE("the length of a body and the wish to be told to go on are read") {
    auto reading = read(post("Content-Length: 0042\r\nExpect: 100-Continue\r\n"));
    REQUIRE(reading.complete);
    CHECK(reading.head.body_length == 42);
    CHECK(reading.head.expects_continue);
    CHECK(read("DELETE /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n").head.request.method == Method::other);
}

TEST_CASE("a head that is not whole asks for more at every length") {
    std::string bytes = post("Content-Length: 5\r\n");
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        auto reading = read(std::string_view(bytes).substr(0, length));
        CHECK_FALSE(reading.complete);
        CHECK_FALSE(reading.objection);
    }
    CHECK(read(bytes).complete);
}

TEST_CASE("looking for the end goes on where it stopped") {
    std::string bytes = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    std::size_t looked = 0;
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        auto end = find_head_end(std::string_view(bytes).substr(0, length), 100, looked);
        CHECK(end.length == 0);
        CHECK_FALSE(end.objection);
        looked = end.looked;
    }
    CHECK(looked == 25);
    CHECK(find_head_end(bytes, 100, looked).length == bytes.size());
}

TEST_CASE("a NUL is refused in the head, and left alone in a body that came along with it") {
    const std::string head = "POST /files HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n";
    CHECK(find_head_end(head + std::string("PK\0\3", 4), 1000, 0).length == head.size());
    CHECK(find_head_end(head.substr(0, 30) + std::string(1, '\0') + head.substr(30), 1000, 0).objection.status == 400);
    CHECK(find_head_end(std::string("POST \0", 6), 1000, 0).objection.status == 400);
}

TEST_CASE("a malformed head is refused with its status") {
    using namespace std::string_literals;
    struct Case {
        std::string bytes;
        int status;
    };
    const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n";
    const Case cases[] = {
        {post("Transfer-Encoding: chunked\r\n"), 411},
        {post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400},
        {post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400},
        {post("Transfer-Encoding: xchunked\r\n"), 411},
        {post("Transfer-Encoding: identity\r\n"), 411},
        {post("Transfer-Encoding: chunked, identity\r\n"), 411},
        {post("Transfer-Encoding : chunked\r\n"), 400},
        {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 411},
        {post("Content-Length: 5\r\nContent-Length: 0\r\n"), 400},
        {post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400},
        {post("Content-Length: 5, 5\r\n"), 400},
        {post("Content-Length: +5\r\n"), 400},
        {post("Content-Length: -1\r\n"), 400},
        {post("Content-Length: 0x5\r\n"), 400},
        {post("Content-Length: 5 5\r\n"), 400},
        {post("Content-Length:\r\n"), 400},
        {post("Content-Length: 99999999999999999999999\r\n"), 400},
        {post("Content-Length: 1000000000000000000\r\n"), 400},
        {get + "Content-Length: 5\r\n\r\n", 400},
        {"GET / HTTP/1.1\nHost: x\n\n", 400},
        {"GET / HTTP/1.1\r\nHost: x\n\r\n", 400},
        {get + "X-A: b\r\n c\r\n\r\n", 400},
        {get + "X-A: b\r\n\tc\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\n Host: x\r\n\r\n", 400},
        {get + "X-A: b\0c\r\n\r\n"s, 400},
        {get + "X-A: b\rTransfer-Encoding: chunked\r\n\r\n", 400},
        {get + "X-A: b\x01\r\n\r\n", 400},
        {get + "X A: b\r\n\r\n", 400},
        {get + ": b\r\n\r\n", 400},
        {get + "no colon\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"GET / HTTP/1.0\r\nHost: x\r\nHost: y\r\n\r\n", 400},
        {"GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505},
        {"GET / HTTP/1.2\r\nHost: x\r\n\r\n", 505},
        {"PRI * HTTP/2.0\r\n\r\n", 505},
        {"GET / HTTP/0.9\r\n\r\n", 505},
        {"GET /\r\n\r\n", 400},
        {"GET / http/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET / HTTP/1.1 \r\nHost: x\r\n\r\n", 400},
        {" GET / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"\r\n\r\n", 400},
        {"G\"T / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET /%FF HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET /?a=%FF HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {get + "Expect: a miracle\r\n\r\n", 417},
        {get + "X: " + std::string(20'000, 'a'), 431},
        {"GET /" + std::string(20'000, 'a'), 431},
    };
    for (const auto& [bytes, status] : cases) {
        CAPTURE(bytes.substr(0, 200));
        auto reading = read(bytes);
        CHECK_FALSE(reading.complete);
        CHECK(reading.objection.status == status);
        CHECK_FALSE(reading.objection.words.empty());
    }
}
