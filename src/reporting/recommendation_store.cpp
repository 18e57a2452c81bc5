// Recommendations in the database.
#include "reporting/recommendation_store.h"

namespace reeve::reporting {

std::vector<Recommendation> recommendations_of(db::Connection& connection, PaperId paper) {
    return db::records(connection, recommendation_fields(),
                       db::Sql("paper = :paper ORDER BY number, id", "recommendations on a paper"), {{"paper", paper}});
}

std::vector<Recommendation> recommendations_awaiting_reply(db::Connection& connection) {
    return db::records(connection, recommendation_fields(),
                       db::Sql("replied_on IS NULL ORDER BY reply_due IS NULL, reply_due, id",
                               "recommendations that wait for a reply"));
}

Recommendation add_recommendation(office::Change& change, Recommendation recommendation) {
    auto before = recommendations_of(change.tx, recommendation.paper);
    recommendation.number = before.empty() ? 1 : before.back().number + 1;
    return office::keep_new(change, recommendation_fields(), recommendation);
}

} // namespace reeve::reporting
