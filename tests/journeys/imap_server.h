// A real IMAP server (Dovecot, from Debian) on this machine, with one mailbox of its own and a port nobody else has.
#pragma once
#include <string>

namespace reeve::journeys {

class ImapServer {
public:
    ImapServer();
    ~ImapServer();
    ImapServer(const ImapServer&) = delete;

    static bool is_there(); // whether Dovecot is on this machine
    // What the server said where it did not start; empty where it did.
    const std::string& trouble() const { return trouble_; }
    std::string url() const { return "imap://127.0.0.1:" + std::to_string(port_); }
    const char* user() const { return "office"; }
    const char* password() const { return "a-password-of-the-test"; }
    // Puts a message into the inbox, unread.
    void deliver(const std::string& message);
    int unread() const; // as the files of the mailbox say

private:
    void configure() const;
    std::string folder_;
    std::string trouble_;
    int port_ = 0;
    int delivered_ = 0;
};

} // namespace reeve::journeys
