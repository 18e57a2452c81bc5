// The commands of the reeve binary: which there are, what each is for, and the exit code it ends with.
#pragma once
#include <string>
#include <vector>

namespace reeve {

// Runs one command given as words without the program's name. 0 done, 1 failed or found wrong, 2 wrong usage.
int run_command(const std::vector<std::string>& words);

} // namespace reeve
