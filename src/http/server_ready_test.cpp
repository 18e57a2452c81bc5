// Tests of what the server answers without a worker: pages that lie ready, while every worker is busy with others.
#include "http/server_client_test.h"
#include <doctest/doctest.h>
#include <future>

using namespace reeve;
using namespace reeve::http;

namespace {

// A program with one ready page and one that keeps its worker until it may go on.
struct Library {
    std::promise<void> entered, may_go_on;

    std::optional<Response> ready(const Request& request) {
        if (request.path == "/ready-throws") throw std::runtime_error("no shelf");
        if (request.path != "/ready") return std::nullopt;
        return plain_text(200, "from the shelf");
    }
    Response answer(Request& request) {
        if (request.path == "/wait") {
            entered.set_value();
            may_go_on.get_future().wait();
        }
        return plain_text(200, "from a worker");
    }
    Handler handler() {
        return {[](const Request&) { return Admission{}; }, [this](Request& request) { return answer(request); },
                [this](const Request& request) { return ready(request); }};
    }
};

} // namespace

TEST_CASE("what lies ready is answered while every worker is busy, and everything else by a worker") {
    Library library;
    Folder folder;
    ServerSettings settings;
    settings.workers = 1;
    RunningServer running(settings, folder.path, library.handler());
    Client slow(running.server.port()), quick(running.server.port());
    slow.send(get("/wait"));
    library.entered.get_future().wait();
    CHECK(quick.ask(get("/ready")).body == "from the shelf");
    CHECK(quick.ask(get("/ready")).body == "from the shelf");
    library.may_go_on.set_value();
    CHECK(slow.read().body == "from a worker");
    CHECK(quick.ask(post("/ready", "Content-Type: application/x-www-form-urlencoded\r\n", "a=b")).body
          == "from a worker");
    CHECK(quick.ask(get("/other")).body == "from a worker");
    CHECK(quick.ask(get("/ready-throws")).status == 500);
    CHECK(quick.ask(get("/ready")).status == 200);
}
