// Tests statements, transactions and snapshots on every engine at hand.
#include "db/database.h"
#include "db/engines.h"
#include <atomic>
#include <doctest/doctest.h>
#include <map>
#include <thread>

namespace reeve::db {

namespace {

constexpr const char* tables = R"(
CREATE TABLE station (id BIGINT PRIMARY KEY, name TEXT NOT NULL, area TEXT, opened BIGINT, UNIQUE (name, area));
CREATE TABLE visit (id BIGINT PRIMARY KEY, station BIGINT NOT NULL REFERENCES station (id), code TEXT NOT NULL UNIQUE);
CREATE UNIQUE INDEX visit_code_folded ON visit (lower(code));
)";
const Migration stations[] = {{1, "station", tables, tables}};

constexpr Sql insert_station("INSERT INTO station (id, name, area, opened) VALUES (:id, :name, :area, :opened)",
                             "insert station");
constexpr Sql insert_visit("INSERT INTO visit (id, station, code) VALUES (:id, :station, :code)", "insert visit");
constexpr Sql count_stations("SELECT COUNT(*) FROM station", "count stations");
constexpr Sql all_names("SELECT name FROM station ORDER BY id", "station names");
constexpr Sql opened_of("SELECT opened FROM station WHERE id = :id", "when a station opened");
constexpr Sql open_more("UPDATE station SET opened = opened + 1 WHERE id = :id", "count up");
constexpr Sql read_station("SELECT id, name, area, opened FROM station WHERE id = :id", "one station");

Arguments station(std::int64_t id, std::string name, std::optional<std::string> area = std::nullopt,
                  std::optional<std::int64_t> opened = std::nullopt) {
    return {{"id", id}, {"name", name}, {"area", area}, {"opened", opened}};
}

void insert(Database& database, const Arguments& arguments) {
    database.write_transaction([&](Transaction& transaction) { transaction.run(insert_station, arguments); });
}

std::int64_t stations_in(Database& database) { return database.read()->value<std::int64_t>(count_stations); }

// The test's tables on every engine.
std::vector<std::unique_ptr<Database>> databases() {
    std::vector<std::unique_ptr<Database>> made;
    for (const auto engine : test_engines()) made.push_back(fresh_migrated_database(engine, stations));
    return made;
}

} // namespace

TEST_CASE("numbers, text and nulls come back as they went in") {
    for (const auto& database : databases()) {
        CAPTURE(name_of(database->engine()));
        insert(*database, station(9007199254740991, "Llŷn 'quoted' £5\n\ttwo lines", "", -5));
        insert(*database, station(2, "B"));
        const auto reader = database->read();
        const auto first = reader->one(read_station, {{"id", std::int64_t{9007199254740991}}}, [](const Row& row) {
            return std::tuple(row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::optional<std::string>>(2),
                              row.get<std::optional<std::int64_t>>(3));
        });
        REQUIRE(first);
        CHECK(std::get<0>(*first) == 9007199254740991);
        CHECK(std::get<1>(*first) == "Llŷn 'quoted' £5\n\ttwo lines");
        CHECK(std::get<2>(*first) == "");
        CHECK(std::get<3>(*first) == -5);
        const auto areas =
            reader->all(read_station, {{"id", 2}}, [](const Row& row) { return row.cell(2, CellType::text); });
        REQUIRE(areas.size() == 1);
        CHECK(areas[0].is_null());
        CHECK_FALSE(reader->one(opened_of, {{"id", 3}}, [](const Row&) { return 1; }));
    }
}

TEST_CASE("an argument that is null keeps its type, so that it can be compared") {
    constexpr Sql by_area("SELECT COUNT(*) FROM station WHERE :area IS NULL OR area = :area",
                          "stations of an area, or all");
    for (const auto& database : databases()) {
        insert(*database, station(1, "A", "North"));
        insert(*database, station(2, "B", "South"));
        const auto reader = database->read();
        CHECK(reader->value<int>(by_area, {{"area", std::optional<std::string>()}}) == 2);
        CHECK(reader->value<int>(by_area, {{"area", "North"}}) == 1);
    }
}

