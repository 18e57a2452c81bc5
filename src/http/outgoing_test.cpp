// Tests of writing response heads, of tags and dates, and of which compression is chosen.
#include "base/result.h"
#include "http/compression.h"
#include "http/outgoing.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::http;

namespace {

// The head with its date, which no test can know, taken out.
std::string head_without_date(const Outgoing& outgoing) {
    auto head = outgoing.head();
    auto date = head.find("Date: ");
    return head.erase(date, head.find("\r\n", date) + 2 - date);
}

} // namespace

TEST_CASE("a head is written with type, length and the program's headers") {
    Outgoing outgoing;
    outgoing.compose(std::move(plain_text(200, "hello").header("X-A", "b")), {});
    CHECK(head_without_date(outgoing)
          == "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\nX-A: b\r\n\r\n");
    CHECK(outgoing.body() == "hello");
    outgoing.compose(see_other("/a"), {Method::post, "", "", false, false});
    CHECK(head_without_date(outgoing)
          == "HTTP/1.1 303 See Other\r\nContent-Length: 0\r\nLocation: /a\r\nConnection: close\r\n\r\n");
    outgoing.compose(plain_text(204, ""), {});
    CHECK(head_without_date(outgoing) == "HTTP/1.1 204 No Content\r\n\r\n");
    CHECK(outgoing.body().empty());
    outgoing.compose(plain_text(299, ""), {});
    CHECK(outgoing.head().starts_with("HTTP/1.1 299 Status\r\n"));
}

TEST_CASE("a header that would break the head, or that only the server writes, is a fault") {
    Outgoing outgoing;
    const std::pair<std::string, std::string> cases[] = {
        {"X-A", "a\r\nX-B: c"}, {"X-A", "a\nb"},         {"X-A", std::string(1, '\0')},    {"X A", "b"},    {"", "b"},
        {"X:A", "b"},           {"Content-Length", "5"}, {"transfer-encoding", "chunked"}, {"Date", "now"},
    };
    for (const auto& [name, value] : cases) {
        CAPTURE(name);
        CHECK_THROWS_AS(outgoing.compose(std::move(plain_text(200, "x").header(name, value)), {}), Fault);
    }
    auto response = plain_text(200, "x");
    response.type = "text/html\r\nX: y";
    CHECK_THROWS_AS(outgoing.compose(response, {}), Fault);
    response.type = "text/html";
    response.etag = "\"a\"\n";
    CHECK_THROWS_AS(outgoing.compose(response, {}), Fault);
}

TEST_CASE("a changed page of another status is never a 304") {
    Outgoing outgoing;
    auto page = plain_text(200, "x");
    page.etag = "\"a\"";
    outgoing.compose(page, {Method::get, "", "\"a\"", false, true});
    CHECK(outgoing.status() == 304);
    outgoing.compose(page, {Method::head, "", "*", false, true});
    CHECK(outgoing.status() == 304);
    outgoing.compose(page, {Method::post, "", "\"a\"", false, true});
    CHECK(outgoing.status() == 200);
    page.status = 422;
    outgoing.compose(page, {Method::get, "", "\"a\"", false, true});
    CHECK(outgoing.status() == 422);
}

TEST_CASE("bytes that are fixed or shared are sent from where they lie") {
    static const std::string fixed(2000, 'x');
    Response asset;
    asset.fixed_body = fixed;
    Outgoing outgoing;
    outgoing.compose(asset, {});
    CHECK(outgoing.body().data() == fixed.data());
    auto page = std::make_shared<const std::string>("page");
    auto small = std::make_shared<const std::string>("packed");
    Response cached;
    cached.shared_body = page;
    cached.shared_gzip = small;
    outgoing.compose(cached, {Method::get, "gzip", "", false, true});
    CHECK(outgoing.body().data() == small->data());
    CHECK(outgoing.head().find("Content-Length: 6\r\nContent-Encoding: gzip\r\n") != std::string::npos);
    outgoing.compose(cached, {});
    CHECK(outgoing.body().data() == page->data());
    outgoing.clear();
    CHECK(page.use_count() == 2);
}

TEST_CASE("what is small, packed already or no text is not compressed") {
    struct Case {
        std::string type;
        std::size_t size;
        std::string encoding;
        bool packed;
    };
    const Case cases[] = {
        {"text/html; charset=utf-8", 5000, "", true},
        {"application/json", 5000, "", true},
        {"image/svg+xml", 5000, "", true},
        {"text/csv", 1000, "", false},
        {"image/png", 5000, "", false},
        {"text/html", 5000, "br", false},
    };
    for (const auto& [type, size, encoding, packed] : cases) {
        CAPTURE(type);
        Response response;
        response.type = type;
        response.body = std::string(size, 'a');
        if (!encoding.empty()) response.header("Content-Encoding", encoding);
        Outgoing outgoing;
        outgoing.compose(response, {Method::get, "gzip, deflate", "", false, true});
        CHECK((outgoing.body().size() < size) == packed);
        CHECK((outgoing.head().find("Vary: Accept-Encoding") != std::string::npos) == packed);
    }
}

TEST_CASE("gzip is taken only from those who name it with a weight above nothing") {
    struct Case {
        std::string header;
        bool accepted;
    };
    const Case cases[] = {
        {"gzip", true},
        {"br, gzip;q=0.5", true},
        {"deflate , gzip", true},
        {"gzip; q=1.0", true},
        {"", false},
        {"gzip;q=0", false},
        {"gzip;q=0.000", false},
        {"*", false},
        {"x-gzip", false},
        {"br", false},
    };
    for (const auto& [header, accepted] : cases) {
        CAPTURE(header);
        CHECK(accepts_gzip(header) == accepted);
    }
}

TEST_CASE("an answer that waits to be sent holds the packed bytes alone, and none once it was sent") {
    Response response;
    response.body = std::string(100'000, 'a');
    Outgoing outgoing;
    outgoing.compose(std::move(response), {Method::get, "gzip", "", false, true});
    CHECK(outgoing.memory_held() < 2000);
    outgoing.clear();
    Response plain;
    plain.body = std::string(100'000, 'a');
    outgoing.compose(std::move(plain), {});
    CHECK(outgoing.memory_held() >= 100'000);
    outgoing.clear();
    CHECK(outgoing.memory_held() < 100);
}

TEST_CASE("tags are compared weakly, one by one") {
    struct Case {
        std::string header, etag;
        bool matches;
    };
    const Case cases[] = {
        {"\"a\"", "\"a\"", true},   {"W/\"a\"", "\"a\"", true}, {"\"b\", \"a\"", "\"a\"", true},
        {"\"a\"", "W/\"a\"", true}, {"*", "\"a\"", true},       {"\"b\"", "\"a\"", false},
        {"", "\"a\"", false},       {"*", "", false},           {"\"ab\"", "\"a\"", false},
    };
    for (const auto& [header, etag, matches] : cases) {
        CAPTURE(header);
        CHECK(matches_etag(header, etag) == matches);
    }
}

TEST_CASE("a date is written as HTTP writes it") {
    CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(http_date(1709164800) == "Thu, 29 Feb 2024 00:00:00 GMT");
}
