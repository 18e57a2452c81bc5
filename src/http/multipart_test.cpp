// Tests of reading multipart forms, in pieces of every size, and of what is refused.
#include "http/multipart.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::http;

namespace {

// What came out of one body, written down part by part.
struct Reading {
    std::string parts;
    bool taken = false;
    Objection objection;
};

Reading read(std::string_view body, std::size_t piece, std::string_view boundary = "b") {
    Reading reading;
    PartReceiver receiver{[&](const PartHead& head) {
                              reading.parts += "[" + head.name + "|" + head.file_name + "|" + head.type + "|";
                              return true;
                          },
                          [&](std::string_view bytes) {
                              reading.parts += bytes;
                              return true;
                          },
                          [&] {
                              reading.parts += "]";
                              return true;
                          }};
    MultipartReader reader(boundary, receiver);
    bool going = true;
    for (std::size_t at = 0; going && at < body.size(); at += piece) going = reader.feed(body.substr(at, piece));
    reading.taken = going && reader.finish();
    reading.objection = reader.objection();
    return reading;
}

std::string field(std::string name, std::string value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

} // namespace

TEST_CASE("a form gives the same parts whatever the size of the pieces it comes in") {
    struct Case {
        std::string body, parts;
    };
    const Case cases[] = {
        {field("title", "Safer roads") + "--b--\r\n", "[title|||Safer roads]"},
        {field("title", "Safer roads") + "--b--", "[title|||Safer roads]"},
        {field("a", "") + field("b", "\r\n") + "--b--\r\n", "[a|||][b|||\r\n]"},
        {field("a", "\r\n--") + field("b", "\r\n-b\r--b\r\n\r") + "--b--\r\n", "[a|||\r\n--][b|||\r\n-b\r--b\r\n\r]"},
        {"--b\r\ncontent-disposition:form-data;name=f;filename=\"C:\\dir\\a b.csv\"\r\nContent-Type: "
         "text/csv\r\n\r\n1,2\r\n--b--\r\n",
         "[f|a b.csv|text/csv|1,2]"},
        {"--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../etc/x\"\r\n\r\n\r\n--b--\r\n", "[f|x||]"},
        {"--b\r\nContent-Disposition: form-data; name=\"a%22b\"; filename=\"q\\\"q\"\r\n\r\nx\r\n--b--\r\n",
         "[a\"b|q\"q||x]"},
        {"--b--\r\n", ""},
    };
    for (const auto& [body, parts] : cases)
        for (std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, body.size()}) {
            CAPTURE(body);
            CAPTURE(piece);
            auto reading = read(body, piece);
            CHECK(reading.taken);
            CHECK(reading.parts == parts);
        }
}

TEST_CASE("a broken form is refused with words, whatever the size of the pieces") {
    const std::string head = "--b\r\nContent-Disposition: form-data; name=\"a\"";
    struct Case {
        std::string body, words;
    };
    const Case cases[] = {
        {"", "The form was cut off before its end."},
        {"preamble\r\n--b--\r\n", "The form does not begin with its boundary."},
        {"--c--", "The form does not begin with its boundary."},
        {field("a", "x"), "The form was cut off before its end."},
        {field("a", "x") + "--b", "The form was cut off before its end."},
        {field("a", "x") + "--b--\r", "The form was cut off before its end."},
        {field("a", "x") + "--bc\r\n", "A boundary of the form is followed by something else."},
        {field("a", "x") + "--b--\r\nmore", "Something follows the end of the form."},
        {"--b\r\n\r\nx\r\n--b--", "A part of the form does not say which field it is."},
        {"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--", "A part of the form does not say which field it is."},
        {"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
         "A part of the form does not say which field it is."},
        {"--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n",
         "A part of the form does not say which field it is."},
        {"--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n",
         "A part of the form does not say which field it is."},
        {head + "; name=\"b\"\r\n\r\n", "A part of the form does not say which field it is."},
        {head + "\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n", "A part of the form names its field twice."},
        {head + "\r\nno colon\r\n\r\n", "A part of the form has a broken head line."},
        {head + "\r\n folded: x\r\n\r\n", "A part of the form has a broken head line."},
        {head + "\r\nContent-Transfer-Encoding: base64\r\n\r\n",
         "A part of the form is encoded in a way that is not understood."},
        {"--b\r\nContent-Disposition: form-data; name=\"\xFF\"\r\n\r\n",
         "A part of the form has a head line that is not text."},
        {"--b\r\n" + std::string(5000, 'x'), "The head of a part of the form is too long."},
        {head + "\r\na:1\r\na:2\r\na:3\r\na:4\r\na:5\r\na:6\r\na:7\r\na:8\r\na:9\r\na:10\r\n\r\n",
         "A part of the form has too many head lines."},
    };
    for (const auto& [body, words] : cases)
        for (std::size_t piece : {std::size_t{1}, std::size_t{5}, std::size_t{100000}}) {
            CAPTURE(body);
            CAPTURE(piece);
            auto reading = read(body, piece);
            CHECK_FALSE(reading.taken);
            CHECK(reading.objection.words == words);
        }
}

TEST_CASE("a form of more than a thousand parts is refused") {
    std::string body;
    for (int i = 0; i < 1001; ++i) body += field("a", "x");
    auto reading = read(body + "--b--", 4096);
    CHECK_FALSE(reading.taken);
    CHECK(reading.objection.status == 413);
}

TEST_CASE("a reader whose receiver stopped takes nothing more") {
    MultipartReader reader("b", {[](const PartHead&) { return false; }, {}, {}});
    CHECK_FALSE(reader.feed(field("a", "x")));
    CHECK_FALSE(reader.feed("more"));
    CHECK_FALSE(reader.finish());
    CHECK_FALSE(reader.objection());
}

TEST_CASE("the boundary is taken from a content type of a multipart form only") {
    struct Case {
        std::string type;
        std::optional<std::string> boundary;
    };
    const Case cases[] = {
        {"multipart/form-data; boundary=abc", "abc"},
        {"Multipart/Form-Data;charset=utf-8; Boundary=\"a b\"", "a b"},
        {"multipart/form-data; boundary=----WebKitFormBoundaryx1", "----WebKitFormBoundaryx1"},
        {"multipart/form-data", std::nullopt},
        {"multipart/form-data; boundary=", std::nullopt},
        {"multipart/form-data; boundary=\"a \"", std::nullopt},
        {"multipart/form-data; boundary=a<b", std::nullopt},
        {"multipart/form-data; boundary=a; boundary=b", std::nullopt},
        {"multipart/form-data; boundary=" + std::string(71, 'a'), std::nullopt},
        {"multipart/mixed; boundary=a", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [type, boundary] : cases) {
        CAPTURE(type);
        CHECK(boundary_of(type) == boundary);
    }
}
