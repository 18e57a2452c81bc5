// Looks for marks by people with an interest, marks locked too early, changed marks and changed criteria.
#include "commissioning/panel_invariants.h"
#include "commissioning/assessment_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

std::vector<std::string> told(db::Connection& connection, const db::Sql& sql, const std::string& words) {
    return connection.all(sql, {}, [&](const db::Row& row) {
        return row.get<std::string>(0) + ", assessor " + row.get<std::string>(1) + ": " + words;
    });
}

std::vector<std::string> marked_with_interest(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT bid.reference, assessment.letter FROM assessment JOIN bid ON bid.id = assessment.bid
        WHERE assessment.state IN ('submitted', 'locked') AND NOT EXISTS (SELECT 1 FROM bid_interest
            WHERE bid_interest.bid = assessment.bid AND bid_interest.person = assessment.person
                AND (bid_interest.answer = 'none' OR bid_interest.lifted_by <> ''))
        ORDER BY bid.reference, assessment.letter)",
                        "marks without a declaration"),
                "marks count that were sent in by somebody who declared an interest or nothing");
}

std::vector<std::string> met_after_standing_aside(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT bid.reference, panel_seat.letter FROM bid_interest JOIN bid ON bid.id = bid_interest.bid
        JOIN panel_seat ON panel_seat.funding_round = bid_interest.funding_round AND panel_seat.person = bid_interest.person
        WHERE bid_interest.answer <> 'none' AND bid_interest.lifted_by = ''
            AND (EXISTS (SELECT 1 FROM history WHERE history.actor_id = bid_interest.person AND history.at > bid_interest.declared_at
                AND ((history.record_table = 'bid' AND history.record_id = bid.id)
                    OR (history.record_table = 'moderation_item' AND history.record_id IN
                        (SELECT id FROM moderation_item WHERE moderation_item.bid = bid.id))
                    OR (history.record_table = 'bid_recommendation' AND history.record_id IN
                        (SELECT id FROM bid_recommendation WHERE bid_recommendation.bid = bid.id))))
                OR NOT EXISTS (SELECT 1 FROM concealment WHERE concealment.person = bid_interest.person
                    AND concealment.record_table = 'bid' AND concealment.record_id = bid.id))
        ORDER BY bid.reference, panel_seat.letter)",
                        "bids met by who stood aside"),
                "somebody who stood aside still meets or changes the bid");
}

std::vector<std::string> locked_too_early(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT bid.reference, assessment.letter FROM assessment JOIN bid ON bid.id = assessment.bid
        JOIN funding_round ON funding_round.id = assessment.funding_round
        WHERE (assessment.state = 'locked') <> (funding_round.state NOT IN ('draft', 'approved', 'published', 'assessing', 'cancelled'))
            AND assessment.state IN ('submitted', 'locked') AND funding_round.state <> 'cancelled'
        ORDER BY bid.reference, assessment.letter)",
                        "marks locked and rounds not revealed"),
                "marks are locked before the reveal, or open after it");
}

std::vector<FundingRoundId> rounds_with_marks(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT DISTINCT funding_round FROM assessment WHERE state IN ('submitted', 'locked') ORDER BY funding_round)",
                                  "rounds with marks"),
                          {}, [](const db::Row& row) { return FundingRoundId{row.get<std::int64_t>(0)}; });
}

std::vector<std::string> changed_marks(db::Connection& connection) {
    std::vector<std::string> broken;
    for (auto id : rounds_with_marks(connection)) {
        const auto criteria = criteria_of(connection, id);
        auto marks = marks_in(connection, id);
        std::map<Id<Assessment>, std::vector<Score>> scores;
        for (auto& one : scores_in(connection, id, criteria)) scores[one.assessment] = std::move(one.scores);
        for (const auto& assessment : assessments_of(connection, id))
            if (counts(assessment)
                && (sha256(marks_text(criteria, marks[assessment.id])) != assessment.content_hash
                    || scores[assessment.id] != scores_of(criteria, marks[assessment.id])))
                broken.push_back("Assessor " + assessment.letter + " of " + round_of(connection, id).reference
                                 + ": marks are not what was sent in");
    }
    return broken;
}

std::vector<std::string> changed_criteria(db::Connection& connection) {
    std::vector<std::string> broken;
    for (auto id : rounds_with_marks(connection)) {
        const auto round = round_of(connection, id);
        bool is_same = is_as_published(round, criteria_of(connection, id));
        for (const auto& assessment : assessments_of(connection, id))
            is_same &= !counts(assessment) || assessment.criteria_hash == round.frozen_hash;
        if (!is_same) broken.push_back(round.reference + " was marked by other criteria than it published");
    }
    return broken;
}

} // namespace

std::vector<office::Invariant> panel_invariants() {
    return {
        {"marks-are-disinterested", "Nobody’s marks count for a bid they have an interest in", marked_with_interest},
        {"stood-aside-stays-aside", "Whoever stood aside from a bid does not meet it again", met_after_standing_aside},
        {"marks-locked-at-reveal", "Marks are locked when they are revealed, and not before", locked_too_early},
        {"marks-stay-as-sent", "Marks that were sent in are never changed", changed_marks},
        {"marked-as-published", "Bids are marked by the criteria that were published", changed_criteria}};
}

} // namespace reeve::commissioning
