// What must hold over all letters, told by their references alone.
#include "correspondence/correspondence_invariants.h"

namespace reeve::correspondence {
namespace {

std::vector<std::string> told(db::Connection& connection, const db::Sql& statement, const char* words) {
    return connection.all(statement, {}, [&](const db::Row& row) { return row.get<std::string>(0) + " " + words; });
}

std::vector<std::string> closed_without_outcome(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM correspondence
        WHERE (state = 'closed') <> (closed_on IS NOT NULL) OR (state = 'closed') <> (outcome <> 'not_closed')
        ORDER BY reference)",
                        "letters closed without an outcome"),
                "is closed without a day or an outcome, or has one and is open");
}

std::vector<std::string> answered_without_a_letter(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM correspondence c
        WHERE answered_on IS NOT NULL AND is_sample = 0
          AND NOT EXISTS (SELECT 1 FROM sent_letter s WHERE s.item = c.id AND s.kind <> 'acknowledgement')
        ORDER BY reference)",
                        "letters answered without an answer"),
                "is answered and no answer was kept");
}

std::vector<std::string> forgotten_but_told(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM correspondence
        WHERE is_forgotten <> 0 AND (writer <> '' OR email <> '' OR said <> '' OR subject <> '') ORDER BY reference)",
                        "forgotten letters that still tell something"),
                "is deleted and still says who wrote or what");
}

} // namespace

std::vector<office::Invariant> letter_invariants() {
    return {{"letters-close-with-an-outcome", "Every closed letter says when it was closed and what came of it",
             closed_without_outcome},
            {"letters-answered", "Every answered letter has its answer kept", answered_without_a_letter},
            {"letters-forgotten", "Nothing of who wrote is left of a letter whose time is over", forgotten_but_told}};
}

} // namespace reeve::correspondence
