// Moderation and recommendations in the database.
#include "commissioning/moderation_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/panel_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

using office::Change;

BidState state_for(RecommendationKind kind) {
    switch (kind) {
    case RecommendationKind::fund:
    case RecommendationKind::fund_in_part: return BidState::recommended;
    case RecommendationKind::reserve: return BidState::reserve;
    case RecommendationKind::decline: return BidState::not_recommended;
    }
    return BidState::not_recommended;
}

} // namespace

std::vector<ModerationItem> items_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, item_fields(),
                       db::Sql("funding_round = :round ORDER BY bid, id", "moderation of a round"), {{"round", round}});
}

std::optional<ModerationItem> item_of(db::Connection& connection, BidId bid) {
    return db::record(connection, item_fields(), db::Sql("bid = :bid ORDER BY id", "moderation of a bid"),
                      {{"bid", bid}});
}

std::map<Id<ModerationItem>, std::vector<ModeratedScore>> moderated_in(db::Connection& connection,
                                                                       FundingRoundId round) {
    std::map<Id<ModerationItem>, std::vector<ModeratedScore>> all;
    for (const auto& score :
         db::records(connection, moderated_fields(),
                     db::Sql(R"(item IN (SELECT id FROM moderation_item WHERE funding_round = :round)
                                                    ORDER BY item, criterion)",
                             "moderated scores of a round"),
                     {{"round", round}}))
        all[score.item].push_back(score);
    return all;
}

Result<ModerationItem> keep_item(Change& change, ModerationItem item, const std::vector<ModeratedScore>& set) {
    item.decided_at = change.now;
    item.by_post = change.actor_post;
    auto kept =
        item.id ? TRY(keep(change, item_fields(), std::move(item))) : keep_new(change, item_fields(), std::move(item));
    conceal_from_those_aside(change, kept.bid, "moderation_item", kept.id.value);
    for (const auto& before :
         db::records(change.tx, moderated_fields(),
                     db::Sql("item = :item ORDER BY criterion", "moderated scores before"), {{"item", kept.id}}))
        drop(change, moderated_fields(), before);
    for (auto score : set) {
        score.item = kept.id;
        const auto added = keep_new(change, moderated_fields(), std::move(score));
        conceal_from_those_aside(change, kept.bid, "moderated_score", added.id.value);
    }
    return kept;
}

std::vector<BidRecommendation> recommendations_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, recommendation_fields(),
                       db::Sql("funding_round = :round ORDER BY rank, bid, id", "recommendations of a round"),
                       {{"round", round}});
}

std::optional<BidRecommendation> recommendation_of(db::Connection& connection, BidId bid) {
    return db::record(connection, recommendation_fields(), db::Sql("bid = :bid ORDER BY id", "recommendation on a bid"),
                      {{"bid", bid}});
}

Result<BidRecommendation> keep_recommendation(Change& change, BidRecommendation recommendation) {
    recommendation.person = change.actor;
    recommendation.by_post = change.actor_post;
    recommendation.at = change.now;
    auto kept = recommendation.id ? TRY(keep(change, recommendation_fields(), std::move(recommendation)))
                                  : keep_new(change, recommendation_fields(), std::move(recommendation));
    conceal_from_those_aside(change, kept.bid, "bid_recommendation", kept.id.value);
    return kept;
}

Result<FundingRound> hand_to_decision(Change& change, const FundingRound& round) {
    TRY(may_act_on_whole_round(change.tx, round.id, change.actor));
    const auto recommendations = recommendations_of(change.tx, round.id);
    auto handed =
        TRY(handed_to_decision(round, bids_of(change.tx, round.id), items_of(change.tx, round.id), recommendations));
    for (const auto& recommendation : recommendations) {
        auto bid = db::find(change.tx, bid_fields(), recommendation.bid);
        if (!bid || bid->state != BidState::eligible) continue;
        bid->state = state_for(recommendation.kind);
        TRY(keep_bid(change, std::move(*bid)));
    }
    return keep_round(change, std::move(handed));
}

} // namespace reeve::commissioning
