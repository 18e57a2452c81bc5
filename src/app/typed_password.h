// A password read from standard input.
#pragma once
#include <string>

namespace reeve {

// One line, not shown where a person types it.
std::string read_password();

} // namespace reeve
