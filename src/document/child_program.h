// Another program run as a child: bytes in, bytes out, no shell, a clean environment, limits of time, memory and
// output.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::document {

struct ChildLimits {
    int seconds = 60;
    int megabytes = 1024;                  // of memory it may write to
    std::size_t output = 64 * 1024 * 1024; // bytes
};

enum class ChildEnd { finished, failed, out_of_time, too_much_output, not_started };

struct ChildOutcome {
    ChildEnd end = ChildEnd::not_started;
    int status = 0; // its exit status where it failed, -1 where a signal ended it
    std::string output;
    std::string complaint; // the first 4,000 bytes of its standard error
};

// Runs the program at this absolute path, with these arguments, and gives it the input. The child inherits no
// descriptor and of the environment only PATH and a UTF-8 locale; `settings` are further "NAME=value". Past a limit it
// is killed with all it started.
ChildOutcome run_child(const std::string& path, const std::vector<std::string>& arguments, std::string_view input,
                       const ChildLimits& limits, const std::vector<std::string>& settings = {});

// Where this program is on the PATH of this process.
std::optional<std::string> program_path(const std::string& name);

} // namespace reeve::document
