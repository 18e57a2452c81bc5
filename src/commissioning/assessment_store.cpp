// Markings in the database; marks are replaced as a whole and have no history.
#include "commissioning/assessment_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/panel_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {

using office::Change;
using office::PersonId;

std::vector<Assessment> assessments_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, assessment_fields(),
                       db::Sql("funding_round = :round ORDER BY bid, letter, id", "markings of a round"),
                       {{"round", round}});
}

std::vector<MarkingStand> standing_markings(db::Connection& connection, FundingRoundId round) {
    return connection.all(db::Sql(R"(
        SELECT id, bid, person, letter, state FROM assessment WHERE funding_round = :round ORDER BY bid, letter, id)",
                                  "how far the markings of a round are"),
                          {{"round", round}}, [](const db::Row& row) {
                              MarkingStand stand;
                              stand.id = {row.get<std::int64_t>(0)};
                              stand.bid = {row.get<std::int64_t>(1)};
                              stand.person = {row.get<std::int64_t>(2)};
                              stand.letter = row.get<std::string>(3);
                              stand.state = choice_of<AssessmentState>(row.get<std::string>(4)).value();
                              return stand;
                          });
}

std::vector<Assessment> assessments_by(db::Connection& connection, FundingRoundId round, PersonId person) {
    return db::records(connection, assessment_fields(),
                       db::Sql("funding_round = :round AND person = :person ORDER BY bid, id", "markings of a person"),
                       {{"round", round}, {"person", person}});
}

std::optional<Assessment> assessment_of(db::Connection& connection, BidId bid, PersonId person) {
    return db::record(connection, assessment_fields(),
                      db::Sql("bid = :bid AND person = :person ORDER BY id", "one marking"),
                      {{"bid", bid}, {"person", person}});
}

Marks marks_of(db::Connection& connection, Id<Assessment> assessment) {
    return db::records(connection, mark_fields(),
                       db::Sql("assessment = :assessment ORDER BY criterion", "marks of a marking"),
                       {{"assessment", assessment}});
}

std::map<Id<Assessment>, Marks> marks_in(db::Connection& connection, FundingRoundId round) {
    std::map<Id<Assessment>, Marks> all;
    for (auto& mark : db::records(connection, mark_fields(),
                                  db::Sql(R"(assessment IN (SELECT id FROM assessment WHERE funding_round = :round)
                                             ORDER BY assessment, criterion)",
                                          "marks of a round"),
                                  {{"round", round}}))
        all[mark.assessment].push_back(std::move(mark));
    return all;
}

std::vector<MarkingScores> scores_in(db::Connection& connection, FundingRoundId round,
                                     const std::vector<RoundCriterion>& criteria) {
    std::vector<MarkingScores> all;
    connection.each(
        db::Sql("SELECT assessment, scores FROM assessment_scores WHERE funding_round = :round ORDER BY assessment",
                "scores of a round"),
        {{"round", round}}, [&](const db::Row& row) {
            all.push_back({{row.get<std::int64_t>(0)}, unpacked(row.get<std::string>(1), criteria)});
        });
    return all;
}

void assign(Change& change, const PanelSeat& seat, BidId bid) {
    if (assessment_of(change.tx, bid, seat.person)) return;
    Assessment assessment;
    assessment.round = seat.round;
    assessment.bid = bid;
    assessment.person = seat.person;
    assessment.letter = seat.letter;
    assessment.is_sample = seat.is_sample;
    const auto kept = keep_new(change, assessment_fields(), std::move(assessment));
    conceal_from_those_aside(change, bid, "assessment", kept.id.value);
}

void lay_down(Change& change, const PanelSeat& seat, const BidInterest& interest) {
    auto assessment = assessment_of(change.tx, interest.bid, seat.person);
    if (!assessment) return;
    if (auto kept = keep(change, assessment_fields(), stood_aside(*assessment, interest.words.text)); !kept)
        throw Fault("a marking was read in this change and cannot be older");
}

static void keep_packed(Change& change, const Assessment& assessment, const Marks& marks) {
    change.tx.run(db::Sql("DELETE FROM assessment_scores WHERE assessment = :assessment", "scores before"),
                  {{"assessment", assessment.id}});
    change.tx.run(
        db::Sql(
            "INSERT INTO assessment_scores (assessment, funding_round, scores) VALUES (:assessment, :round, :scores)",
            "keep the scores of a marking"),
        {{"assessment", assessment.id}, {"round", assessment.round}, {"scores", packed(marks)}});
}

Result<Assessment> keep_marks(Change& change, Assessment assessment, const Marks& marks) {
    change.tx.run(db::Sql("DELETE FROM assessment_mark WHERE assessment = :assessment", "marks before"),
                  {{"assessment", assessment.id}});
    for (auto mark : marks) {
        mark.id = Id<CriterionMark>{change.ids.next()};
        mark.version = 1;
        mark.assessment = assessment.id;
        db::insert_record(change.tx, mark_fields().shape(), &mark);
    }
    keep_packed(change, assessment, marks);
    return keep(change, assessment_fields(), std::move(assessment));
}

Result<Assessment> keep_assessment(Change& change, Assessment assessment) {
    return keep(change, assessment_fields(), std::move(assessment));
}

Result<Done> reveal_possible(db::Connection& connection, const FundingRound& round, PersonId chair) {
    TRY(may_act_on_whole_round(connection, round.id, chair));
    TRY(revealed(round, bids_of(connection, round.id), assessments_of(connection, round.id), "a reason"));
    return Done{};
}

Result<FundingRound> reveal_marks(Change& change, const FundingRound& round, const std::string& because,
                                  PersonId chair) {
    TRY(may_act_on_whole_round(change.tx, round.id, chair));
    const auto assessments = assessments_of(change.tx, round.id);
    auto shown = TRY(revealed(round, bids_of(change.tx, round.id), assessments, because));
    for (auto assessment : assessments) {
        if (assessment.state != AssessmentState::submitted) continue;
        assessment.state = AssessmentState::locked;
        TRY(keep(change, assessment_fields(), std::move(assessment)));
    }
    return keep_round(change, std::move(shown));
}

} // namespace reeve::commissioning
