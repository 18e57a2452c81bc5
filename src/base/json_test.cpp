// Tests of JSON values: what is read, what is refused and how values are written.
#include "base/json.h"
#include <doctest/doctest.h>

namespace reeve {

static std::string again(std::string_view text) {
    const auto value = parse_json(text);
    return value ? to_text(*value) : value.problems().list.front().message;
}

TEST_CASE("values are read and written with sorted keys and no blanks") {
    const std::pair<const char*, const char*> cases[] = {
        {" { \"b\" : [ 1 , true , null ] , \"a\" : { } } ", R"({"a":{},"b":[1,true,null]})"},
        {"[]", "[]"},
        {"\"\\u00e9\\/\\n\"", "\"é/\\n\""},
        {R"("\ud83d\ude93")", "\"🚓\""},
        {R"("\u0000\u001f\"\\")", R"("\u0000\u001f\"\\")"},
        {"-0", "0"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"}};
    for (const auto& [text, expected] : cases) CHECK_MESSAGE(again(text) == expected, text);
}

TEST_CASE("numbers that are not whole, or too large, are kept as text") {
    for (const char* number :
         {"11.5", "1e5", "-0.25E-3", "9223372036854775808", "-9223372036854775809", "123456789012345678901234567890"}) {
        const auto value = parse_json(number).value();
        CHECK(value.is_text());
        CHECK(value.as_text() == number);
    }
}

TEST_CASE("what JSON does not allow is refused with its position") {
    const std::pair<const char*, const char*> cases[] = {
        {"", "Not JSON: at position 1 a value is missing"},
        {"[1,]", "Not JSON: at position 4 no value begins like this"},
        {"[1 2]", "Not JSON: at position 4 a comma or ] is missing"},
        {"{\"a\":1,}", "Not JSON: at position 8 a key in quotes is missing"},
        {"{\"a\" 1}", "Not JSON: at position 6 a colon is missing"},
        {"{\"a\":1,\"a\":2}", "Not JSON: at position 8 this key is given twice"},
        {"{a:1}", "Not JSON: at position 2 a key in quotes is missing"},
        {"{\"a\":1", "Not JSON: at position 7 a comma or } is missing"},
        {"01", "Not JSON: at position 2 something follows the value"},
        {"1.", "Not JSON: at position 3 digits are missing after the point"},
        {"1e+", "Not JSON: at position 4 digits are missing in the exponent"},
        {"-", "Not JSON: at position 2 no value begins like this"},
        {"+1", "Not JSON: at position 1 no value begins like this"},
        {"nul", "Not JSON: at position 1 no value begins like this"},
        {"NaN", "Not JSON: at position 1 no value begins like this"},
        {"'a'", "Not JSON: at position 1 no value begins like this"},
        {"\"a", "Not JSON: at position 3 a quote never closes"},
        {"\"a\\", "Not JSON: at position 4 a quote never closes"},
        {"\"a\nb\"", "Not JSON: at position 3 a control character stands inside a text"},
        {"\"\\x\"", "Not JSON: at position 3 there is no such escape"},
        {"\"\\u12", "Not JSON: at position 4 an escape is cut short"},
        {"\"\\u12g4\"", "Not JSON: at position 4 an escape needs four hexadecimal digits"},
        {"\"\\u-123\"", "Not JSON: at position 4 an escape needs four hexadecimal digits"},
        {R"("\ud83d")", "Not JSON: at position 4 half of a surrogate pair stands alone"},
        {R"("\ude93")", "Not JSON: at position 4 half of a surrogate pair stands alone"},
        {R"("\ud83d\u0041")", "Not JSON: at position 4 half of a surrogate pair stands alone"},
        {"\"\xE9\"", "Not JSON: at position 2 the bytes are not UTF-8"},
        {"\xEF\xBB\xBF{}", "Not JSON: at position 1 no value begins like this"},
        {"{} {}", "Not JSON: at position 4 something follows the value"}};
    for (const auto& [text, message] : cases) CHECK_MESSAGE(again(text) == message, text);
}

TEST_CASE("lists nest sixty-four deep and no deeper") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(again(nested(64)) == nested(64));
    CHECK(again(nested(65)) == "Not JSON: at position 65 lists and objects nest more than 64 deep");
    CHECK_FALSE(parse_json(std::string(1'000'000, '[')).ok());
}

TEST_CASE("a value gives what it holds and a fallback for the rest") {
    const auto value = parse_json(R"({"name":"Oadby","count":34,"open":true,"list":[1,2],"inner":{"a":1}})").value();
    CHECK(value["name"].as_text() == "Oadby");
    CHECK(value["count"].as_number() == 34);
    CHECK(value["open"].as_bool());
    CHECK(value["list"].as_list().size() == 2);
    CHECK(value["inner"]["a"].as_number() == 1);
    CHECK(value["missing"].is_null());
    CHECK(value["missing"]["deeper"].is_null());
    CHECK(value["name"].as_number(7) == 7);
    CHECK(value["name"].as_bool(true));
    CHECK(value["count"].as_text().empty());
    CHECK(value["count"].as_list().empty());
    CHECK(value["count"].as_object().empty());
}

TEST_CASE("members and elements are added to a null, an object and a list") {
    Json report;
    report.set("title", "Work update").set("pages", 12).set("pages", 13);
    report.set("parts", Json().add("one").add(std::int64_t{2}).add(nullptr));
    CHECK(to_text(report) == R"({"pages":13,"parts":["one",2,null],"title":"Work update"})");
    CHECK_THROWS_AS(Json("text").set("a", 1), Fault);
    CHECK_THROWS_AS(Json(5).add(1), Fault);
    CHECK(report == parse_json(to_pretty_text(report)).value());
    CHECK_FALSE(report == Json());
}

TEST_CASE("people get a line for each part") {
    CHECK(to_pretty_text(parse_json(R"({"b":[1,{"c":null}],"a":{},"d":[]})").value())
          == "{\n  \"a\": {},\n  \"b\": [\n    1,\n    {\n      \"c\": null\n    }\n  ],\n  \"d\": []\n}");
}

TEST_CASE("bytes that are not UTF-8 never leave as JSON") { CHECK(to_text(Json("caf\xE9")) == "\"caf\uFFFD\""); }

} // namespace reeve
