// Concealed records in the database; the statements of history and search ask it by themselves.
#include "office/concealment.h"

namespace reeve::office {

void uncover(Change& change, PersonId from, const std::string& table, std::int64_t record_id) {
    change.tx.run(
        db::Sql("DELETE FROM concealment WHERE person = :person AND record_table = :table AND record_id = :record",
                "uncover a record"),
        {{"person", from}, {"table", table}, {"record", record_id}});
}

void conceal(Change& change, PersonId from, const std::string& table, std::int64_t record_id) {
    uncover(change, from, table, record_id);
    change.tx.run(db::Sql(R"(
        INSERT INTO concealment (id, person, record_table, record_id) VALUES (:id, :person, :table, :record))",
                          "conceal a record"),
                  {{"id", change.ids.next()}, {"person", from}, {"table", table}, {"record", record_id}});
}

bool is_concealed(db::Connection& connection, PersonId from, const std::string& table, std::int64_t record_id) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM concealment
        WHERE person = :person AND record_table = :table AND record_id = :record)",
                                                  "whether a record is concealed"),
                                          {{"person", from}, {"table", table}, {"record", record_id}})
           > 0;
}

} // namespace reeve::office
