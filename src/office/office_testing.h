// For tests of the office's stores: a migrated database in memory, a fixed moment, counted ids, and changes made by one post.
#pragma once
#include "db/migrations.h"
#include "office/keep.h"
#include <doctest/doctest.h>

namespace reeve::office::testing {

struct Registers {
    std::unique_ptr<db::Database> database = db::open_sqlite(":memory:");
    CountedIds ids{1000};
    Moment now = from_london(date_of(2024, 9, 23), {9, 30, 0});

    Registers() { REQUIRE(db::migrate(*database).ok()); }

    // Runs one change; gives what the body gives.
    template <class Body> auto change(Body body, std::string why = "") {
        return database->write([&](db::Transaction& tx) {
            Change made{tx, ids, now, PersonId{}, "Engagement Officer", why};
            return body(made);
        });
    }
    db::Reader read() { return database->read(); }
};

} // namespace reeve::office::testing