TEST_CASE("one statement may be given a number at one time and text at another") {
    constexpr Sql echo("SELECT CASE WHEN :value IS NULL THEN 1 ELSE 2 END", "is it nothing");
    for (const auto& database : databases()) {
        const auto reader = database->read();
        CHECK(reader->value<int>(echo, {{"value", 1}}) == 2);
        CHECK(reader->value<int>(echo, {{"value", "text"}}) == 2);
        CHECK(reader->value<int>(echo, {{"value", std::optional<int>()}}) == 1);
    }
}

TEST_CASE("reading a column as what it is not is a fault that names the statement and the column") {
    for (const auto& database : databases()) {
        insert(*database, station(1, "A"));
        const auto reader = database->read();
        const auto as_number = [&] { return reader->value<std::int64_t>(all_names); };
        CHECK_THROWS_WITH_AS(as_number(), "statement \"station names\": column 0 is not a whole number", Fault);
        const auto as_text = [&] { return reader->value<std::string>(count_stations); };
        CHECK_THROWS_WITH_AS(as_text(), "statement \"count stations\": column 0 is not text", Fault);
    }
}

TEST_CASE("the only value of a statement without a row is a fault") {
    for (const auto& database : databases()) {
        const auto reader = database->read();
        CHECK_THROWS_WITH_AS(reader->value<std::string>(all_names), "no row from statement: station names", Fault);
    }
}

TEST_CASE("an argument too few or too many is a fault on every engine") {
    for (const auto& database : databases()) {
        const auto reader = database->read();
        CHECK_THROWS_AS(reader->value<int>(opened_of, {}), Fault);
        CHECK_THROWS_AS(reader->value<int>(count_stations, {{"id", 1}}), Fault);
    }
}

TEST_CASE("a statement can run again while its own rows are being read") {
    for (const auto& database : databases()) {
        insert(*database, station(1, "A"));
        insert(*database, station(2, "B"));
        const auto reader = database->read();
        std::vector<std::string> seen;
        reader->each(all_names, {}, [&](const Row& outer) {
            reader->each(all_names, {}, [&](const Row& inner) {
                seen.push_back(outer.get<std::string>(0) + inner.get<std::string>(0));
            });
        });
        CHECK(seen == std::vector<std::string>{"AA", "AB", "BA", "BB"});
    }
}

TEST_CASE("run gives the number of rows changed") {
    constexpr Sql rename("UPDATE station SET area = :area", "give all an area");
    constexpr Sql remove("DELETE FROM station WHERE id = :id", "delete a station");
    for (const auto& database : databases()) {
        database->write_transaction([&](Transaction& transaction) {
            CHECK(transaction.run(insert_station, station(1, "A")) == 1);
            CHECK(transaction.run(insert_station, station(2, "B")) == 1);
            CHECK(transaction.run(rename, {{"area", "North"}}) == 2);
            CHECK(transaction.run(remove, {{"id", 1}}) == 1);
            CHECK(transaction.run(remove, {{"id", 1}}) == 0);
        });
    }
}

TEST_CASE("a transaction is kept whole, or not at all when its body throws") {
    for (const auto& database : databases()) {
        const auto failing = [](Transaction& transaction) {
            transaction.run(insert_station, station(1, "A"));
            CHECK(transaction.value<int>(count_stations) == 1);
            throw std::runtime_error("no");
        };
        CHECK_THROWS_AS(database->write_transaction(failing), std::runtime_error);
        CHECK(stations_in(*database) == 0);
        insert(*database, station(1, "A"));
        CHECK(stations_in(*database) == 1);
    }
}

