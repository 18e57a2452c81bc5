// Tests how a migration file is taken apart and put into SQLite's types.
#include "db/schema_text.h"
#include <doctest/doctest.h>

namespace reeve::db {

TEST_CASE("a file is taken apart at the semicolons that separate statements") {
    struct Case {
        const char* file;
        std::vector<std::string> statements;
    };
    const Case cases[] = {
        {"", {}},
        {"-- nothing but a comment;\n", {}},
        {"CREATE TABLE a (b TEXT);\n\nCREATE TABLE c (d TEXT);\n",
         {"CREATE TABLE a (b TEXT)", "CREATE TABLE c (d TEXT)"}},
        {"INSERT INTO a VALUES ('x;\n')", {"INSERT INTO a VALUES ('x;\n')"}},
        {"CREATE TABLE a (b TEXT -- one; two\n);", {"CREATE TABLE a (b TEXT -- one; two\n)"}},
        {"CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN x; END; $$ LANGUAGE plpgsql;\nSELECT 1;",
         {"CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN x; END; $$ LANGUAGE plpgsql", "SELECT 1"}},
        {"DO $body$ a; $$ b; $$ $body$;", {"DO $body$ a; $$ b; $$ $body$"}},
        {"CREATE TRIGGER t BEFORE UPDATE ON a\nBEGIN\n  SELECT RAISE(ABORT, 'no');\n  UPDATE a SET b = CASE WHEN 1 "
         "THEN 2 END;\n"
         "END;\nSELECT 1;",
         {"CREATE TRIGGER t BEFORE UPDATE ON a\nBEGIN\n  SELECT RAISE(ABORT, 'no');\n  UPDATE a SET b = CASE WHEN 1 "
          "THEN 2 END;\n"
          "END",
          "SELECT 1"}},
        {"CREATE TABLE trigger_log (b TEXT);SELECT 1", {"CREATE TABLE trigger_log (b TEXT)", "SELECT 1"}},
    };
    for (const auto& one : cases) {
        CAPTURE(one.file);
        CHECK(statements_in(one.file) == one.statements);
    }
}

TEST_CASE("PostgreSQL's types become SQLite's") {
    struct Case {
        const char* written;
        const char* sqlite;
    };
    const Case cases[] = {
        {"CREATE TABLE a (id BIGINT PRIMARY KEY, n bigint NOT NULL, t TEXT)",
         "CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, t TEXT) STRICT"},
        {"CREATE TABLE a (x DOUBLE PRECISION)", "CREATE TABLE a (x REAL) STRICT"},
        {"CREATE TABLE IF NOT EXISTS a (x BIGINT)", "CREATE TABLE IF NOT EXISTS a (x INTEGER) STRICT"},
        {"CREATE TABLE a (x TEXT PRIMARY KEY) WITHOUT ROWID",
         "CREATE TABLE a (x TEXT PRIMARY KEY) WITHOUT ROWID, STRICT"},
        {"CREATE TABLE a (x INTEGER) STRICT", "CREATE TABLE a (x INTEGER) STRICT"},
        {"-- A BIGINT table\nCREATE TABLE a (x BIGINT) -- end",
         "-- A BIGINT table\nCREATE TABLE a (x INTEGER) -- end\n STRICT"},
        {"CREATE TABLE a AS SELECT 1", "CREATE TABLE a AS SELECT 1"},
        {"CREATE VIRTUAL TABLE a USING fts5(t)", "CREATE VIRTUAL TABLE a USING fts5(t)"},
        {"CREATE INDEX table_a ON a (x)", "CREATE INDEX table_a ON a (x)"},
        {"ALTER TABLE a ADD COLUMN y BIGINT", "ALTER TABLE a ADD COLUMN y INTEGER"},
        {"INSERT INTO a VALUES ('BIGINT')", "INSERT INTO a VALUES ('BIGINT')"},
        {"CREATE TABLE a (x TEXT DEFAULT 'BIGINT', bigint_x BIGINT)",
         "CREATE TABLE a (x TEXT DEFAULT 'BIGINT', bigint_x INTEGER) STRICT"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.written);
        CHECK(in_sqlite_types(one.written) == one.sqlite);
    }
}

} // namespace reeve::db
