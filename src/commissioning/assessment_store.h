// Keeps who marks which bid, and the marks.
#pragma once
#include "commissioning/assessment.h"
#include <map>

namespace reeve::commissioning {

std::vector<Assessment> assessments_of(db::Connection&, FundingRoundId); // by bid and letter
std::vector<Assessment> assessments_by(db::Connection&, FundingRoundId, office::PersonId);
std::optional<Assessment> assessment_of(db::Connection&, BidId, office::PersonId);
Marks marks_of(db::Connection&, Id<Assessment>);
// How far everybody is, by bid and letter.
std::vector<MarkingStand> standing_markings(db::Connection&, FundingRoundId);
// All marks of a round, by marking: for after the reveal alone.
std::map<Id<Assessment>, Marks> marks_in(db::Connection&, FundingRoundId);

// The scores alone of all marks of a round by marking, each in the order of these criteria: for the statistics.
struct MarkingScores {
    Id<Assessment> assessment;
    std::vector<Score> scores;
};
std::vector<MarkingScores> scores_in(db::Connection&, FundingRoundId, const std::vector<RoundCriterion>&);

// Gives a bid to a seat to mark; nothing where they have it already.
void assign(office::Change&, const PanelSeat&, BidId);
// What standing aside does to the marking of this seat.
void lay_down(office::Change&, const PanelSeat&, const BidInterest&);
// Keeps the marks as they are so far, in place of those before.
Result<Assessment> keep_marks(office::Change&, Assessment, const Marks&);
Result<Assessment> keep_assessment(office::Change&, Assessment);
// Whether the marks could be revealed now by this chair, a reason given.
Result<Done> reveal_possible(db::Connection&, const FundingRound&, office::PersonId chair);
// The round with its marks revealed and every marking that was sent in locked.
Result<FundingRound> reveal_marks(office::Change&, const FundingRound&, const std::string& because,
                                  office::PersonId chair);

} // namespace reeve::commissioning
