// Numbers that add up, rotas that prove, visits that say why they were not made, and people who have no name.
#include "scrutiny/visit_invariants.h"
#include "scrutiny/scheme_visit_store.h"

namespace reeve::scrutiny {
namespace {

std::vector<std::string> references(db::Connection& connection, const db::Sql& sql, const char* words) {
    return connection.all(sql, {}, [&](const db::Row& row) { return row.get<std::string>(0) + " " + words; });
}

std::vector<std::string> numbers_apart(db::Connection& connection) {
    return references(connection,
                      db::Sql(R"(
        SELECT reference FROM scheme_visit WHERE state = 'made' AND held IS NOT NULL
        AND (held <> unavailable + offered + not_offered + observed_only OR offered <> accepted + declined)
        ORDER BY reference)",
                              "visits whose numbers do not add up"),
                      "has numbers that do not add up");
}

std::vector<std::string> not_made_without_reason(db::Connection& connection) {
    return references(connection,
                      db::Sql(R"(
        SELECT reference FROM scheme_visit WHERE state IN ('missed', 'cancelled') AND not_made_because = ''
        ORDER BY reference)",
                              "visits not made without a reason"),
                      "was not made and does not say why");
}

std::vector<std::string> replies_missing(db::Connection& connection) {
    return references(connection,
                      db::Sql(R"(
        SELECT reference FROM visit_concern WHERE state <> 'raised' AND (reply = '' OR replied_on IS NULL)
        ORDER BY reference)",
                              "concerns answered without a reply"),
                      "is said to be answered, but holds no reply");
}

std::vector<std::string> rotas_unproved(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& rota : all_rotas(connection))
        if (!is_proved(rota)) broken.push_back(rota.reference + " drawn again from its seed is another rota");
    return broken;
}

std::vector<std::string> names_for_numbers(db::Connection& connection) {
    std::vector<std::string> broken;
    connection.each(db::Sql(R"(
        SELECT scheme_visit.reference, visit_detainee.custody_number FROM visit_detainee
        JOIN scheme_visit ON scheme_visit.id = visit_detainee.visit ORDER BY scheme_visit.reference)",
                            "custody numbers"),
                    {}, [&](const db::Row& row) {
                        if (!is_custody_number(row.get<std::string>(1)))
                            broken.push_back(row.get<std::string>(0) + " lists somebody without a custody number");
                    });
    return broken;
}

} // namespace

std::vector<office::Invariant> visit_invariants() {
    return {{"visit-numbers-add-up", "The people of every custody visit add up", numbers_apart},
            {"visits-not-made-say-why", "A visit that was not made says why", not_made_without_reason},
            {"answered-concerns-hold-replies", "A concern that was answered holds the force's reply", replies_missing},
            {"rotas-are-proved", "Every rota is the one that its seed draws", rotas_unproved},
            {"people-are-numbers", "People in custody are known by number alone", names_for_numbers}};
}

} // namespace reeve::scrutiny
