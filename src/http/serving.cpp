// The shared part of a server: checking its settings and reading its totals.
#include "http/serving.h"
#include "base/result.h"
#include "http/access_log.h"

namespace reeve::http {
namespace {

ServerSettings checked(ServerSettings settings) {
    if (settings.io_threads < 1 || settings.workers < 1)
        throw Fault("A server needs at least one thread of each kind.");
    if (settings.max_connections < 1) throw Fault("A server must be allowed at least one connection.");
    if (settings.head_limit < 1024) throw Fault("The head of a request must be allowed at least 1 KB.");
    return settings;
}

} // namespace

Serving::Serving(ServerSettings given, Handler handling)
    : settings(checked(std::move(given))), handler(std::move(handling)), proxies(settings.trusted_proxies),
      staging(settings.staging_folder, settings.staging_quota) {
    if (!handler.admit || !handler.answer) throw Fault("A server needs both functions of its handler.");
}

void Serving::log_failure(std::uint64_t number, std::string_view what) const {
    write_log(failure_line(wall_milliseconds(), number, what, settings.log_as_json));
}

ServerCounts Tally::read() const {
    ServerCounts counts;
    counts.requests = requests;
    counts.connections = connections;
    counts.open_connections = open_connections;
    counts.refused_heads = refused_heads;
    counts.bytes_out = bytes_out;
    for (int i = 0; i < 6; ++i) counts.by_status[i] = by_status[i];
    counts.milliseconds_in_handlers = microseconds_in_handlers / 1000;
    return counts;
}

} // namespace reeve::http
