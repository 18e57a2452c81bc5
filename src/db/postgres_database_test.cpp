// Tests what only PostgreSQL does: other transactions coming between, and connections that break.
#include "db/engines.h"
#include <doctest/doctest.h>
#include <thread>

namespace reeve::db {

namespace {

constexpr const char* table = "CREATE TABLE counter (id BIGINT PRIMARY KEY, value BIGINT NOT NULL);";
const Migration counters[] = {{1, "counter", table, table}};

constexpr Sql insert_counter("INSERT INTO counter (id, value) VALUES (1, :value)", "insert counter");
constexpr Sql counter("SELECT value FROM counter WHERE id = 1", "counter");
constexpr Sql count_up_by_one("UPDATE counter SET value = value + 1 WHERE id = 1", "count up");
constexpr const char* end_others = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                                   "WHERE datname = current_database() AND pid <> pg_backend_pid()";

std::unique_ptr<Database> with_counter(std::int64_t value) {
    auto database = fresh_migrated_database(Engine::postgres, counters);
    database->write_transaction([&](Transaction& transaction) { transaction.run(insert_counter, {{"value", value}}); });
    return database;
}

std::int64_t value_in(Connection& connection) { return connection.value<std::int64_t>(counter); }

void end_other_connections(Database& database) {
    database.read()->each_built(end_others, {}, [](const Row&) {});
}

} // namespace

TEST_CASE("PostgreSQL runs a body again when another transaction came between") {
    if (postgres_is_skipped()) return;
    const auto database = with_counter(10);
    const auto count_up = [&] { database->write_transaction([](Transaction& t) { t.run(count_up_by_one); }); };
    int runs = 0;
    database->write_transaction([&](Transaction& transaction) {
        const auto before = transaction.value<std::int64_t>(counter);
        if (++runs == 1) std::thread(count_up).join();
        CHECK(before == 9 + runs);
        transaction.run(count_up_by_one);
    });
    CHECK(runs == 2);
    CHECK(database->read()->value<int>(counter) == 12);
}

TEST_CASE("PostgreSQL gives up, keeping nothing, when others come between every time") {
    if (postgres_is_skipped()) return;
    const auto database = with_counter(0);
    const auto count_up = [&] { database->write_transaction([](Transaction& t) { t.run(count_up_by_one); }); };
    int runs = 0;
    const auto unlucky = [&](Transaction& transaction) {
        ++runs;
        (void)transaction.value<std::int64_t>(counter);
        std::thread(count_up).join();
        transaction.run(count_up_by_one);
    };
    CHECK_THROWS_WITH_AS(database->write_transaction(unlucky), "other changes came between 20 times; nothing was kept",
                         Fault);
    CHECK(database->read()->value<int>(counter) == runs);
}

TEST_CASE("a lost PostgreSQL connection is a fault inside a transaction and is opened anew outside of one") {
    if (postgres_is_skipped()) return;
    const auto database = with_counter(7);
    {
        const auto interrupted = database->read();
        CHECK(value_in(*interrupted) == 7);
        end_other_connections(*database);
        CHECK_THROWS_AS(value_in(*interrupted), Fault);
    }
    {
        const auto one = database->read();
        { const auto two = database->read(); } // now one connection waits in the pool
        one->each_built(end_others, {}, [](const Row&) {});
        CHECK(value_in(*database->read()) == 7);
    }
    database->write_transaction([](Transaction& transaction) { transaction.run(count_up_by_one); });
    CHECK(value_in(*database->read()) == 8);
}

} // namespace reeve::db
