// Tests how :names become numbered placeholders and how arguments find their place.
#include "db/placeholders.h"
#include <doctest/doctest.h>

namespace reeve::db {

TEST_CASE("names become numbers and the same name has the same number") {
    struct Case {
        const char* text;
        const char* postgres;
        const char* sqlite;
        std::vector<std::string> names;
    };
    const Case cases[] = {
        {"SELECT 1", "SELECT 1", "SELECT 1", {}},
        {"SELECT :a, :b, :a", "SELECT $1, $2, $1", "SELECT ?1, ?2, ?1", {"a", "b"}},
        {"WHERE state = :state_2)", "WHERE state = $1)", "WHERE state = ?1)", {"state_2"}},
        {"SELECT 'at :time', :a", "SELECT 'at :time', $1", "SELECT 'at :time', ?1", {"a"}},
        {"SELECT 'it''s :x', \":y\", :a", "SELECT 'it''s :x', \":y\", $1", "SELECT 'it''s :x', \":y\", ?1", {"a"}},
        {"SELECT :a::text", "SELECT $1::text", "SELECT ?1::text", {"a"}},
        {"SELECT 1 -- :no\n, :a", "SELECT 1 -- :no\n, $1", "SELECT 1 -- :no\n, ?1", {"a"}},
        {"SELECT 1 /* :no */ + :a", "SELECT 1 /* :no */ + $1", "SELECT 1 /* :no */ + ?1", {"a"}},
        {"SELECT x[1:2]", "SELECT x[1:2]", "SELECT x[1:2]", {}},
        {"SELECT :", "SELECT :", "SELECT :", {}},
    };
    for (const auto& one : cases) {
        CAPTURE(one.text);
        CHECK(with_placeholders(one.text, Engine::postgres).text == one.postgres);
        CHECK(with_placeholders(one.text, Engine::sqlite).text == one.sqlite);
        CHECK(with_placeholders(one.text, Engine::sqlite).names == one.names);
    }
}

TEST_CASE("arguments come in the order of the statement, whatever order they are given in") {
    const auto placeholders = with_placeholders("SELECT :first, :second", Engine::sqlite);
    const Arguments arguments{{"second", 2}, {"first", "one"}};
    const auto cells = in_order(placeholders, arguments, "two values");
    REQUIRE(cells.size() == 2);
    CHECK(cells[0]->text() == "one");
    CHECK(cells[1]->number() == 2);
}

TEST_CASE("a missing, unknown or doubled argument is a fault that names the statement and the argument") {
    const auto placeholders = with_placeholders("SELECT :first", Engine::sqlite);
    CHECK_THROWS_WITH_AS(in_order(placeholders, {}, "one value"),
                         "statement \"one value\": the argument :first is missing", Fault);
    CHECK_THROWS_WITH_AS(in_order(placeholders, {{"first", 1}, {"other", 2}}, "one value"),
                         "statement \"one value\": the argument :other is not in the statement", Fault);
    CHECK_THROWS_WITH_AS(in_order(placeholders, {{"first", 1}, {"first", 2}}, "one value"),
                         "statement \"one value\": the argument :first is given twice", Fault);
}

TEST_CASE("text that one of the engines could not keep is refused for both") {
    const auto placeholders = with_placeholders("SELECT :text", Engine::sqlite);
    CHECK_THROWS_WITH_AS(in_order(placeholders, {{"text", std::string("a\0b", 3)}}, "one text"),
                         "statement \"one text\": the argument :text holds a NUL character", Fault);
    CHECK_THROWS_WITH_AS(in_order(placeholders, {{"text", "\xff"}}, "one text"),
                         "statement \"one text\": the argument :text is not UTF-8", Fault);
    CHECK_NOTHROW(in_order(placeholders, {{"text", "Llŷn, café, £5"}}, "one text"));
}

} // namespace reeve::db
