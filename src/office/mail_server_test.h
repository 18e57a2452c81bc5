// A mail server as small as one can be, for tests: it takes letters on this machine in a thread of its own, and keeps
// what it heard.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace reeve::office::testing {

class MailServerForTests {
public:
    // `answer_to_recipient`: "250 ok", or a refusal such as "550 unknown".
    explicit MailServerForTests(std::string answer_to_recipient = "250 ok", const char* address = "127.0.0.1")
        : answer_(std::move(answer_to_recipient)), address_(address) {
        listening_ = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in where{};
        where.sin_family = AF_INET;
        inet_pton(AF_INET, address, &where.sin_addr);
        socklen_t length = sizeof where;
        is_listening_ = bind(listening_, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0
                        && listen(listening_, 4) == 0
                        && getsockname(listening_, reinterpret_cast<sockaddr*>(&where), &length) == 0;
        port_ = ntohs(where.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~MailServerForTests() { stop(); }

    bool is_listening() const { return is_listening_; }
    std::string url() const { return "smtp://" + address_ + ":" + std::to_string(port_); }
    // After this the letters and lines may be read.
    void stop() {
        if (!thread_.joinable()) return;
        shutdown(listening_, SHUT_RDWR);
        thread_.join();
        close(listening_);
    }
    std::vector<std::string> letters; // as sent: headers and text
    std::vector<std::string> lines;   // the commands

private:
    void serve() {
        for (int connection = accept(listening_, nullptr, nullptr); connection >= 0;
             connection = accept(listening_, nullptr, nullptr)) {
            talk(connection);
            close(connection);
        }
    }
    void say(int connection, const std::string& words) {
        (void)!write(connection, (words + "\r\n").data(), words.size() + 2);
    }
    bool hear(int connection, std::string& line) {
        line.clear();
        for (char character = 0; read(connection, &character, 1) == 1;) {
            if (character == '\n') return true;
            if (character != '\r') line += character;
        }
        return false;
    }
    void talk(int connection) {
        say(connection, "220 here");
        for (std::string line; hear(connection, line);) {
            lines.push_back(line);
            if (line.starts_with("QUIT")) return say(connection, "221 bye");
            if (line.starts_with("DATA")) take_letter(connection);
            else say(connection, line.starts_with("RCPT") ? answer_ : "250 ok");
        }
    }
    void take_letter(int connection) {
        say(connection, "354 go on");
        std::string letter;
        for (std::string line; hear(connection, line) && line != ".";) letter += line + "\n";
        letters.push_back(letter);
        say(connection, "250 taken");
    }

    std::string answer_, address_;
    int listening_ = -1;
    int port_ = 0;
    bool is_listening_ = false;
    std::thread thread_;
};

} // namespace reeve::office::testing
