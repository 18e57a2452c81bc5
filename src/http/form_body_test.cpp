// Tests of bodies becoming fields and staged files, and of the folder being left empty.
#include "base/result.h"
#include "http/form_body.h"
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdlib.h>
#include <unistd.h>

using namespace reeve;
using namespace reeve::http;

namespace {

// A folder of its own for one test, removed with everything in it.
struct Folder {
    std::string path;
    Folder() {
        char name[] = "/tmp/reeve-body-XXXXXX";
        path = ::mkdtemp(name);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    bool is_empty() const { return std::filesystem::is_empty(path); }
};

const std::string form_type = "multipart/form-data; boundary=b";

std::string file_part(std::string name, std::string file_name, const std::string& bytes) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file_name
           + "\"\r\nContent-Type: text/csv\r\n\r\n" + bytes + "\r\n";
}

std::string text_part(std::string name, const std::string& text) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
}

std::string bytes_of(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

Objection objection_to(const std::string& type, const std::string& body, Staging& staging) {
    FormBody reader(type, body.size(), staging);
    Request request;
    bool taken = !reader.objection() && reader.feed(body) && reader.finish(request);
    CHECK(taken == !reader.objection());
    return reader.objection();
}

} // namespace

TEST_CASE("a url-encoded body becomes the fields of the form") {
    Folder folder;
    Staging staging(folder.path, 1000);
    FormBody reader("Application/X-WWW-Form-Urlencoded; charset=UTF-8", 21, staging);
    Request request;
    CHECK(reader.feed("title=Safer+"));
    CHECK(reader.feed("roads&x=1"));
    REQUIRE(reader.finish(request));
    CHECK(request.form.get("title") == "Safer roads");
    CHECK(request.form.get("x") == "1");
}

TEST_CASE("files of a form are staged, large or small, and removed with the last holder") {
    Folder folder;
    Staging staging(folder.path, 10 << 20);
    const std::string large(200'000, 'x');
    auto body = text_part("title", "Counts") + file_part("small", "a.csv", "1,2") + file_part("large", "b.csv", large)
                + file_part("none", "", "") + "--b--\r\n";
    Request request;
    {
        FormBody reader(form_type, body.size(), staging);
        for (std::size_t at = 0; at < body.size(); at += 5000)
            REQUIRE(reader.feed(std::string_view(body).substr(at, 5000)));
        REQUIRE(reader.finish(request));
    }
    CHECK(request.form.get("title") == "Counts");
    REQUIRE(request.uploads.size() == 2);
    CHECK(request.uploads[0].member == "small");
    CHECK(request.uploads[0].file_name == "a.csv");
    CHECK(request.uploads[0].type == "text/csv");
    CHECK(bytes_of(request.uploads[0].path) == "1,2");
    CHECK(bytes_of(request.uploads[1].path) == large);
    CHECK(request.uploads[1].size == large.size());
    CHECK(staging.bytes_used() == large.size() + 3);
    auto held = request.uploads[1];
    request.uploads.clear();
    CHECK(bytes_of(held.path) == large);
    held = {};
    CHECK(folder.is_empty());
    CHECK(staging.bytes_used() == 0);
}

TEST_CASE("a body that is broken, too large or of another kind is refused and leaves no file") {
    Folder folder;
    Staging staging(folder.path, 1000);
    const std::string encoded = "application/x-www-form-urlencoded";
    CHECK(objection_to("", "hello", staging).status == 415);
    CHECK(objection_to("application/json", "{}", staging).status == 415);
    CHECK(objection_to("multipart/form-data", "--b--", staging).status == 415);
    CHECK(objection_to(encoded, "a=%FF", staging).status == 400);
    CHECK(objection_to(encoded, std::string((1 << 20) + 1, 'a'), staging).status == 413);
    CHECK(objection_to(form_type, file_part("f", "a", "x"), staging).status == 400);
    CHECK(objection_to(form_type, text_part("a", "\xFF") + "--b--", staging).status == 400);
    CHECK(objection_to(form_type, text_part("a", std::string(1, '\0')) + "--b--", staging).status == 400);
    CHECK(objection_to(form_type, text_part("a", std::string((1 << 20) + 1, 'a')) + "--b--", staging).status == 413);
    CHECK(objection_to(form_type, file_part("f", "a", std::string(1001, 'x')) + "--b--", staging).status == 503);
    CHECK(folder.is_empty());
    CHECK(staging.bytes_used() == 0);
}

TEST_CASE("files left behind by a process that is gone are removed, others stay") {
    Folder folder;
    std::ofstream(folder.path + "/reeve-upload-999999999-1") << "left";
    std::ofstream(folder.path + "/reeve-upload-1-1") << "of a living process";
    std::ofstream(folder.path + "/notes.txt") << "not ours";
    Staging staging(folder.path, 1000);
    CHECK_FALSE(std::filesystem::exists(folder.path + "/reeve-upload-999999999-1"));
    CHECK(std::filesystem::exists(folder.path + "/reeve-upload-1-1"));
    CHECK(std::filesystem::exists(folder.path + "/notes.txt"));
}

TEST_CASE("a folder that cannot be used is a fault that names it") {
    CHECK_THROWS_WITH_AS(Staging("/proc/reeve", 1000),
                         doctest::Contains("The folder for uploads, /proc/reeve, cannot be read"), Fault);
}
