// Tests that migrations are applied once, in order and whole, and are refused where they no longer fit the database.
#include "db/engines.h"
#include "db/migrations.h"
#include "db/workbench.h"
#include <cstdlib>
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace reeve::db {

namespace {

constexpr const char* first =
    "CREATE TABLE force (id BIGINT PRIMARY KEY, name TEXT NOT NULL);\n"
    "CREATE TABLE station (id BIGINT PRIMARY KEY, force BIGINT NOT NULL REFERENCES force (id));\n";
constexpr const char* second = "-- Adds the area.\nALTER TABLE force ADD COLUMN area TEXT;\n";
constexpr const char* failing =
    "CREATE TABLE half (id BIGINT PRIMARY KEY);\nCREATE TABLE half (id BIGINT PRIMARY KEY);\n";
constexpr const char* edited = "-- Adds the area, differently.\nALTER TABLE force ADD COLUMN area TEXT;\n";
constexpr const char* rebuild_sqlite =
    "-- rebuild\nCREATE TABLE new_force (id BIGINT PRIMARY KEY, name TEXT NOT NULL, area TEXT);\n"
    "INSERT INTO new_force SELECT id, name, area FROM force;\nDROP TABLE force;\n"
    "ALTER TABLE new_force RENAME TO force;\n";
constexpr const char* rebuild_postgres = "-- rebuild\nALTER TABLE force ALTER COLUMN area DROP NOT NULL;\n";
constexpr const char* losing_rebuild = "-- rebuild\nDELETE FROM force;\n";
constexpr const char* guard_sqlite = "CREATE TRIGGER no_rename BEFORE UPDATE ON force\nBEGIN\n"
                                     "    SELECT RAISE(ABORT, 'a force keeps its name');\nEND;\n";
constexpr const char* guard_postgres =
    "CREATE FUNCTION no_rename() RETURNS trigger AS $$\nBEGIN\n"
    "    RAISE EXCEPTION 'a force keeps its name';\nEND;\n$$ LANGUAGE plpgsql;\n"
    "CREATE TRIGGER no_rename BEFORE UPDATE ON force FOR EACH ROW EXECUTE FUNCTION no_rename();\n";

const Migration one{1, "force", first, first};
const Migration two{2, "area", second, second};
const Migration half{3, "half", failing, failing};
const Migration two_edited{2, "area", edited, edited};
const Migration rebuilt{3, "rebuilt", rebuild_sqlite, rebuild_postgres};
const Migration losing{3, "losing", losing_rebuild, losing_rebuild};
const Migration guarded{3, "guarded", guard_sqlite, guard_postgres};

using Set = std::vector<Migration>;

constexpr Sql insert_force("INSERT INTO force (id, name) VALUES (1, 'Leicestershire')", "insert a force");
constexpr Sql insert_station("INSERT INTO station (id, force) VALUES (1, 1)", "insert a station");
constexpr Sql count_forces("SELECT COUNT(*) FROM force", "count forces");

void fill(Database& database) {
    database.write_transaction([](Transaction& transaction) {
        transaction.run(insert_force);
        transaction.run(insert_station);
    });
}

bool has_table(Database& database, const std::string& name) {
    bool exists = true;
    try {
        database.read()->each_built("SELECT 1 FROM " + name, {}, [](const Row&) {});
    } catch (const Fault&) { exists = false; }
    return exists;
}

// A folder on disk for one test.
struct Folder {
    std::string path = "/tmp/reeve-migrations-XXXXXX";
    Folder() { REQUIRE(mkdtemp(path.data())); }
    ~Folder() {
        for (const char* name :
             {"/reeve.db", "/reeve.db-wal", "/reeve.db-shm", "/reeve.db.before-0001", "/reeve.db.before-0002"})
            unlink((path + name).c_str());
        rmdir(path.c_str());
    }
    bool holds(const char* name) const { return access((path + "/" + name).c_str(), F_OK) == 0; }
};

} // namespace

TEST_CASE("migrations are applied once and in order") {
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        CHECK(schema_version(*database) == 0);
        CHECK(*migrate(*database, Set{one}) == 1);
        CHECK(schema_version(*database) == 1);
        CHECK(*migrate(*database, Set{two, one}) == 1);
        CHECK(*migrate(*database, Set{one, two}) == 0);
        CHECK(schema_version(*database) == 2);
        fill(*database);
        CHECK(database->read()->value<int>(count_forces) == 1);
    }
}

TEST_CASE("a migration that came late, with a smaller number, is applied too") {
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        constexpr const char* other = "CREATE TABLE other (id BIGINT PRIMARY KEY);";
        const Migration late{1, "other", other, other};
        const Migration early{2, "force", first, first};
        CHECK(*migrate(*database, Set{early}) == 1);
        CHECK(*migrate(*database, Set{late, early}) == 1);
        CHECK(has_table(*database, "other"));
    }
}

TEST_CASE("a database newer than the program is refused in words") {
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        REQUIRE(migrate(*database, Set{one, two}).ok());
        const auto result = migrate(*database, Set{one});
        REQUIRE(result.is_refused());
        CHECK(result.refusal().message.find("The database is newer than this program: it has had migration 2 (area)")
              == 0);
        CHECK(schema_version(*database) == 2);
    }
}

