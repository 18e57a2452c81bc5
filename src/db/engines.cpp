// Fresh databases for tests: every store test runs on SQLite and, where one is at hand, on a real PostgreSQL.
#include "db/engines.h"
#include "base/id.h"
#include "db/postgres_database.h"
#include "db/sqlite_database.h"
#include "db/workbench.h"
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <unistd.h>

namespace reeve::db {

namespace {

std::string server_url() {
    const char* url = std::getenv("REEVE_TEST_POSTGRES");
    return url ? url : "";
}

// The address of another database of the same server, in libpq's "key='value'" form.
std::string with_database(const std::string& url, const std::string& database) {
    char* why = nullptr;
    PQconninfoOption* const options = PQconninfoParse(url.c_str(), &why);
    if (!options) {
        const std::string words = why ? why : "no memory";
        PQfreemem(why);
        throw Fault("REEVE_TEST_POSTGRES is not a PostgreSQL address: " + words);
    }
    std::string made = "dbname='" + database + "'";
    for (const auto* option = options; option->keyword; ++option) {
        if (!option->val || std::string_view(option->keyword) == "dbname") continue;
        made += std::string(" ") + option->keyword + "='";
        for (const char* at = option->val; *at; ++at)
            made += (*at == '\'' || *at == '\\') ? std::string("\\") + *at : std::string(1, *at);
        made += "'";
    }
    PQconninfoFree(options);
    return made;
}

// One statement at the server, in the database that REEVE_TEST_POSTGRES names.
void at_server(const std::string& text) {
    StatementLog log;
    UniqueColumns columns;
    PostgresConnection(server_url(), log, columns).execute(text);
}

bool exists_at_server(const std::string& database) {
    StatementLog log;
    UniqueColumns columns;
    PostgresConnection connection(server_url(), log, columns);
    constexpr Sql count("SELECT COUNT(*) FROM pg_database WHERE datname = :name", "is there such a database");
    return connection.value<int>(count, {{"name", database}}) > 0;
}

// Different in every process and at every call, so that test programs can share a server.
std::string new_name(const char* purpose) {
    static std::atomic<int> made{0};
    static const std::string mark = sha256(random_token(16)).substr(0, 8);
    std::string name =
        std::string("reeve_") + purpose + "_" + std::to_string(getpid()) + "_" + mark + "_" + std::to_string(++made);
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
}

std::string creation_of(const std::string& name, const std::string& copied_from) {
    return "CREATE DATABASE \"" + name + "\" TEMPLATE \"" + copied_from
           + "\" ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
}

std::unique_ptr<Database> passing_postgres(const std::string& copied_from) {
    const auto name = new_name("test");
    at_server(creation_of(name, copied_from));
    return std::make_unique<PostgresDatabase>(with_database(server_url(), name), 4,
                                              [name] { at_server("DROP DATABASE \"" + name + "\" WITH (FORCE)"); });
}

void migrate_or_fault(Database& database, std::span<const Migration> migrations) {
    const auto done = migrate(database, migrations);
    if (!done.ok()) throw Fault(done.refusal().message);
}

// One name for one set of migrations, so that a set is applied once.
std::string key_of(std::span<const Migration> migrations) {
    std::string all;
    for (const auto& migration : migrations)
        all += std::to_string(migration.number) + sha256(migration.sqlite) + sha256(migration.postgres);
    return sha256(all).substr(0, 24);
}

// The name of a migrated database to copy from; it stays at the server for the next test program.
std::string postgres_template(std::span<const Migration> migrations) {
    static std::mutex mutex;
    static std::map<std::string, bool> is_known;
    const auto name = "reeve_template_" + key_of(migrations);
    std::lock_guard lock(mutex);
    if (is_known[name]) return name;
    if (!exists_at_server(name)) {
        const auto unfinished = new_name("unfinished");
        at_server(creation_of(unfinished, "template0"));
        migrate_or_fault(*open_postgres(with_database(server_url(), unfinished), 1), migrations);
        try {
            at_server("ALTER DATABASE \"" + unfinished + "\" RENAME TO \"" + name + "\"");
        } catch (const Fault&) {
            at_server("DROP DATABASE \"" + unfinished + "\" WITH (FORCE)");
            if (!exists_at_server(name)) throw; // otherwise another test program made it first
        }
    }
    is_known[name] = true;
    return name;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string migrated_sqlite_file(std::span<const Migration> migrations) {
    const auto path = passing_file();
    const SqliteDatabase folder(path, SqliteDatabase::Keeping::passing); // takes the folder away at the end
    const auto copy = path + "-copy";
    {
        auto database = open_sqlite(":memory:");
        migrate_or_fault(*database, migrations);
        database->alone([&](Workbench& bench) { bench.execute("VACUUM INTO '" + copy + "'"); });
    }
    auto bytes = bytes_of(copy);
    unlink(copy.c_str());
    return bytes;
}

std::unique_ptr<Database> migrated_sqlite(std::span<const Migration> migrations) {
    static std::mutex mutex;
    static std::map<std::string, std::string> made;
    const auto path = passing_file();
    {
        std::lock_guard lock(mutex);
        auto& bytes = made[key_of(migrations)];
        if (bytes.empty()) bytes = migrated_sqlite_file(migrations);
        std::ofstream(path, std::ios::binary) << bytes;
    }
    return std::make_unique<SqliteDatabase>(path, SqliteDatabase::Keeping::passing);
}

} // namespace

bool postgres_is_skipped() {
    static const bool is_skipped = [] {
        if (!server_url().empty()) return false;
        std::fputs("PostgreSQL is skipped: REEVE_TEST_POSTGRES is not set\n", stderr);
        return true;
    }();
    return is_skipped;
}

std::vector<Engine> test_engines() {
    if (postgres_is_skipped()) return {Engine::sqlite};
    return {Engine::sqlite, Engine::postgres};
}

std::unique_ptr<Database> fresh_database(Engine engine) {
    return engine == Engine::sqlite ? open_sqlite(":memory:") : passing_postgres("template0");
}

std::unique_ptr<Database> fresh_migrated_database(Engine engine, std::span<const Migration> migrations) {
    return engine == Engine::sqlite ? migrated_sqlite(migrations) : passing_postgres(postgres_template(migrations));
}

std::vector<FreshDatabase> engines_for_tests() {
    std::vector<FreshDatabase> engines;
    for (const auto engine : test_engines()) engines.push_back([engine] { return fresh_database(engine); });
    return engines;
}

std::vector<FreshDatabase> migrated_engines_for_tests() {
    std::vector<FreshDatabase> engines;
    for (const auto engine : test_engines()) engines.push_back([engine] { return fresh_migrated_database(engine); });
    return engines;
}

const char* name_of(Engine engine) { return engine == Engine::sqlite ? "SQLite" : "PostgreSQL"; }

} // namespace reeve::db
