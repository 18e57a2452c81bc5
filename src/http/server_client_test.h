// What the tests of the server share: a server running on a free port, and a blocking client that talks to it byte for
// byte.
#pragma once
#include "http/server.h"
#include <thread>

namespace reeve::http {

// A folder of its own, removed with everything in it.
struct Folder {
    std::string path;
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

// Runs from construction to destruction, without signals and without a log.
struct RunningServer {
    Server server;
    std::thread thread;
    RunningServer(ServerSettings, std::string staging_folder, Handler);
    ~RunningServer() { end(); }
    // Stops and waits; the counts are final afterwards.
    void end();
};

struct Reply {
    int status = 0; // 0: the connection ended before a reply
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::string header(std::string_view lower_name) const;
};

enum class Body { present, absent };

class Client {
public:
    explicit Client(std::uint16_t port);
    ~Client();
    Client(Client&&) noexcept;
    void send(std::string_view);
    Reply read(Body = Body::present);
    Reply ask(std::string_view request, Body body = Body::present) {
        send(request);
        return read(body);
    }
    // Waits for the server to close; false when it sends something more instead.
    bool is_at_end();
    void close();

private:
    bool receive();
    int socket_ = -1;
    std::string received_;
};

bool can_connect(std::uint16_t port);
std::string get(std::string path, std::string header_lines = "");
std::string post(std::string path, std::string header_lines, const std::string& body);
std::string unpacked(const std::string& gzip);

} // namespace reeve::http
