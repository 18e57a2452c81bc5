// One connection outside any transaction, with nobody else migrating: what a migration works at, and nothing else may
// use.
#pragma once
#include "db/transaction.h"
#include <functional>
#include <string>

namespace reeve::db {

struct Workbench {
    Transaction& connection;                         // statements, inside a transaction where `execute` has begun one
    std::function<void(const std::string&)> execute; // any one statement just as it stands, BEGIN and COMMIT among them
    std::function<void()> abandon;                   // rolls back what is open, so that statements may run again
    std::string file;                                // of a SQLite database on disk; empty otherwise
};

} // namespace reeve::db
