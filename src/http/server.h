// The server of HTTP/1.1: sockets in, page functions called on workers, limits and deadlines kept, nothing in flight
// lost at the end.
#pragma once
#include "http/message.h"
#include <chrono>

namespace reeve::http {

// What is decided from the head of a request alone, before a byte of its body is stored.
struct Admission {
    bool accepted = true;
    Response refusal;                   // when not accepted
    std::uint64_t body_limit = 1 << 20; // 20 MB for routes that take uploads
};

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; // 0: any free port
    int io_threads = 1;
    int workers = 2;
    int max_connections = 4000;
    std::uint64_t head_limit = 16 * 1024;
    std::chrono::seconds head_time{10};
    std::chrono::seconds idle_time{60};
    std::string staging_folder; // uploads over 64 KB are staged here
    std::uint64_t staging_quota = 200 << 20;
    std::vector<std::string> trusted_proxies; // addresses or networks such as 10.0.0.0/8
    bool log_as_json = false;
    bool quiet = false; // no access log (tests, bench)
};

// What the server asks the program. admit and answer are called on worker threads and may run at the same time.
struct Handler {
    std::function<Admission(const Request& head)> admit;
    std::function<Response(Request&)> answer;
    // May be left out. Asked first about a request without a body, on the thread that serves all connections: it gives
    // what lies ready in memory, or nothing, and never waits.
    std::function<std::optional<Response>(const Request&)> ready;
};

// Totals since start, for /metrics.
struct ServerCounts {
    std::uint64_t requests = 0, connections = 0, open_connections = 0, refused_heads = 0, bytes_out = 0;
    std::uint64_t by_status[6] = {};
    std::uint64_t milliseconds_in_handlers = 0;
};

class Server {
public:
    Server(ServerSettings, Handler);
    ~Server();
    // Binds and listens; a port in use is a Fault with the words for it.
    void start();
    std::uint16_t port() const;
    // Serves until stop() or SIGTERM/SIGINT (when `catch_signals`); finishes what is in flight, then returns. What is
    // still not finished after 9 seconds is cut off; only an answer() that never returns can hold it longer.
    void run(bool catch_signals = true);
    void stop();
    ServerCounts counts() const;

private:
    struct Running;
    std::unique_ptr<Running> running_;
};

} // namespace reeve::http
