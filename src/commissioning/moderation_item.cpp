// The rules of moderation: reasons, the quorum, agreed percentages and the line.
#include "commissioning/moderation_item.h"
#include <set>

namespace reeve::commissioning {
namespace {

const ModeratedScore* set_for(const std::vector<ModeratedScore>& set, CriterionId criterion) {
    for (const auto& score : set)
        if (score.criterion == criterion) return &score;
    return nullptr;
}

std::optional<Fraction> mean_of_criterion(std::size_t criterion, const std::vector<std::vector<Score>>& by_assessor) {
    Fraction sum;
    std::int64_t count = 0;
    for (const auto& scores : by_assessor)
        if (scores[criterion]) sum += Fraction(*scores[criterion]), ++count;
    if (count == 0) return std::nullopt;
    return sum / Fraction(count);
}

std::optional<Fraction> mean_of_marks(const std::vector<MarkingScale>& scales,
                                      const std::vector<std::vector<Score>>& by_assessor) {
    std::vector<Fraction> percents;
    for (const auto& scores : by_assessor)
        if (auto percent = score_percent(scales, scores)) percents.push_back(*percent);
    return mean_of(percents);
}

} // namespace

const Description<ModerationItem>& item_fields() {
    static const auto fields =
        Description<ModerationItem>("moderation_item", "moderation of a bid")
            .hidden<&ModerationItem::round>("funding_round")
            .hidden<&ModerationItem::bid>("bid")
            .hidden<&ModerationItem::state>("state", {.label = "State"})
            .hidden<&ModerationItem::present>("present", {.label = "In the room"})
            .hidden<&ModerationItem::aside>("aside", {.label = "Left the room"})
            .has<&ModerationItem::reason>("reason", {.label = "Why?", .audience = Audience::restricted, .limit = 3000})
            .hidden<&ModerationItem::decided_at>("decided_at", {.label = "When"})
            .hidden<&ModerationItem::by_post>("by_post", {.label = "By"})
            .hidden<&ModerationItem::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Description<ModeratedScore>& moderated_fields() {
    static const auto fields = Description<ModeratedScore>("moderated_score", "moderated score")
                                   .hidden<&ModeratedScore::item>("item")
                                   .hidden<&ModeratedScore::criterion>("criterion")
                                   .has<&ModeratedScore::score>("score", {.label = "Score"});
    return fields;
}

const Description<BidRecommendation>& recommendation_fields() {
    static const auto fields =
        Description<BidRecommendation>("bid_recommendation", "recommendation on a bid")
            .hidden<&BidRecommendation::round>("funding_round")
            .hidden<&BidRecommendation::bid>("bid")
            .has<&BidRecommendation::kind>("kind", {.label = "What does the panel recommend?", .needed = true})
            .has<&BidRecommendation::amount>("amount", {.label = "How much?"})
            .hidden<&BidRecommendation::rank>("rank", {.label = "Rank"})
            .has<&BidRecommendation::reason>("reason", {.label = "Why?", .needed = true, .limit = 2000})
            .hidden<&BidRecommendation::person>("person")
            .hidden<&BidRecommendation::by_post>("by_post", {.label = "By"})
            .hidden<&BidRecommendation::at>("at", {.label = "When"})
            .hidden<&BidRecommendation::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Result<ModerationItem> agreed(ModerationItem item, const std::vector<RoundCriterion>& criteria,
                              const std::vector<ModeratedScore>& set, const std::string& reason) {
    Problems problems;
    for (const auto& criterion : criteria) {
        const auto* score = set_for(set, criterion.id);
        if (score && (score->score < 0 || score->score > scale_of(criterion).most))
            problems.add(field_name("score", criterion), "Enter a score from 0 to "
                                                             + std::to_string(scale_of(criterion).most) + " for "
                                                             + criterion.title);
    }
    if (!set.empty() && trimmed(reason).empty())
        problems.add("reason", "Enter why the panel changes the assessors’ scores");
    if (item.present.empty()) problems.add("present", "Choose who was in the room");
    if (!problems.empty()) return problems;
    item.reason.text = std::string(trimmed(reason));
    item.state = reeve::split(item.present, ',').size() >= quorum ? ItemState::agreed : ItemState::escalated;
    return item;
}

std::optional<Fraction> mean_of(const std::vector<Fraction>& percents) {
    if (percents.empty()) return std::nullopt;
    Fraction sum;
    for (const auto& percent : percents) sum += percent;
    return sum / Fraction(static_cast<std::int64_t>(percents.size()));
}

std::optional<Fraction> moderated_percent(const std::vector<RoundCriterion>& criteria,
                                          const std::vector<ModeratedScore>& set,
                                          const std::vector<std::vector<Score>>& by_assessor) {
    if (set.empty()) return mean_of_marks(scales_of(criteria), by_assessor);
    Fraction reached, possible;
    for (std::size_t at = 0; at < criteria.size(); ++at) {
        if (criteria[at].is_gate) continue;
        const auto* score = set_for(set, criteria[at].id);
        const auto given = score ? std::optional(Fraction(score->score)) : mean_of_criterion(at, by_assessor);
        if (!given) continue;
        reached += *given * Fraction(criteria[at].weight, criteria[at].most);
        possible += Fraction(criteria[at].weight);
    }
    if (possible == Fraction(0)) return std::nullopt;
    return Fraction(100) * reached / possible;
}

Gates moderated_gates(const std::vector<RoundCriterion>& criteria, const std::vector<ModeratedScore>& set,
                      const std::vector<std::vector<Score>>& by_assessor) {
    std::vector<MarkingScale> scales;
    std::vector<std::size_t> unsettled;
    bool says_no = false;
    for (std::size_t at = 0; at < criteria.size(); ++at) {
        if (!criteria[at].is_gate) continue;
        if (const auto* score = set_for(set, criteria[at].id)) says_no |= score->score == 0;
        else unsettled.push_back(at);
    }
    if (says_no) return Gates::not_met;
    auto standing = Gates::met;
    for (auto at : unsettled) {
        std::vector<Gates> answers;
        for (const auto& scores : by_assessor) answers.push_back(gates_of({scale_of(criteria[at])}, {scores[at]}));
        standing = std::max(standing, gates_together(answers));
    }
    return standing;
}

Result<FundingRound> line_drawn(FundingRound round, std::optional<int> percent, const std::string& because,
                                Moment now) {
    if (round.state != RoundState::moderating)
        return Refusal{"No line can be drawn now", "The line is drawn after the marking and before the decision"};
    Problems problems;
    if (!percent || *percent < 0 || *percent > 100)
        problems.add("line_percent", "Enter a whole percentage from 0 to 100");
    if (trimmed(because).empty()) problems.add("line_because", "Enter why the line is drawn here");
    if (!problems.empty()) return problems;
    round.line_percent = percent;
    round.line_because.text = std::string(trimmed(because));
    round.line_at = now;
    return round;
}

Result<FundingRound> handed_to_decision(FundingRound round, const std::vector<Bid>& bids,
                                        const std::vector<ModerationItem>& items,
                                        const std::vector<BidRecommendation>& recommendations) {
    TRY(round_moves().move(round.state, RoundState::deciding));
    std::set<BidId> agreed, recommended;
    for (const auto& item : items)
        if (item.state != ItemState::discussed) agreed.insert(item.bid);
    for (const auto& row : recommendations) recommended.insert(row.bid);
    const bool is_open = std::any_of(bids.begin(), bids.end(), [&](const auto& bid) {
        return can_be_marked(bid) && !(agreed.count(bid.id) && recommended.count(bid.id));
    });
    if (!round.line_percent) return Refusal{"No line is drawn yet", "A decision needs the line and why it was drawn"};
    if (is_open)
        return Refusal{"The panel has not finished every bid",
                       "Every bid is agreed and has a recommendation before the round is handed to its decision"};
    round.state = RoundState::deciding;
    return round;
}

Problems check(const BidRecommendation& recommendation, const Bid& bid) {
    Problems problems;
    const bool gives =
        recommendation.kind == RecommendationKind::fund || recommendation.kind == RecommendationKind::fund_in_part;
    const auto asked = bid.requested.value_or(Money{});
    if (!gives && recommendation.amount != Money{})
        problems.add("amount", "Leave the amount empty unless it is to be funded");
    if (recommendation.kind == RecommendationKind::fund && recommendation.amount != asked)
        problems.add("amount", "Funding it means the whole " + in_words(asked));
    if (recommendation.kind == RecommendationKind::fund_in_part
        && (recommendation.amount <= Money{} || recommendation.amount >= asked))
        problems.add("amount", "A part is more than nothing and less than " + in_words(asked));
    if (trimmed(recommendation.reason.text).empty()) problems.add("reason", "Enter why");
    return problems;
}

} // namespace reeve::commissioning
