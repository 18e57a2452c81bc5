// Starts aiosmtpd with a mailbox in a folder of its own, and ends it again.
#include "tests/journeys/real_mail_server.h"
#include "base/result.h"
#include "document/child_program.h"
#include <arpa/inet.h>
#include <csignal>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace reeve::journeys {
namespace {

sockaddr_in place_at(int port) {
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(static_cast<std::uint16_t>(port));
    inet_pton(AF_INET, "127.0.0.1", &where.sin_addr);
    return where;
}

int free_port() {
    int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    auto where = place_at(0);
    socklen_t length = sizeof where;
    bool is_bound = bind(socket, reinterpret_cast<sockaddr*>(&where), length) == 0
                    && getsockname(socket, reinterpret_cast<sockaddr*>(&where), &length) == 0;
    close(socket);
    if (!is_bound) throw Fault("no port is free for a mail server");
    return ntohs(where.sin_port);
}

bool answers_at(int port) {
    int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    auto where = place_at(port);
    bool answers = connect(socket, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0;
    close(socket);
    return answers;
}

bool has_ended(int process) { return waitpid(process, nullptr, WNOHANG) == process; }

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace

std::optional<RealMailServer> RealMailServer::start() {
    auto program = document::program_path("aiosmtpd");
    if (!program) return std::nullopt;
    RealMailServer server;
    server.port_ = free_port();
    server.folder_ = std::filesystem::temp_directory_path() / ("reeve-mail-" + std::to_string(server.port_));
    std::filesystem::remove_all(server.folder_);
    std::vector<std::string> words = {*program,
                                      "-n",
                                      "-l",
                                      "127.0.0.1:" + std::to_string(server.port_),
                                      "-c",
                                      "aiosmtpd.handlers.Mailbox",
                                      server.folder_.string()};
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (posix_spawn(&server.process_, program->c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
        throw Fault("the mail server cannot be started");
    while (!answers_at(server.port_))
        if (has_ended(server.process_)) throw Fault("the mail server ended before it answered");
    return server;
}

RealMailServer::RealMailServer(RealMailServer&& other) noexcept
    : folder_(std::move(other.folder_)), process_(std::exchange(other.process_, -1)), port_(other.port_) {}

RealMailServer::~RealMailServer() {
    if (process_ < 0) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
    std::filesystem::remove_all(folder_);
}

std::vector<std::string> RealMailServer::letters() const {
    std::vector<std::string> list;
    if (!std::filesystem::exists(folder_ / "new")) return list;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / "new"))
        list.push_back(bytes_of(entry.path()));
    return list;
}

std::string RealMailServer::letter_to(const std::string& address) const {
    std::string found;
    for (const auto& letter : letters())
        if (letter.find("X-RcptTo: " + address + "\n") != std::string::npos) {
            if (!found.empty()) return "";
            found = letter;
        }
    return found;
}

} // namespace reeve::journeys
