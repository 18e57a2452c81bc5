// Tests of the server over real sockets: conversations, refusals, limits, uploads, and the end in good order.
#include "http/server_client_test.h"
#include <condition_variable>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>

using namespace reeve;
using namespace reeve::http;
using namespace std::chrono_literals;

namespace {

// Lets a handler wait until the test says go on, and the test until the handler is there.
class Gate {
public:
    void wait_in_handler() {
        std::unique_lock lock(mutex_);
        is_entered_ = true;
        changed_.notify_all();
        changed_.wait(lock, [&] { return is_open_; });
    }
    void wait_until_entered() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return is_entered_; });
    }
    void open() {
        std::lock_guard lock(mutex_);
        is_open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_entered_ = false, is_open_ = false;
};

const std::string long_text(5000, 'a');

std::string contents(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

Response tagged(std::string body) {
    auto response = plain_text(200, std::move(body));
    response.etag = "\"v1\"";
    return response;
}

Response fixed() {
    Response response;
    response.type = "text/css";
    response.fixed_body = "body { color: black }";
    response.fixed_gzip = "packed before";
    response.etag = "\"css\"";
    return response;
}

Response shared() {
    static const auto page = std::make_shared<const std::string>("a cached page");
    Response response;
    response.shared_body = page;
    return response;
}

Response echoed(const Request& request) {
    std::string text = "title=" + std::string(request.form.get("title"));
    for (const auto& upload : request.uploads) text += "\n" + upload.path + "\n" + contents(upload.path);
    return plain_text(200, text);
}

// A program with one page for each thing the server must do.
struct Program {
    Gate gate;
    std::atomic<int> admitted{0}, answered{0};

    Admission admit(const Request& request) {
        ++admitted;
        Admission admission;
        if (request.path == "/uploads") admission.body_limit = 20 << 20;
        if (request.path == "/refused") admission = {false, plain_text(403, "Not you."), 0};
        if (request.path == "/admission-throws") throw std::runtime_error("no admission");
        return admission;
    }
    Response answer(Request& request) {
        ++answered;
        if (request.path == "/long") return tagged(long_text);
        if (request.path == "/fixed") return fixed();
        if (request.path == "/shared") return shared();
        if (request.path == "/uploads") return echoed(request);
        if (request.path == "/throws") throw std::runtime_error("the page broke");
        if (request.path == "/throws-a-number") throw 7;
        if (request.path == "/split") return std::move(plain_text(200, "x").header("X-Name", "a\r\nSet-Cookie: b"));
        if (request.path == "/wait") gate.wait_in_handler();
        if (request.path == "/who") return plain_text(200, request.address + (request.is_https ? " https" : " http"));
        return plain_text(200, "hello " + std::string(request.query.get("name")));
    }
};

struct Office {
    Program program;
    Folder folder;
    RunningServer running;
    explicit Office(ServerSettings settings = {})
        : running(settings, folder.path,
                  {[this](const Request& head) { return program.admit(head); },
                   [this](Request& request) { return program.answer(request); }}) {}
    Client visit() { return Client(running.server.port()); }
};

const std::string encoded = "Content-Type: application/x-www-form-urlencoded\r\n";

} // namespace

TEST_CASE("one connection carries many requests, also when they come all at once") {
    Office office;
    auto client = office.visit();
    for (int i = 0; i < 3; ++i) {
        auto reply = client.ask(get("/?name=one"));
        CHECK(reply.status == 200);
        CHECK(reply.body == "hello one");
        CHECK(reply.header("date").size() == 29);
        CHECK(reply.header("server").empty());
    }
    client.send(get("/?name=a") + post("/uploads", encoded, "title=b") + get("/?name=c")
                + get("/?name=d", "Connection: close\r\n"));
    CHECK(client.read().body == "hello a");
    CHECK(client.read().body == "title=b");
    CHECK(client.read().body == "hello c");
    auto last = client.read();
    CHECK(last.body == "hello d");
    CHECK(last.header("connection") == "close");
    CHECK(client.is_at_end());
}

TEST_CASE("a request that comes byte by byte is read all the same") {
    Office office;
    auto client = office.visit();
    for (char c : post("/uploads", encoded, "title=slow")) client.send(std::string(1, c));
    CHECK(client.read().body == "title=slow");
}

TEST_CASE("HTTP/1.0 closes unless it asks to stay") {
    Office office;
    auto client = office.visit();
    auto kept = client.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(kept.header("connection") == "keep-alive");
    CHECK(client.ask("GET / HTTP/1.0\r\n\r\n").header("connection") == "close");
    CHECK(client.is_at_end());
}

