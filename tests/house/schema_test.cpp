// Every described column stands in the migrated database with its type, on both engines; and every column of such a
// table is described.
#include "app/app.h"
#include "db/engines.h"
#include <doctest/doctest.h>

using namespace reeve;

namespace {

constexpr auto columns_of_table = db::Sql::per_engine(
    "SELECT name, lower(type) FROM pragma_table_info(:name) ORDER BY name",
    "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = :name ORDER BY column_name",
    "columns of a table");

std::map<std::string, CellType> columns_kept(db::Connection& connection, const char* table) {
    std::map<std::string, CellType> columns;
    connection.each(columns_of_table, {{"name", std::string(table)}}, [&](const db::Row& row) {
        columns[row.get<std::string>(0)] = row.get<std::string>(1) == "text" ? CellType::text : CellType::number;
    });
    return columns;
}

} // namespace

TEST_CASE("the tables have the columns that the descriptions say, and no others") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        auto database = fresh();
        WallClock clock;
        CountedIds ids;
        office::Office office(*database, clock, ids);
        mount_everything(office);
        auto reader = database->read();
        for (const auto* shape : office.shapes()) {
            auto kept = columns_kept(*reader, shape->table);
            for (const auto& field : shape->fields) {
                CAPTURE(shape->table);
                CAPTURE(field.column);
                REQUIRE(kept.contains(field.column));
                CHECK(kept[field.column] == field.type);
                kept.erase(field.column);
            }
            for (const auto& [column, type] : kept)
                FAIL_CHECK(shape->table << "." << column << " is kept and not described");
        }
    }
}

TEST_CASE("no two kinds of record begin their references with the same letters") {
    auto fresh = db::migrated_engines_for_tests().front();
    auto database = fresh();
    WallClock clock;
    CountedIds ids;
    office::Office office(*database, clock, ids);
    mount_everything(office);
    std::map<std::string, std::string> table_of_letters;
    for (const auto* shape : office.shapes()) {
        if (!*shape->letters) continue;
        auto [other, is_first] = table_of_letters.emplace(shape->letters, shape->table);
        if (!is_first && other->second != shape->table)
            FAIL_CHECK(shape->letters << " begins references of " << shape->table << " and of " << other->second);
    }
    CHECK(table_of_letters.size() > 20);
}
