// Lines of the log, composed by hand: this runs once a request.
#include "http/access_log.h"
#include "base/moment.h"
#include <chrono>
#include <cstdio>

namespace reeve::http {
namespace {

void add_escaped(std::string& line, std::string_view text, bool as_json) {
    for (unsigned char c : text) {
        if (c < 32 || c >= 127) {
            char code[8];
            std::snprintf(code, sizeof code, as_json ? "\\u%04x" : "\\x%02x", c);
            line += code;
        } else {
            if (as_json && (c == '"' || c == '\\')) line += '\\';
            line += static_cast<char>(c);
        }
    }
}

void add_text(std::string& line, std::string_view name, std::string_view value) {
    line.append(",\"").append(name).append("\":\"");
    add_escaped(line, value, true);
    line += '"';
}

void add_number(std::string& line, std::string_view name, std::int64_t value) {
    line.append(",\"").append(name).append("\":").append(std::to_string(value));
}

std::string_view path_of(std::string_view target) {
    auto path = target.substr(0, target.find('?'));
    return path.empty() ? "-" : path;
}

std::string json_line(const LogEntry& entry) {
    std::string line = "{\"time\":\"" + iso(Moment{entry.moment}) + "\"";
    add_number(line, "request", static_cast<std::int64_t>(entry.number));
    add_text(line, "address", entry.address);
    add_text(line, "method", entry.method.empty() ? "-" : entry.method);
    add_text(line, "path", path_of(entry.target));
    add_number(line, "status", entry.status);
    add_number(line, "bytes", static_cast<std::int64_t>(entry.bytes));
    add_number(line, "milliseconds", entry.milliseconds);
    return line + "}\n";
}

} // namespace

std::string log_line(const LogEntry& entry, bool as_json) {
    if (as_json) return json_line(entry);
    std::string line = iso(Moment{entry.moment});
    line.append(" ").append(std::to_string(entry.number)).append(" ").append(entry.address).append(" ");
    add_escaped(line, entry.method.empty() ? "-" : entry.method, false);
    line += ' ';
    add_escaped(line, path_of(entry.target), false);
    line.append(" ").append(std::to_string(entry.status)).append(" ").append(std::to_string(entry.bytes));
    return line.append(" ").append(std::to_string(entry.milliseconds)).append("ms\n");
}

std::string failure_line(std::int64_t moment, std::uint64_t number, std::string_view what, bool as_json) {
    std::string line = as_json ? "{\"time\":\"" + iso(Moment{moment}) + "\"" : iso(Moment{moment});
    if (as_json) {
        add_number(line, "request", static_cast<std::int64_t>(number));
        add_text(line, "failure", what);
        return line + "}\n";
    }
    line.append(" ").append(std::to_string(number)).append(" failed: ");
    add_escaped(line, what, false);
    return line + "\n";
}

std::int64_t wall_milliseconds() {
    auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

void write_log(const std::string& line) { std::fwrite(line.data(), 1, line.size(), stderr); }

} // namespace reeve::http
