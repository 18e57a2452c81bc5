// Fresh databases for tests: every store test runs on SQLite and, where one is at hand, on a real PostgreSQL.
#pragma once
#include "db/migrations.h"
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace reeve::db {

// SQLite, and PostgreSQL when the environment variable REEVE_TEST_POSTGRES holds a libpq URL whose role may create
// databases (tests/postgres.sh starts such a server). Without it one line on standard error says that PostgreSQL is
// skipped.
std::vector<Engine> test_engines();
bool postgres_is_skipped();

// An empty database that is gone when it is closed. On PostgreSQL: UTF-8 and the C collation.
std::unique_ptr<Database> fresh_database(Engine);
// The same with the migrations applied; the migrating is done once and copied from then on.
std::unique_ptr<Database> fresh_migrated_database(Engine, std::span<const Migration> = embedded_migrations());

// for (auto& fresh : engines_for_tests()) { auto database = fresh(); ... }
using FreshDatabase = std::function<std::unique_ptr<Database>()>;
std::vector<FreshDatabase> engines_for_tests();
std::vector<FreshDatabase> migrated_engines_for_tests();

const char* name_of(Engine);

} // namespace reeve::db
