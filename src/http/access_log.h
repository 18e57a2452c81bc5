// The log of the server: one line for each request, as text or JSON, and a line for each failure, on standard error.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace reeve::http {

// One request served. No query is kept: it may hold what somebody searched for.
struct LogEntry {
    std::int64_t moment = 0; // milliseconds since 1970, UTC
    std::uint64_t number = 0;
    std::string_view address;
    std::string_view method;
    std::string_view target;
    int status = 0; // 0: the client went away before an answer
    std::uint64_t bytes = 0;
    std::int64_t milliseconds = 0;
};

// The line with its line feed. Bytes outside printable ASCII are shown as \xNN (text) or \u00NN (JSON).
std::string log_line(const LogEntry&, bool as_json);
std::string failure_line(std::int64_t moment, std::uint64_t number, std::string_view what, bool as_json);

// Milliseconds since 1970, UTC.
std::int64_t wall_milliseconds();

// One write, so that lines of several threads do not mix.
void write_log(const std::string& line);

} // namespace reeve::http
