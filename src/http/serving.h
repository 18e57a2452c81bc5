// What all connections of one server share: settings, the program's two functions, the staging folder, the totals.
#pragma once
#include "http/client_address.h"
#include "http/server.h"
#include "http/staging.h"
#include <atomic>

namespace reeve::http {

// The totals while they are being counted.
struct Tally {
    std::atomic<std::uint64_t> requests{0}, connections{0}, open_connections{0}, refused_heads{0}, bytes_out{0};
    std::atomic<std::uint64_t> by_status[6] = {};
    std::atomic<std::uint64_t> microseconds_in_handlers{0};
    ServerCounts read() const;
};

struct Serving {
    Serving(ServerSettings, Handler);
    // Logs a failure of the program or of the machine with the number of the request it hit.
    void log_failure(std::uint64_t number, std::string_view what) const;

    const ServerSettings settings;
    const Handler handler;
    const TrustedProxies proxies;
    Staging staging;
    Tally tally;
    std::atomic<std::uint64_t> next_number{1};
    std::atomic<bool> stopping{false};
};

} // namespace reeve::http
