// Tests of requests, responses and the decoding of fields.
#include "http/message.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::http;

TEST_CASE("a field that comes several times keeps every value in order") {
    Fields fields;
    fields.add("theme", "roads");
    fields.add("name", "Survey");
    fields.add("theme", "rural");
    CHECK(fields.get("theme") == "roads");
    CHECK(fields.all("theme") == std::vector<std::string>{"roads", "rural"});
    CHECK(fields.has("name"));
    CHECK_FALSE(fields.has("names"));
    CHECK(fields.get("absent").empty());
    fields.set("theme", "hate crime");
    CHECK(fields.all("theme") == std::vector<std::string>{"hate crime"});
}

TEST_CASE("a cookie is found by its whole name among others") {
    struct Case {
        std::string header, name, value;
    };
    const Case cases[] = {
        {"session=abc", "session", "abc"},
        {"a=1; session=abc; b=2", "session", "abc"},
        {"xsession=no; session=yes", "session", "yes"},
        {"session=", "session", ""},
        {"session", "session", ""},
        {"token=a=b=c", "token", "a=b=c"},
        {"", "session", ""},
        {";;; ;session=x", "session", "x"},
    };
    for (const auto& [header, name, value] : cases) {
        CAPTURE(header);
        Request request;
        request.headers.emplace_back("cookie", header);
        CHECK(request.cookie(name) == value);
    }
}

TEST_CASE("a query or body is decoded into its fields") {
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    struct Case {
        std::string encoded;
        Pairs fields;
    };
    const Case cases[] = {
        {"", {}},
        {"a=1", {{"a", "1"}}},
        {"a=1&b=2&a=3", {{"a", "1"}, {"b", "2"}, {"a", "3"}}},
        {"a", {{"a", ""}}},
        {"a=", {{"a", ""}}},
        {"=x", {{"", "x"}}},
        {"&&a=1&", {{"a", "1"}}},
        {"q=Melton+Mowbray", {{"q", "Melton Mowbray"}}},
        {"q=caf%C3%A9&x=a%26b%3Dc", {{"q", "caf\xC3\xA9"}, {"x", "a&b=c"}}},
        {"a=b=c", {{"a", "b=c"}}},
    };
    for (const auto& [encoded, expected] : cases) {
        CAPTURE(encoded);
        auto fields = decode_fields(encoded);
        REQUIRE(fields);
        CHECK(fields->list() == expected);
    }
}

TEST_CASE("fields that are not text are refused") {
    for (std::string encoded : {"a=%00", "%00=a", "a=x%00y", "a=%FF", "a=%C3", "%C0%80=1", "a=%ED%A0%80"}) {
        CAPTURE(encoded);
        CHECK_FALSE(decode_fields(encoded));
    }
}

TEST_CASE("a thousand fields are read and one more is refused") {
    std::string encoded;
    for (int i = 0; i < 1000; ++i) encoded += "a=1&";
    CHECK(decode_fields(encoded)->list().size() == 1000);
    CHECK_FALSE(decode_fields(encoded + "b"));
}

TEST_CASE("the makers of responses set status, type and headers") {
    auto away = see_other("/actions/A-0412");
    CHECK(away.status == 303);
    CHECK(away.headers.at(0) == std::pair<std::string, std::string>{"Location", "/actions/A-0412"});
    CHECK(plain_text(404, "No").type == "text/plain; charset=utf-8");
    CHECK(json_text("{}").type == "application/json");
    auto file = download("x", "text/csv", "caf\xC3\xA9 \"list\".csv");
    CHECK(file.headers.at(0).second
          == "attachment; filename=\"caf__ _list_.csv\"; filename*=UTF-8''caf%C3%A9%20%22list%22.csv");
}
