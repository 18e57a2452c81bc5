// Tests of which address a request is said to come from, and of how the log writes it down.
#include "base/result.h"
#include "http/access_log.h"
#include "http/client_address.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::http;

TEST_CASE("the client is the last hop that is no proxy of ours") {
    struct Case {
        std::vector<std::string> trusted;
        std::string peer, forwarded, address;
    };
    const Case cases[] = {
        {{}, "127.0.0.1", "203.0.113.7", "127.0.0.1"},
        {{"127.0.0.1"}, "127.0.0.1", "203.0.113.7", "203.0.113.7"},
        {{"127.0.0.1"}, "198.51.100.1", "203.0.113.7", "198.51.100.1"},
        {{"127.0.0.1"}, "127.0.0.1", "", "127.0.0.1"},
        {{"127.0.0.1"}, "127.0.0.1", "9.9.9.9, 203.0.113.7", "203.0.113.7"},
        {{"127.0.0.1", "10.0.0.0/8"}, "127.0.0.1", "203.0.113.7, 10.1.2.3", "203.0.113.7"},
        {{"127.0.0.1", "10.0.0.0/8"}, "127.0.0.1", "10.9.9.9", "10.9.9.9"},
        {{"127.0.0.1"}, "127.0.0.1", "nonsense", "127.0.0.1"},
        {{"127.0.0.1"}, "127.0.0.1", "203.0.113.7, <script>", "127.0.0.1"},
        {{"fd00::/8"}, "fd12::1", "2001:db8::7", "2001:db8::7"},
        {{"0.0.0.0/0"}, "2001:db8::1", "203.0.113.7", "2001:db8::1"},
    };
    for (const auto& [trusted, peer, forwarded, address] : cases) {
        CAPTURE(peer);
        CAPTURE(forwarded);
        Request request;
        if (!forwarded.empty()) request.headers.emplace_back("x-forwarded-for", forwarded);
        TrustedProxies(trusted).place(request, peer);
        CHECK(request.address == address);
    }
}

TEST_CASE("only a trusted proxy says that the visitor came by https") {
    Request request;
    request.headers.emplace_back("x-forwarded-proto", "https");
    TrustedProxies({"127.0.0.1"}).place(request, "10.0.0.1");
    CHECK_FALSE(request.is_https);
    TrustedProxies({"127.0.0.1"}).place(request, "127.0.0.1");
    CHECK(request.is_https);
}

TEST_CASE("a trusted proxy that is no address is a fault that quotes it") {
    for (std::string text : {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "fd00::/129", ""}) {
        CAPTURE(text);
        CHECK_THROWS_WITH_AS(TrustedProxies({text}), doctest::Contains(('"' + text + '"').c_str()), Fault);
    }
}

TEST_CASE("a line of the log names the path without its query, and cannot be split") {
    LogEntry entry;
    entry.moment = 1'700'000'000'123;
    entry.number = 17;
    entry.address = "203.0.113.5";
    entry.method = "GET";
    entry.target = "/actions/\xC3\xA9\"?q=private";
    entry.status = 200;
    entry.bytes = 5123;
    entry.milliseconds = 4;
    CHECK(log_line(entry, false) == "2023-11-14T22:13:20.123Z 17 203.0.113.5 GET /actions/\\xc3\\xa9\" 200 5123 4ms\n");
    CHECK(log_line(entry, true)
          == "{\"time\":\"2023-11-14T22:13:20.123Z\",\"request\":17,\"address\":\"203.0.113.5\",\"method\":\"GET\","
             "\"path\":\"/actions/\\u00c3\\u00a9\\\"\",\"status\":200,\"bytes\":5123,\"milliseconds\":4}\n");
    CHECK(log_line({}, false) == "1970-01-01T00:00:00.000Z 0  - - 0 0 0ms\n");
    CHECK(failure_line(0, 3, "disk\nfull", false) == "1970-01-01T00:00:00.000Z 3 failed: disk\\x0afull\n");
    CHECK(failure_line(0, 3, "disk \"a\"", true)
          == "{\"time\":\"1970-01-01T00:00:00.000Z\",\"request\":3,\"failure\":\"disk \\\"a\\\"\"}\n");
}