TEST_CASE("HEAD gives the headers of GET and no body") {
    Office office;
    auto client = office.visit();
    auto reply = client.ask("HEAD /long HTTP/1.1\r\nHost: x\r\n\r\n", Body::absent);
    CHECK(reply.status == 200);
    CHECK(reply.header("content-length") == "5000");
    CHECK(client.ask(get("/")).body == "hello ");
}

TEST_CASE("a copy that is still good is answered with 304") {
    Office office;
    auto client = office.visit();
    CHECK(client.ask(get("/long")).header("etag") == "\"v1\"");
    auto reply = client.ask(get("/long", "If-None-Match: \"v0\", W/\"v1\"\r\n"), Body::absent);
    CHECK(reply.status == 304);
    CHECK(reply.header("content-length").empty());
    CHECK(reply.header("vary") == "Accept-Encoding");
    CHECK(client.ask(get("/long", "If-None-Match: \"v0\"\r\n")).body == long_text);
}

TEST_CASE("long text is compressed for those who take it") {
    Office office;
    auto client = office.visit();
    auto packed = client.ask(get("/long", "Accept-Encoding: br, gzip\r\n"));
    CHECK(packed.header("content-encoding") == "gzip");
    CHECK(packed.header("vary") == "Accept-Encoding");
    CHECK(packed.header("etag") == "W/\"v1\"");
    CHECK(unpacked(packed.body) == long_text);
    auto plain = client.ask(get("/long", "Accept-Encoding: br\r\n"));
    CHECK(plain.header("content-encoding").empty());
    CHECK(plain.header("vary") == "Accept-Encoding");
    CHECK(client.ask(get("/", "Accept-Encoding: gzip\r\n")).header("content-encoding").empty());
    CHECK(client.ask(get("/fixed", "Accept-Encoding: gzip\r\n")).body == "packed before");
    CHECK(client.ask(get("/fixed")).body == "body { color: black }");
    CHECK(client.ask(get("/shared", "Accept-Encoding: gzip\r\n")).body == "a cached page");
}

TEST_CASE("a malformed request is refused, its connection closed, and the program never asked") {
    using namespace std::string_literals;
    const std::string start = "POST / HTTP/1.1\r\nHost: x\r\n";
    const std::string cases[] = {
        start + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: identity\r\n\r\n" + get("/"),
        start + "Content-Length: 5\r\nContent-Length: 0\r\n\r\nhello",
        start + "Content-Length: +5\r\n\r\nhello",
        start + "Content-Length: 0x5\r\n\r\nhello",
        start + "Content-Length: -1\r\n\r\nhello",
        start + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "GET / HTTP/1.1\nHost: x\n\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX-A: b\0c\r\n\r\n"s,
        "GET / HTTP/1.1\r\nHost: x\r\nX-A: b\rTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        start + "Transfer-Encoding: chunked\r\n\r\n-2\r\nhello\r\n0\r\n\r\n",
        start + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
        "\x16\x03\x01\x02\0\x01\0"s,
    };
    Office office;
    for (const auto& bytes : cases) {
        CAPTURE(bytes);
        auto client = office.visit();
        auto reply = client.ask(bytes);
        CHECK(reply.status >= 400);
        CHECK(reply.header("connection") == "close");
        CHECK(client.is_at_end());
    }
    CHECK(office.program.admitted == 0);
    CHECK(office.running.server.counts().refused_heads == std::size(cases));
}

