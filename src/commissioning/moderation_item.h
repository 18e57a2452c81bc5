// What the panel made of one bid after the reveal: who was in the room, the scores it agreed and why, and what it
// recommends.
#pragma once
#include "commissioning/assessment.h"

namespace reeve::commissioning {
enum class ItemState { discussed, agreed, escalated };
enum class RecommendationKind { fund, fund_in_part, reserve, decline };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::ItemState> {
    static constexpr Choice list[] = {
        {"discussed", "Discussed"}, {"agreed", "Agreed"}, {"escalated", "Escalated: too few in the room"}};
};
template <> struct Choices<commissioning::RecommendationKind> {
    static constexpr Choice list[] = {
        {"fund", "Fund"}, {"fund_in_part", "Fund in part"}, {"reserve", "Reserve list"}, {"decline", "Do not fund"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct ModerationItem {
    Id<ModerationItem> id;
    int version = 0;
    FundingRoundId round;
    BidId bid;
    ItemState state = ItemState::discussed;
    std::string present; // letters of those in the room: "A,B"
    std::string aside;   // letters of those who left it, having stood aside
    Prose reason;
    Moment decided_at;
    std::string by_post;
    bool is_sample = false;
};
const Description<ModerationItem>& item_fields();

// A score the panel set in place of the mean of one criterion. Criteria without one stay at their mean.
struct ModeratedScore {
    Id<ModeratedScore> id;
    int version = 0;
    Id<ModerationItem> item;
    CriterionId criterion;
    int score = 0;
};
const Description<ModeratedScore>& moderated_fields();

struct BidRecommendation {
    Id<BidRecommendation> id;
    int version = 0;
    FundingRoundId round;
    BidId bid;
    RecommendationKind kind = RecommendationKind::decline;
    Money amount; // nothing where it is not to be funded
    int rank = 0; // among the ranked bids, from 1; 0: not ranked
    Prose reason;
    office::PersonId person;
    std::string by_post;
    Moment at;
    bool is_sample = false;
};
const Description<BidRecommendation>& recommendation_fields();

// The fewest without an interest who can agree on a bid.
constexpr std::size_t quorum = 2;

// What the panel agreed. Any score it sets needs a reason; with too few in the room it is escalated.
Result<ModerationItem> agreed(ModerationItem, const std::vector<RoundCriterion>&, const std::vector<ModeratedScore>&,
                              const std::string& reason);
// The mean of what assessors gave; none where nobody marked.
std::optional<Fraction> mean_of(const std::vector<Fraction>& percents);
// The percentage after moderation: set scores, else the mean of each criterion; the mean of the marks where none is
// set.
std::optional<Fraction> moderated_percent(const std::vector<RoundCriterion>&, const std::vector<ModeratedScore>&,
                                          const std::vector<std::vector<Score>>& by_assessor);
// The gates after moderation: what the panel set, else the assessors together.
Gates moderated_gates(const std::vector<RoundCriterion>&, const std::vector<ModeratedScore>&,
                      const std::vector<std::vector<Score>>& by_assessor);

// The line, after the scoring, for a reason.
Result<FundingRound> line_drawn(FundingRound, std::optional<int> percent, const std::string& because, Moment now);
// The round handed to its decision: a line, an agreed item and a recommendation for every bid.
Result<FundingRound> handed_to_decision(FundingRound, const std::vector<Bid>&, const std::vector<ModerationItem>&,
                                        const std::vector<BidRecommendation>&);
Problems check(const BidRecommendation&, const Bid&);

} // namespace reeve::commissioning
