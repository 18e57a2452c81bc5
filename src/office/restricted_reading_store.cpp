// Readings of restricted records in the database.
#include "office/restricted_reading_store.h"

namespace reeve::office {

std::optional<std::string> reason_given(db::Connection& connection, PersonId person, const RestrictedRecord& record,
                                        Date day) {
    auto reading = db::record(connection, restricted_reading_fields(),
                              db::Sql(R"(
        record_table = :table AND record_id = :id AND person = :person AND read_at >= :since AND read_at < :until
        ORDER BY read_at DESC, id DESC LIMIT 1)",
                                      "why somebody opened a restricted record"),
                              {{"table", record.table},
                               {"id", record.id},
                               {"person", person},
                               {"since", start_of_day(day)},
                               {"until", start_of_day(day + 1)}});
    if (!reading) return std::nullopt;
    return reading->reason;
}

void note_reading(db::Transaction& tx, IdSource& ids, RestrictedReading reading) {
    reading.id = Id<RestrictedReading>{ids.next()};
    reading.version = 1;
    db::insert_record(tx, restricted_reading_fields().shape(), &reading);
}

std::vector<RestrictedReading> readings_of(db::Connection& connection, const RestrictedRecord& record, int most) {
    return db::records(connection, restricted_reading_fields(),
                       db::Sql("record_table = :table AND record_id = :id ORDER BY read_at DESC, id DESC LIMIT :most",
                               "readings of a restricted record"),
                       {{"table", record.table}, {"id", record.id}, {"most", most}});
}

std::int64_t reading_count(db::Connection& connection, const RestrictedRecord& record) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM restricted_reading WHERE record_table = :table AND record_id = :id)",
                                                  "how often a restricted record was read"),
                                          {{"table", record.table}, {"id", record.id}});
}

std::vector<RestrictedReading> latest_readings(db::Connection& connection, int most) {
    return db::records(connection, restricted_reading_fields(),
                       db::Sql("1 = 1 ORDER BY read_at DESC, id DESC LIMIT :most", "readings of restricted records"),
                       {{"most", most}});
}

} // namespace reeve::office
