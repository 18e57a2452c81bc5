// A whole copy of a SQLite database, made before its tables change.
#pragma once
#include "db/workbench.h"
#include <string>

namespace reeve::db {

// Whether any table but schema_version has a row.
bool holds_records(Connection& sqlite);
// Writes a copy to this path, whole or not at all, safe on disk when this returns; an earlier copy there gives way.
void copy_to(Workbench& sqlite, const std::string& path);

} // namespace reeve::db
