// Turns the :names of a statement into the numbered placeholders the engines take, and puts arguments into that order.
#pragma once
#include "db/transaction.h"
#include <string>
#include <string_view>
#include <vector>

namespace reeve::db {

// A statement as an engine takes it. The same name has the same number; number 1 is names[0].
struct Placeholders {
    std::string text;
    std::vector<std::string> names;
};

// $1 for PostgreSQL, ?1 for SQLite. Quoted text, comments and :: casts are left alone. Connections keep what this gives
// beside the statement they prepared from it, so it runs once for each statement and connection.
Placeholders with_placeholders(std::string_view text, Engine);

// The values in the order of the numbers. A missing argument, one the statement does not use, one given twice, and text
// that cannot be stored (a NUL, or not UTF-8) are Faults naming the statement.
std::vector<const Cell*> in_order(const Placeholders&, const Arguments&, std::string_view statement);

} // namespace reeve::db
