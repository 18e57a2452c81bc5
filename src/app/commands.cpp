// The commands of the reeve binary.
#include "app/commands.h"
#include <cstdio>

namespace reeve {

int run_command(const std::vector<std::string>&) {
    std::fputs("reeve: no command is built yet\n", stderr);
    return 2;
}

} // namespace reeve
