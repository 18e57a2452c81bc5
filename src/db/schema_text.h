// The text of a migration file: taken apart into statements, and put into SQLite's types.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reeve::db {

// The statements of a file, without their closing semicolons and without those that are only comments. A semicolon in
// quotes, comments, $$ bodies and between BEGIN and END of a CREATE TRIGGER does not separate.
std::vector<std::string> statements_in(std::string_view file);

// PostgreSQL's types in SQLite's words: BIGINT becomes INTEGER (so that BIGINT PRIMARY KEY becomes the row's own
// number), DOUBLE PRECISION becomes REAL, and a CREATE TABLE becomes STRICT. Text in quotes and comments stays as it
// is.
std::string in_sqlite_types(std::string_view statement);

} // namespace reeve::db
