// The client of the server's tests, over blocking sockets with a limit on every wait.
#include "http/server_client_test.h"
#include "http/head.h"
#include <arpa/inet.h>
#include <cctype>
#include <doctest/doctest.h>
#include <filesystem>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

namespace reeve::http {
namespace {

int connected_socket(std::uint16_t port) {
    int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port);
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0) return socket;
    ::close(socket);
    return -1;
}

} // namespace

Folder::Folder() {
    char name[] = "/tmp/reeve-test-XXXXXX";
    path = ::mkdtemp(name);
}

Folder::~Folder() { std::filesystem::remove_all(path); }

RunningServer::RunningServer(ServerSettings settings, std::string staging_folder, Handler handler)
    : server(
        [&] {
            settings.port = 0;
            settings.quiet = true;
            settings.staging_folder = std::move(staging_folder);
            return settings;
        }(),
        std::move(handler)) {
    server.start();
    thread = std::thread([this] { server.run(false); });
}

void RunningServer::end() {
    server.stop();
    if (thread.joinable()) thread.join();
}

std::string Reply::header(std::string_view lower_name) const {
    for (const auto& [name, value] : headers)
        if (name == lower_name) return value;
    return {};
}

Client::Client(std::uint16_t port) : socket_(connected_socket(port)) {
    REQUIRE(socket_ >= 0);
    timeval limit{20, 0}; // a server that hangs fails the test instead of hanging it
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

Client::~Client() { close(); }

void Client::close() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

void Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // the server closed: what it said is read next
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Client::receive() {
    char bytes[16384];
    auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    received_.append(bytes, static_cast<std::size_t>(count));
    return true;
}

Reply Client::read(Body body) {
    std::size_t end;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos)
        if (!receive()) return {};
    Reply reply;
    reply.status = std::stoi(received_.substr(9, 3));
    for (auto at = received_.find("\r\n") + 2; at < end + 2; at = received_.find("\r\n", at) + 2) {
        auto line = received_.substr(at, received_.find("\r\n", at) - at);
        auto colon = line.find(": ");
        auto name = line.substr(0, colon);
        for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        reply.headers.emplace_back(name, line.substr(colon + 2));
    }
    received_.erase(0, end + 4);
    if (body == Body::absent) return reply;
    auto length = static_cast<std::size_t>(std::stoul("0" + reply.header("content-length")));
    while (received_.size() < length)
        if (!receive()) return {};
    reply.body = received_.substr(0, length);
    received_.erase(0, length);
    return reply;
}

bool Client::is_at_end() {
    if (!received_.empty()) return false;
    char byte;
    return ::recv(socket_, &byte, 1, 0) == 0;
}

bool can_connect(std::uint16_t port) {
    int socket = connected_socket(port);
    if (socket >= 0) ::close(socket);
    return socket >= 0;
}

std::string get(std::string path, std::string header_lines) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + header_lines + "\r\n";
}

std::string post(std::string path, std::string header_lines, const std::string& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n"
           + header_lines + "\r\n" + body;
}

std::string unpacked(const std::string& gzip) {
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string bytes(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
    stream.avail_in = static_cast<uInt>(gzip.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    bytes.resize(stream.total_out);
    inflateEnd(&stream);
    return bytes;
}

} // namespace reeve::http
