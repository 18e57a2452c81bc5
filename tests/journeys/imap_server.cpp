// Starts Dovecot with a configuration of its own: in the background, which it enters only after it listens.
#include "tests/journeys/imap_server.h"
#include "base/result.h"
#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace reeve::journeys {
namespace {

constexpr const char* program = "/usr/sbin/dovecot";
constexpr unsigned nobody = 65534;

int free_port() {
    int listening = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    inet_pton(AF_INET, "127.0.0.1", &where.sin_addr);
    socklen_t length = sizeof where;
    bool is_bound = bind(listening, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0
                    && getsockname(listening, reinterpret_cast<sockaddr*>(&where), &length) == 0;
    close(listening);
    if (!is_bound) throw Fault("no port is free for a mailbox");
    return ntohs(where.sin_port);
}

bool is_root() { return geteuid() == 0; }
unsigned mail_user() { return is_root() ? nobody : geteuid(); }
unsigned mail_group() { return is_root() ? nobody : getegid(); }

std::string text_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

bool ImapServer::is_there() { return access(program, X_OK) == 0; }

ImapServer::ImapServer() : port_(free_port()) {
    char folder[] = "/tmp/reeve-mailbox-XXXXXX";
    if (!mkdtemp(folder)) throw Fault("no folder for a mailbox could be made");
    folder_ = folder;
    std::filesystem::permissions(folder_, std::filesystem::perms(0755));
    for (const char* part : {"/run", "/state", "/home", "/mail", "/mail/cur", "/mail/new", "/mail/tmp"}) {
        std::filesystem::create_directory(folder_ + part);
        if (is_root() && chown((folder_ + part).c_str(), nobody, nobody) != 0)
            throw Fault("a mailbox is not its user's");
    }
    configure();
    auto command = std::string(program) + " -c " + folder_ + "/dovecot.conf > " + folder_ + "/said 2>&1";
    if (std::system(command.c_str()) != 0) trouble_ = text_of(folder_ + "/said") + text_of(folder_ + "/log") + " ";
}

ImapServer::~ImapServer() {
    std::ifstream file(folder_ + "/run/master.pid");
    if (int process = 0; file >> process && process > 1) kill(process, SIGTERM);
    std::error_code ignored; // files that the server writes while it ends stay behind in /tmp
    std::filesystem::remove_all(folder_, ignored);
}

void ImapServer::configure() const {
    std::ofstream file(folder_ + "/dovecot.conf");
    file << "protocols = imap\nbase_dir = " << folder_ << "/run\nstate_dir = " << folder_
         << "/state\nlog_path = " << folder_
         << "/log\nssl = no\ndisable_plaintext_auth = no\nmail_location = maildir:" << folder_
         << "/mail\nfirst_valid_uid = 1\nfirst_valid_gid = 1\n";
    if (!is_root()) {
        // Without rights over others every part of the server runs as whoever runs the test.
        std::string name = getpwuid(geteuid()) ? getpwuid(geteuid())->pw_name : "nobody";
        file << "default_internal_user = " << name << "\ndefault_login_user = " << name << "\n";
        for (const char* service : {"anvil", "stats"}) file << "service " << service << " {\n  chroot =\n}\n";
    }
    file << "passdb {\n  driver = static\n  args = password=" << password()
         << "\n}\nuserdb {\n  driver = static\n  args = uid=" << mail_user() << " gid=" << mail_group()
         << " home=" << folder_ << "/home\n}\nservice imap-login {\n"
         << (is_root() ? "" : "  chroot =\n") << "  inet_listener imap {\n    address = 127.0.0.1\n    port = " << port_
         << "\n  }\n  inet_listener imaps {\n    port = 0\n  }\n}\n";
}

void ImapServer::deliver(const std::string& message) {
    auto name = std::to_string(++delivered_) + ".message";
    auto written = folder_ + "/mail/tmp/" + name;
    std::ofstream(written, std::ios::binary) << message;
    if (is_root() && chown(written.c_str(), nobody, nobody) != 0) throw Fault("a message is not its mailbox's");
    std::filesystem::rename(written, folder_ + "/mail/new/" + name);
}

int ImapServer::unread() const {
    int count = 0;
    for (const char* part : {"/mail/new", "/mail/cur"})
        for (const auto& file : std::filesystem::directory_iterator(folder_ + part)) {
            auto name = file.path().filename().string();
            auto flags = name.find(":2,");
            count += flags == std::string::npos || name.find('S', flags) == std::string::npos;
        }
    return count;
}

} // namespace reeve::journeys
