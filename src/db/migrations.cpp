// Brings a database to the form this program knows, one numbered file after the other, each in a transaction.
#include "db/migrations.h"
#include "base/id.h"
#include "db/schema_text.h"
#include "db/sqlite_copy.h"
#include "db/workbench.h"
#include <algorithm>
#include <chrono>

namespace reeve::db {

namespace {

// A line of schema_version: a migration this database has had.
struct Applied {
    std::int64_t number;
    std::string name;
    std::string checksum;
};

constexpr std::string_view version_table = "CREATE TABLE IF NOT EXISTS schema_version (number BIGINT PRIMARY KEY, "
                                           "name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";

constexpr auto has_versions = Sql::per_engine(
    "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'",
    "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('schema_version')", "whether there are versions");
constexpr Sql applied_migrations("SELECT number, name, checksum FROM schema_version ORDER BY number",
                                 "applied migrations");
constexpr Sql is_applied("SELECT COUNT(*) FROM schema_version WHERE number = :number", "is a migration applied");
constexpr Sql insert_applied("INSERT INTO schema_version (number, name, checksum, applied_at) "
                             "VALUES (:number, :name, :checksum, :applied_at)",
                             "note an applied migration");
constexpr Sql newest_applied("SELECT COALESCE(MAX(number), 0) FROM schema_version", "newest applied migration");

std::int64_t now_in_milliseconds() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

std::string_view text_for(const Migration& migration, Engine engine) {
    return engine == Engine::sqlite ? migration.sqlite : migration.postgres;
}

std::string title_of(const Migration& migration) {
    auto number = std::to_string(migration.number);
    if (number.size() < 4) number.insert(0, 4 - number.size(), '0');
    return number + "_" + std::string(migration.name);
}

std::vector<Applied> applied_in(Connection& connection) {
    return connection.all(applied_migrations, {}, [](const Row& row) {
        return Applied{row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::string>(2)};
    });
}

// Why this database cannot be brought forward by this program, if so.
std::optional<Refusal> refusal_for(const std::vector<Applied>& applied, std::span<const Migration> known,
                                   Engine engine) {
    std::int64_t newest = 0;
    for (const auto& migration : known) newest = std::max<std::int64_t>(newest, migration.number);
    for (const auto& had : applied) {
        const auto number = std::to_string(had.number);
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const auto& m) { return m.number == had.number; });
        if (had.number > newest)
            return Refusal{"The database is newer than this program: it has had migration " + number + " (" + had.name
                               + "), and this program knows migrations up to " + std::to_string(newest)
                               + ". Use the newer program, or bring back the copy made before the upgrade.",
                           ""};
        if (found == known.end())
            return Refusal{"The database has had migration " + number + " (" + had.name
                               + "), which this program does not know.",
                           ""};
        if (sha256(text_for(*found, engine)) != had.checksum)
            return Refusal{"Migration " + title_of(*found)
                               + " was edited after this database had it. A migration stays as it is; "
                                 "a change to the tables is a new migration.",
                           ""};
    }
    return std::nullopt;
}

// What this database has not had yet, in order; pointers into `known`.
std::vector<const Migration*> missing_from(const std::vector<Applied>& applied, std::span<const Migration> known) {
    std::vector<const Migration*> missing;
    for (const auto& migration : known)
        if (std::none_of(applied.begin(), applied.end(),
                         [&](const auto& had) { return had.number == migration.number; }))
            missing.push_back(&migration);
    std::sort(missing.begin(), missing.end(),
              [](const auto* one, const auto* other) { return one->number < other->number; });
    return missing;
}

bool is_rebuild(std::string_view text) { return text.starts_with("-- rebuild"); }

void check_references(Transaction& connection) {
    connection.each_built("PRAGMA foreign_key_check", {}, [](const Row& row) {
        throw Fault("the rebuilt tables hold a reference that leads nowhere: from table " + row.get<std::string>(0)
                    + " to table " + row.get<std::string>(2));
    });
}

void run_statements(Workbench& bench, std::string_view text) {
    const bool is_sqlite = bench.connection.engine() == Engine::sqlite;
    for (const auto& statement : statements_in(text)) bench.execute(is_sqlite ? in_sqlite_types(statement) : statement);
}

// Applies one file in a transaction, unless another program has done so in the meantime.
bool apply_in_transaction(Workbench& bench, const Migration& migration) {
    const auto engine = bench.connection.engine();
    const auto text = text_for(migration, engine);
    bench.execute(engine == Engine::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
    if (bench.connection.value<int>(is_applied, {{"number", migration.number}}) > 0) {
        bench.execute("ROLLBACK");
        return false;
    }
    run_statements(bench, text);
    bench.connection.run(insert_applied, {{"number", migration.number},
                                          {"name", migration.name},
                                          {"checksum", sha256(text)},
                                          {"applied_at", now_in_milliseconds()}});
    if (engine == Engine::sqlite && is_rebuild(text)) check_references(bench.connection);
    bench.execute("COMMIT");
    return true;
}

bool apply(Workbench& bench, const Migration& migration) {
    const bool is_sqlite = bench.connection.engine() == Engine::sqlite;
    const bool rebuilds = is_sqlite && is_rebuild(migration.sqlite);
    try {
        if (rebuilds) bench.execute("PRAGMA foreign_keys = OFF"); // has no effect inside a transaction, hence before it
        const bool done = apply_in_transaction(bench, migration);
        if (rebuilds) bench.execute("PRAGMA foreign_keys = ON");
        return done;
    } catch (const std::exception& fault) {
        bench.abandon();
        if (rebuilds) bench.execute("PRAGMA foreign_keys = ON");
        throw Fault("migration " + title_of(migration) + " failed and has changed nothing: " + fault.what());
    }
}

Result<int> migrate_at(Workbench& bench, std::span<const Migration> known) {
    const auto engine = bench.connection.engine();
    bench.execute(engine == Engine::sqlite ? in_sqlite_types(version_table) : std::string(version_table));
    const auto applied = applied_in(bench.connection);
    if (auto refusal = refusal_for(applied, known, engine)) return *refusal;
    const auto missing = missing_from(applied, known);
    if (!missing.empty() && !bench.file.empty() && holds_records(bench.connection)) {
        const auto title = title_of(*missing.front());
        copy_to(bench, bench.file + ".before-" + title.substr(0, title.find('_')));
    }
    int done = 0;
    for (const auto* migration : missing) done += apply(bench, *migration) ? 1 : 0;
    return done;
}

} // namespace

Result<int> migrate(Database& database, std::span<const Migration> known) {
    Result<int> result = 0;
    database.alone([&](Workbench& bench) { result = migrate_at(bench, known); });
    return result;
}

int schema_version(Database& database) {
    const auto reader = database.read();
    if (reader->value<int>(has_versions) == 0) return 0;
    return reader->value<int>(newest_applied);
}

int newest_version() {
    int newest = 0;
    for (const auto& migration : embedded_migrations()) newest = std::max(newest, migration.number);
    return newest;
}

} // namespace reeve::db
