// Tests of the readings of restricted records on both engines.
#include "db/engines.h"
#include "office/people/person.h"
#include "office/restricted_reading_store.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

namespace {

Moment at(const char* iso) { return *parse_iso_moment(iso); }

void keep_reader(db::Transaction& tx, std::int64_t id) {
    Person person;
    person.id = PersonId{id};
    person.version = 1;
    person.email.address = "reader" + std::to_string(id) + "@office.example";
    db::insert_record(tx, person_fields().shape(), &person);
}

} // namespace

TEST_CASE("a reason holds for one person, one record and one day in London") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        auto database = fresh();
        CountedIds ids;
        const RestrictedRecord record{"review_case", 7, "CR-0007"}, other{"review_case", 8, "CR-0008"};
        database->write_transaction([&](db::Transaction& tx) {
            keep_reader(tx, 501);
            keep_reader(tx, 502);
            RestrictedReading reading;
            reading.record_table = record.table;
            reading.record_id = record.id;
            reading.record_words = record.words;
            reading.person = PersonId{501};
            reading.post = "Complaint Reviewer";
            reading.reason = "Writing the draft";
            reading.read_at = at("2024-09-02T23:30:00Z"); // half past midnight of the 3rd in London
            reading.what = "Opened";
            note_reading(tx, ids, reading);
        });
        auto reader = database->read();
        auto given = [&](std::int64_t person, const RestrictedRecord& of, Date day) {
            return reason_given(*reader, PersonId{person}, of, day).value_or("");
        };
        CHECK(given(501, record, date_of(2024, 9, 3)) == "Writing the draft");
        CHECK(given(501, record, date_of(2024, 9, 2)).empty());
        CHECK(given(501, record, date_of(2024, 9, 4)).empty());
        CHECK(given(501, other, date_of(2024, 9, 3)).empty());
        CHECK(given(502, record, date_of(2024, 9, 3)).empty());
        CHECK(reading_count(*reader, record) == 1);
        CHECK(readings_of(*reader, other, 10).empty());
        CHECK(latest_readings(*reader, 10).front().record_words == "CR-0007");
    }
}

TEST_CASE("a reason says something") {
    CHECK(check_reason(" ok ").has("reason"));
    CHECK(check_reason("").has("reason"));
    CHECK(check_reason("Writing the draft").empty());
}

TEST_CASE("a table is behind the door once it was named") {
    CHECK_FALSE(is_behind_door("no_such_table"));
    keep_behind_door("a_table_of_this_test");
    keep_behind_door("a_table_of_this_test");
    CHECK(is_behind_door("a_table_of_this_test"));
}
