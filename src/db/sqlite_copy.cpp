// A whole copy of a SQLite database, made before its tables change.
#include "db/sqlite_copy.h"
#include "base/text.h"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace reeve::db {

namespace {

constexpr auto record_tables = Sql::per_engine(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'schema_version' AND name NOT LIKE 'sqlite%' "
    "ORDER BY name",
    "SELECT relname FROM pg_class WHERE FALSE", "tables that may hold records");

// Waits until what was written to a file or folder is on disk.
void make_safe(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_safe = file >= 0 && fsync(file) == 0;
    const int why = errno;
    if (file >= 0) close(file);
    if (!is_safe) throw Fault("the copy " + path + " is not safe on disk: " + std::strerror(why));
}

std::string folder_of(const std::string& file) {
    const auto slash = file.rfind('/');
    return slash == std::string::npos ? "." : file.substr(0, slash + 1);
}

} // namespace

bool holds_records(Connection& sqlite) {
    const auto tables = sqlite.all(record_tables, {}, [](const Row& row) { return row.get<std::string>(0); });
    for (const auto& table : tables) {
        bool has_row = false;
        sqlite.each_built("SELECT 1 FROM \"" + replaced(table, "\"", "\"\"") + "\" LIMIT 1", {},
                          [&](const Row&) { has_row = true; });
        if (has_row) return true;
    }
    return false;
}

void copy_to(Workbench& sqlite, const std::string& path) {
    const auto unfinished = path + ".part-" + std::to_string(getpid());
    std::remove(unfinished.c_str());
    sqlite.execute("VACUUM INTO '" + replaced(unfinished, "'", "''") + "'");
    make_safe(unfinished);
    if (std::rename(unfinished.c_str(), path.c_str()) != 0)
        throw Fault("the copy " + path + " cannot be put in its place: " + std::strerror(errno));
    make_safe(folder_of(path));
}

} // namespace reeve::db