TEST_CASE("a write that gives back a refusal keeps nothing, and gives the refusal") {
    for (const auto& database : databases()) {
        const auto refused = database->write([](Transaction& transaction) -> Result<int> {
            transaction.run(insert_station, station(1, "A"));
            return Refusal{"The station is closed.", ""};
        });
        CHECK(refused.is_refused());
        CHECK(stations_in(*database) == 0);
        const auto kept = database->write([](Transaction& transaction) -> Result<int> {
            transaction.run(insert_station, station(1, "A"));
            return 7;
        });
        CHECK(*kept == 7);
        CHECK(stations_in(*database) == 1);
    }
}

TEST_CASE("a clash names its columns, the same on every engine") {
    for (const auto& database : databases()) {
        CAPTURE(name_of(database->engine()));
        insert(*database, station(1, "A", "North"));
        const auto columns_of_clash = [&](const Sql& sql, const Arguments& arguments) {
            try {
                database->write_transaction([&](Transaction& transaction) { transaction.run(sql, arguments); });
            } catch (const UniqueViolation& clash) { return clash.columns; }
            return std::string("no clash");
        };
        CHECK(columns_of_clash(insert_station, station(1, "B")) == "station.id");
        CHECK(columns_of_clash(insert_station, station(2, "A", "North")) == "station.name, station.area");
        CHECK(columns_of_clash(insert_station, station(3, "A", "South")) == "no clash");
        CHECK(columns_of_clash(insert_visit, {{"id", 1}, {"station", 1}, {"code", "V1"}}) == "no clash");
        CHECK(columns_of_clash(insert_visit, {{"id", 2}, {"station", 1}, {"code", "V1"}}) != "no clash");
        CHECK(columns_of_clash(insert_visit, {{"id", 2}, {"station", 1}, {"code", "v1"}}) == "visit_code_folded");
        CHECK(stations_in(*database) == 2);
    }
}

TEST_CASE("a reference that leads nowhere is a fault in words") {
    for (const auto& database : databases()) {
        const auto dangling = [](Transaction& transaction) {
            transaction.run(insert_visit, {{"id", 1}, {"station", 99}, {"code", "V1"}});
        };
        try {
            database->write_transaction(dangling);
            FAIL("the reference was accepted");
        } catch (const Fault& fault) {
            CHECK(std::string(fault.what()).find("statement \"insert visit\": a record it refers to does not exist")
                  == 0);
        }
    }
}

TEST_CASE("after a statement failed nothing more is done or kept, even where the body swallows the failure") {
    for (const auto& database : databases()) {
        const auto stubborn = [](Transaction& transaction) {
            transaction.run(insert_station, station(1, "A"));
            CHECK_THROWS_AS(transaction.run(insert_station, station(1, "A")), UniqueViolation);
            CHECK_THROWS_AS(transaction.run(insert_station, station(2, "B")), Fault);
        };
        CHECK_THROWS_AS(database->write_transaction(stubborn), Fault);
        CHECK(stations_in(*database) == 0);
    }
}

TEST_CASE("a write inside a write of the same database is a fault, inside another's it is not") {
    for (const auto& database : databases()) {
        const auto nested = [&](Transaction&) { insert(*database, station(1, "A")); };
        CHECK_THROWS_WITH_AS(database->write_transaction(nested),
                             "a write transaction was begun inside a write transaction of the same database", Fault);
        CHECK(stations_in(*database) == 0);
        const auto other = fresh_migrated_database(Engine::sqlite, stations);
        database->write_transaction([&](Transaction&) { insert(*other, station(1, "A")); });
        CHECK(stations_in(*other) == 1);
    }
}

TEST_CASE("a reader sees one snapshot, whatever is written meanwhile, and a new reader sees what was kept") {
    for (const auto& database : databases()) {
        insert(*database, station(1, "A"));
        const auto reader = database->read();
        CHECK(reader->value<int>(count_stations) == 1);
        insert(*database, station(2, "B"));
        CHECK(reader->value<int>(count_stations) == 1);
        CHECK(stations_in(*database) == 2);
    }
}

TEST_CASE("a reader sees nothing of a transaction that is not kept yet") {
    for (const auto& database : databases()) {
        database->write_transaction([&](Transaction& transaction) {
            transaction.run(insert_station, station(1, "A"));
            CHECK(stations_in(*database) == 0);
        });
        CHECK(stations_in(*database) == 1);
    }
}

