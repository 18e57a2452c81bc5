// E-mail messages that somebody makes to do harm, each with the words in which it must be refused.
#pragma once
#include "tests/journeys/hostile_files.h"

namespace reeve::journeys {

std::vector<HostileFile> hostile_messages();

} // namespace reeve::journeys
