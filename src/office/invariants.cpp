// The rules that the shared records of the office must keep.
#include "office/invariants.h"

namespace reeve::office {
namespace {

std::vector<std::string> broken_where(db::Connection& connection, const db::Sql& sql, const std::string& words) {
    std::vector<std::string> found;
    connection.each(
        sql, {}, [&](const db::Row& row) { found.push_back(words + " " + std::to_string(row.get<std::int64_t>(0))); });
    return found;
}

std::vector<std::string> leavers_signed_in(db::Connection& connection) {
    return broken_where(connection,
                        db::Sql(R"(
        SELECT DISTINCT person.id FROM session JOIN person ON person.id = session.person_id WHERE person.is_active = 0 ORDER BY person.id)",
                                "leavers with a session"),
                        "a session is open for the leaver with id");
}

std::vector<std::string> people_without_history(db::Connection& connection) {
    return broken_where(connection,
                        db::Sql(R"(
        SELECT person.id FROM person
        WHERE NOT EXISTS (SELECT 1 FROM history WHERE record_table = 'person' AND record_id = person.id AND record_version = person.version)
        ORDER BY person.id)",
                                "people whose version has no history"),
                        "the history does not tell the latest version of the person with id");
}

std::vector<std::string> repeated_history(db::Connection& connection) {
    return broken_where(connection,
                        db::Sql(R"(
        SELECT MIN(id) FROM history GROUP BY record_table, record_id, record_version HAVING COUNT(*) > 1 ORDER BY MIN(id))",
                                "versions told twice"),
                        "one version is told twice, first in the history line with id");
}

} // namespace

std::vector<Invariant> office_invariants() {
    return {{"leavers-are-out", "Nobody who has left is still signed in", leavers_signed_in},
            {"people-are-told", "Every version of a person stands in the history", people_without_history},
            {"history-is-single", "No version of a record is told twice", repeated_history}};
}

} // namespace reeve::office
