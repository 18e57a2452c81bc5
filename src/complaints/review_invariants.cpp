// What must hold over all complaint reviews, told by their references alone.
#include "complaints/review_invariants.h"

namespace reeve::complaints {
namespace {

std::vector<std::string> told(db::Connection& connection, const db::Sql& statement, const char* words) {
    return connection.all(statement, {}, [&](const db::Row& row) { return row.get<std::string>(0) + " " + words; });
}

std::vector<std::string> ended_without_a_day(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM complaint_review
        WHERE (state IN ('closed', 'refused', 'forwarded', 'withdrawn')) <> (closed_on IS NOT NULL) ORDER BY reference)",
                        "reviews ended without a day"),
                "has ended without a day, or has a day and goes on");
}

std::vector<std::string> ended_before_received(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM complaint_review
        WHERE closed_on < received_on OR decided_on < received_on ORDER BY reference)",
                        "reviews ended before they came"),
                "was decided or ended before it was received");
}

std::vector<std::string> read_by_author(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM complaint_review
        WHERE reader IS NOT NULL AND reader = author AND state IN ('agreed', 'decided', 'closed') ORDER BY reference)",
                        "reviews read by their author"),
                "was agreed by the person who wrote it");
}

std::vector<std::string> decided_without_outcome(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM complaint_review
        WHERE decided_on IS NOT NULL AND outcome = 'not_decided' ORDER BY reference)",
                        "reviews decided without an outcome"),
                "is decided and does not say how");
}

std::vector<std::string> recommended_without_ground(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT r.reference FROM review_recommendation n JOIN complaint_review r ON r.id = n.review
        WHERE r.outcome <> 'not_reasonable' OR n.kind = 'not_chosen' ORDER BY r.reference)",
                        "recommendations without a ground"),
                "recommends something though the outcome was reasonable and proportionate");
}

} // namespace

std::vector<office::Invariant> review_invariants() {
    return {{"reviews-end-on-a-day", "Every complaint review that has ended says when", ended_without_a_day},
            {"reviews-in-order", "No complaint review is decided or ended before it came", ended_before_received},
            {"reviews-second-reader", "Nobody agreed to their own draft of a complaint review", read_by_author},
            {"reviews-decided", "Every decided complaint review has an outcome", decided_without_outcome},
            {"reviews-recommend", "Only a review that found an outcome wanting recommends something",
             recommended_without_ground}};
}

} // namespace reeve::complaints
