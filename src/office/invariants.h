// A rule that all records together must keep, whatever page or program changed them; `reeve check` looks at each.
#pragma once
#include "db/transaction.h"
#include <functional>

namespace reeve::office {

struct Invariant {
    const char* name;  // "one-leader"
    const char* words; // "Nobody who has left is still signed in"
    // What breaks it, a sentence each; nothing where all is well.
    std::function<std::vector<std::string>(db::Connection&)> broken;
};

// The rules of what every area shares: history, people, counters.
std::vector<Invariant> office_invariants();

} // namespace reeve::office