TEST_CASE("an edited migration is refused, and so is one the program has lost") {
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        REQUIRE(migrate(*database, Set{one, two}).ok());
        const auto result = migrate(*database, Set{one, two_edited, rebuilt});
        REQUIRE(result.is_refused());
        CHECK(result.refusal().message.find("Migration 0002_area was edited") == 0);
        CHECK(schema_version(*database) == 2);
        CHECK(migrate(*database, Set{two, rebuilt}).is_refused());
    }
}

TEST_CASE("a migration that fails changes nothing, and the next attempt can begin") {
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        REQUIRE(migrate(*database, Set{one}).ok());
        try {
            (void)migrate(*database, Set{one, two, half});
            FAIL("the failing migration was accepted");
        } catch (const Fault& fault) {
            CHECK(std::string(fault.what()).find("migration 0003_half failed and has changed nothing: ") == 0);
        }
        CHECK(schema_version(*database) == 2);
        CHECK_FALSE(has_table(*database, "half"));
        fill(*database);
        CHECK(*migrate(*database, Set{one, two, rebuilt}) == 1);
    }
}

TEST_CASE("a table that others refer to can be rebuilt") {
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        REQUIRE(migrate(*database, Set{one, two}).ok());
        fill(*database);
        CHECK(*migrate(*database, Set{one, two, rebuilt}) == 1);
        CHECK(database->read()->value<int>(count_forces) == 1);
        constexpr Sql remove("DELETE FROM force", "delete all forces");
        CHECK_THROWS_AS(database->write_transaction([&](Transaction& t) { t.run(remove); }),
                        Fault); // references are watched again
    }
}

TEST_CASE("a rebuild that would leave a reference leading nowhere is not kept") {
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        REQUIRE(migrate(*database, Set{one, two}).ok());
        fill(*database);
        CHECK_THROWS_AS((void)migrate(*database, Set{one, two, losing}), Fault);
        CHECK(database->read()->value<int>(count_forces) == 1);
        CHECK(schema_version(*database) == 2);
    }
}

TEST_CASE("a migration can hold a trigger with a body") {
    constexpr Sql rename("UPDATE force SET name = 'Rutland'", "rename a force");
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        REQUIRE(migrate(*database, Set{one, two, guarded}).ok());
        fill(*database);
        try {
            database->write_transaction([&](Transaction& transaction) { transaction.run(rename); });
            FAIL("the force was renamed");
        } catch (const Fault& fault) {
            CHECK(std::string(fault.what()) == "statement \"rename a force\": a force keeps its name");
        }
    }
}

TEST_CASE("connections that were in use before a migration see the new tables after it") {
    constexpr Sql everything("SELECT * FROM force ORDER BY id", "all of the forces");
    for (auto& fresh : engines_for_tests()) {
        const auto database = fresh();
        REQUIRE(migrate(*database, Set{one}).ok());
        fill(*database);
        database->read()->each(everything, {},
                               [](const Row& row) { CHECK_THROWS_AS(row.cell(2, CellType::text), Fault); });
        REQUIRE(migrate(*database, Set{one, two}).ok());
        int rows = 0;
        database->read()->each(everything, {},
                               [&](const Row& row) { rows += row.cell(2, CellType::text).is_null() ? 1 : 0; });
        CHECK(rows == 1);
    }
}

TEST_CASE("a SQLite database on disk is copied before it is migrated, when it holds records") {
    const Folder folder;
    {
        const auto database = open_sqlite(folder.path);
        REQUIRE(migrate(*database, Set{one}).ok());
        CHECK(folder.holds("reeve.db"));
        CHECK_FALSE(folder.holds("reeve.db.before-0001"));
        fill(*database);
        REQUIRE(migrate(*database, Set{one, two}).ok());
    }
    REQUIRE(folder.holds("reeve.db.before-0002"));
    const auto copy = open_sqlite(folder.path + "/reeve.db.before-0002");
    CHECK(schema_version(*copy) == 1);
    CHECK(copy->read()->value<int>(count_forces) == 1);
}

TEST_CASE("two programs that migrate one SQLite file at once apply each migration once") {
    const Folder folder;
    const auto here = open_sqlite(folder.path);
    const auto there = open_sqlite(folder.path);
    int by_here = 0;
    int by_there = 0;
    std::thread other([&] { by_there = *migrate(*there, Set{one, two, guarded}); });
    by_here = *migrate(*here, Set{one, two, guarded});
    other.join();
    CHECK(by_here + by_there == 3);
    CHECK(schema_version(*here) == 3);
}

TEST_CASE("two programs can write to one SQLite file in turn") {
    const Folder folder;
    const auto here = open_sqlite(folder.path);
    const auto there = open_sqlite(folder.path);
    REQUIRE(migrate(*here, Set{one}).ok());
    constexpr Sql add("INSERT INTO force (id, name) SELECT COUNT(*) + 1, 'x' FROM force", "one more force");
    const auto work = [&](Database& database) {
        for (int count = 0; count < 20; ++count) database.write_transaction([&](Transaction& t) { t.run(add); });
    };
    std::thread other([&] { work(*there); });
    work(*here);
    other.join();
    CHECK(here->read()->value<int>(count_forces) == 40);
}

TEST_CASE("the migrations in the program fit an empty database of every engine, and number from one") {
    int before = 0;
    for (const auto& migration : embedded_migrations()) {
        CHECK(migration.number > before);
        before = migration.number;
    }
    CHECK(newest_version() == before);
    for (auto& fresh : migrated_engines_for_tests()) {
        const auto database = fresh();
        CHECK(schema_version(*database) == newest_version());
        CHECK(*migrate(*database) == 0);
    }
}

} // namespace reeve::db