TEST_CASE("a head without end is refused once it is too long") {
    Office office;
    auto client = office.visit();
    auto reply = client.ask("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(16 * 1024, 'a'));
    CHECK(reply.status == 431);
    CHECK(client.is_at_end());
}

TEST_CASE("a body is refused from its head alone, before a byte of it is sent") {
    struct Case {
        std::string request;
        int status;
        int admitted;
    };
    const Case cases[] = {
        {"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n" + encoded + "\r\n", 413, 1},
        {"POST /refused HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n" + encoded + "\r\n", 403, 1},
        {"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\n", 415, 1},
        {"POST /refused HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n" + encoded + "\r\n", 403,
         1},
        {"POST /admission-throws HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n" + encoded + "\r\n", 500, 1},
    };
    for (const auto& [request, status, admitted] : cases) {
        CAPTURE(request);
        Office office;
        auto client = office.visit();
        CHECK(client.ask(request).status == status);
        CHECK(client.is_at_end());
        CHECK(office.program.admitted == admitted);
        CHECK(office.program.answered == 0);
    }
}

TEST_CASE("a refusal without a body keeps the connection") {
    Office office;
    auto client = office.visit();
    CHECK(client.ask(get("/refused")).status == 403);
    CHECK(client.ask(get("/")).status == 200);
}

TEST_CASE("who expects to be told to go on is told, after the admission") {
    Office office;
    auto client = office.visit();
    client.send("POST /uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\nExpect: 100-continue\r\n" + encoded
                + "\r\n");
    CHECK(client.read(Body::absent).status == 100);
    CHECK(office.program.admitted == 1);
    client.send("title=a");
    CHECK(client.read().body == "title=a");
}

TEST_CASE("an upload arrives as a file and is swept when it has been answered") {
    Office office;
    const std::string bytes(300'000, 'x');
    const std::string type = "Content-Type: multipart/form-data; boundary=b\r\n";
    auto body = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nCounts\r\n--b\r\nContent-Disposition: "
                "form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + bytes + "\r\n--b--\r\n";
    auto client = office.visit();
    auto reply = client.ask(post("/uploads", type, body));
    CHECK(reply.status == 200);
    CHECK(reply.body.starts_with("title=Counts\n" + office.folder.path));
    CHECK(reply.body.ends_with("\n" + bytes));
    CHECK(std::filesystem::is_empty(office.folder.path));
    auto broken = client.ask(post("/uploads", type, body.substr(0, body.size() - 6)));
    CHECK(broken.status == 400);
    CHECK(std::filesystem::is_empty(office.folder.path));
    CHECK(client.is_at_end());
}

TEST_CASE("a program that throws, or splits its head, costs a page and not the server") {
    Office office;
    auto client = office.visit();
    for (std::string path : {"/throws", "/throws-a-number", "/split", "/admission-throws"}) {
        CAPTURE(path);
        auto reply = client.ask(get(path));
        CHECK(reply.status == 500);
        CHECK(reply.header("set-cookie").empty());
        CHECK(reply.body.find("logged under the number") != std::string::npos);
    }
    CHECK(client.ask(get("/")).status == 200);
    office.running.end();
    CHECK(office.running.server.counts().by_status[5] == 4);
}

TEST_CASE("only a trusted proxy may say whom it speaks for") {
    const std::string said = "X-Forwarded-For: 198.51.100.9, 203.0.113.7\r\nX-Forwarded-Proto: https\r\n";
    CHECK(Office().visit().ask(get("/who", said)).body == "127.0.0.1 http");
    ServerSettings settings;
    settings.trusted_proxies = {"127.0.0.0/8"};
    CHECK(Office(settings).visit().ask(get("/who", said)).body == "203.0.113.7 https");
}

TEST_CASE("one visitor too many is told to come back") {
    ServerSettings settings;
    settings.max_connections = 1;
    Office office(settings);
    auto first = office.visit();
    CHECK(first.ask(get("/")).status == 200);
    auto second = office.visit();
    auto reply = second.read();
    CHECK(reply.status == 503);
    CHECK(reply.header("retry-after") == "30");
    CHECK(second.is_at_end());
    CHECK(first.ask(get("/")).status == 200);
}

TEST_CASE("who is slow with the head hears so, and who says nothing is closed") {
    ServerSettings settings;
    settings.head_time = settings.idle_time = 1s;
    Office office(settings);
    auto slow = office.visit();
    slow.send("GET / HTTP/1.1\r\nHost:");
    auto silent = office.visit();
    CHECK(slow.read().status == 408);
    CHECK(slow.is_at_end());
    CHECK(silent.is_at_end());
}

TEST_CASE("at the end the idle are closed, what is in flight is finished, and nobody new is taken") {
    Office office;
    auto idle = office.visit();
    CHECK(idle.ask(get("/")).status == 200);
    auto busy = office.visit();
    busy.send(get("/wait"));
    office.program.gate.wait_until_entered();
    auto port = office.running.server.port();
    office.running.server.stop();
    CHECK(idle.is_at_end());
    office.program.gate.open();
    auto reply = busy.read();
    CHECK(reply.status == 200);
    CHECK(reply.header("connection") == "close");
    busy.close();
    office.running.end();
    CHECK_FALSE(can_connect(port));
}

TEST_CASE("several loops share the connections, and a port in use is a fault in words") {
    ServerSettings settings;
    settings.io_threads = 3;
    Office office(settings);
    std::vector<Client> clients;
    for (int i = 0; i < 9; ++i) clients.push_back(office.visit());
    for (int round = 0; round < 3; ++round)
        for (auto& client : clients) CHECK(client.ask(get("/?name=x")).body == "hello x");
    ServerSettings taken;
    taken.port = office.running.server.port();
    taken.staging_folder = office.folder.path;
    Server second(taken, {[](const Request&) { return Admission{}; }, [](Request&) { return Response{}; }});
    CHECK_THROWS_WITH(second.start(), doctest::Contains("another program uses it already"));
    clients.clear();
    office.running.end();
    auto counts = office.running.server.counts();
    CHECK(counts.requests == 27);
    CHECK(counts.connections == 9);
    CHECK(counts.open_connections == 0);
    CHECK(counts.by_status[2] == 27);
}