TEST_CASE("a reader cannot write") {
    for (const auto& database : databases()) {
        {
            const auto reader = database->read();
            CHECK_THROWS_AS(reader->each(insert_station, station(1, "A"), [](const Row&) {}), Fault);
        }
        CHECK(stations_in(*database) == 0);
    }
}

TEST_CASE("many readers at once are served, more than the pool keeps") {
    for (const auto& database : databases()) {
        insert(*database, station(1, "A"));
        std::vector<Reader> readers;
        for (int count = 0; count < 12; ++count) readers.push_back(database->read());
        for (const auto& reader : readers) CHECK(reader->value<int>(count_stations) == 1);
    }
}

TEST_CASE("writers on several threads lose nothing") {
    for (const auto& database : databases()) {
        CAPTURE(name_of(database->engine()));
        insert(*database, station(1, "A", "North", 0));
        std::atomic<int> faults{0};
        const auto work = [&] {
            for (int count = 0; count < 25; ++count) try {
                    database->write_transaction([](Transaction& transaction) {
                        const auto now = transaction.value<std::int64_t>(opened_of, {{"id", 1}});
                        transaction.run(open_more, {{"id", 1}});
                        CHECK(transaction.value<std::int64_t>(opened_of, {{"id", 1}}) == now + 1);
                    });
                } catch (const Fault&) { ++faults; }
        };
        std::vector<std::thread> threads;
        for (int count = 0; count < 4; ++count) threads.emplace_back(work);
        for (auto& thread : threads) thread.join();
        CHECK(database->read()->value<int>(opened_of, {{"id", 1}}) == 100 - faults);
        CHECK(faults == 0);
    }
}

TEST_CASE("two writers that each read what the other changes do not both keep their change") {
    constexpr Sql set_opened("UPDATE station SET opened = :opened WHERE id = :id", "set opened");
    for (const auto& database : databases()) {
        insert(*database, station(1, "A", "North", 1));
        insert(*database, station(2, "B", "North", 1));
        // Each closes its own station only while the other is open: at least one has to stay open.
        const auto close = [&](int own, int other) {
            database->write_transaction([=](Transaction& transaction) {
                if (transaction.value<int>(opened_of, {{"id", other}}) == 1)
                    transaction.run(set_opened, {{"id", own}, {"opened", 0}});
            });
        };
        std::thread one([&] { close(1, 2); });
        std::thread two([&] { close(2, 1); });
        one.join();
        two.join();
        const auto reader = database->read();
        CHECK(reader->value<int>(opened_of, {{"id", 1}}) + reader->value<int>(opened_of, {{"id", 2}}) == 1);
    }
}

TEST_CASE("statements built at run time run, are counted by their verb, and may be many") {
    for (const auto& database : databases()) {
        database->write_transaction([](Transaction& transaction) {
            CHECK(
                transaction.run_built("INSERT INTO station (id, name) VALUES (:id, :name)", {{"id", 1}, {"name", "A"}})
                == 1);
            for (int number = 0; number < 450; ++number) {
                int found = -1;
                transaction.each_built("SELECT " + std::to_string(number) + " + :more", {{"more", 1}},
                                       [&](const Row& row) { found = row.get<int>(0); });
                REQUIRE(found == number + 1);
            }
        });
        std::int64_t selects = 0;
        for (const auto& count : database->statement_counts())
            if (count.name == "built SELECT") selects = count.runs;
        CHECK(selects == 450);
    }
}

TEST_CASE("every statement's runs are counted under its name") {
    for (const auto& database : databases()) {
        insert(*database, station(1, "A"));
        for (int count = 0; count < 3; ++count) stations_in(*database);
        std::map<std::string, std::int64_t> runs;
        for (const auto& count : database->statement_counts()) runs[count.name] = count.runs;
        CHECK(runs["insert station"] == 1);
        CHECK(runs["count stations"] == 3);
    }
}

} // namespace reeve::db
