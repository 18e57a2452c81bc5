// A mail server of Debian's (aiosmtpd) on this machine, for tests of what really goes over the wire.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reeve::journeys {

class RealMailServer {
public:
    // None where the program is not installed.
    static std::optional<RealMailServer> start();
    RealMailServer(RealMailServer&&) noexcept;
    RealMailServer& operator=(RealMailServer&&) = delete;
    ~RealMailServer();

    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
    // What it took so far, in no order: headers (those it adds say who it was for: "X-RcptTo: ...") and text.
    std::vector<std::string> letters() const;
    // The one letter to this address; empty where there is none or more than one.
    std::string letter_to(const std::string& address) const;

private:
    RealMailServer() = default;
    std::filesystem::path folder_;
    int process_ = -1;
    int port_ = 0;
};

} // namespace reeve::journeys
