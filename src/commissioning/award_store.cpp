// Awards and decisions in the database.
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/interest_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

Transfer of_award(const Award& award, TransferKind kind, Date day) {
    Transfer transfer;
    transfer.kind = kind;
    bool is_given = kind == TransferKind::award;
    transfer.from = is_given ? Account::round_available : Account::committed;
    transfer.to = is_given ? Account::committed : Account::round_available;
    transfer.line = award.line;
    transfer.round = award.round;
    transfer.award = award.id;
    transfer.amount = award.amount;
    transfer.happened_on = day;
    transfer.why = award.reference + ": " + award.organisation;
    transfer.is_sample = award.is_sample;
    return transfer;
}

AwardRoom room_of(db::Connection& connection, const FundingRound& round) {
    AwardRoom room;
    room.available = balances(connection, round.id).in(Account::round_available);
    for (const auto& award : awards_of(connection, round.id)) room.live_awards += is_live(award);
    return room;
}

Award award_for(const FundingRound& round, const Bid& bid, const BidRecommendation& recommendation) {
    Award award;
    award.round = round.id;
    award.line = round.line;
    award.bid = bid.id;
    award.organisation = bid.organisation;
    award.title = bid.title;
    award.area = bid.area;
    award.priority = bid.priority;
    award.amount = recommendation.amount;
    award.purpose = bid.summary;
    award.reasons = recommendation.reason;
    award.conditions = round.conditions;
    award.starts_on = bid.starts_on.value_or(round.delivery_from);
    award.ends_on = bid.ends_on.value_or(round.delivery_to);
    award.is_sample = bid.is_sample || round.is_sample;
    return award;
}

Result<Done> may_sign(db::Connection& connection, const FundingRound& round, const std::vector<DecidedBid>& bids,
                      const Signing& signing) {
    if (!signing.confirms_interests) {
        Problems problems;
        problems.add("interests", "Confirm that your register of interests is up to date");
        return problems;
    }
    if (round.state != RoundState::deciding) return refused("The round does not wait for a decision.");
    if (!bids_hidden_from(connection, round.id, signing.person).empty())
        return Refusal{"Somebody else decides this round.", "", Refusal::Kind::forbidden};
    for (const auto& decided : bids)
        if (signing.person && decided.recommendation.person == signing.person)
            return Refusal{"Whoever recommended an award does not decide on it.", "", Refusal::Kind::forbidden};
    return Done{};
}

// What the decision makes of a bid. Where it is given money its award is made.
Result<Done> carry_out(office::Change& change, const FundingRound& round, const DecidedBid& decided,
                       Id<DecisionNotice> notice) {
    const auto& [bid, recommendation, percent] = decided;
    bool is_given =
        recommendation.kind == RecommendationKind::fund || recommendation.kind == RecommendationKind::fund_in_part;
    if (is_given) {
        TRY(make_award(change, round, bid, recommendation, notice));
        return Done{};
    }
    if (recommendation.kind == RecommendationKind::reserve) return Done{};
    auto declined = bid;
    TRY(bid_moves().move(bid.state, BidState::declined));
    declined.state = BidState::declined;
    TRY(keep_bid(change, declined));
    return Done{};
}

} // namespace

std::vector<Award> awards_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, award_fields(),
                       db::Sql("funding_round = :round ORDER BY reference, id", "awards of a round"),
                       {{"round", round}});
}

std::vector<Award> all_awards(db::Connection& connection) {
    return db::records(connection, award_fields(),
                       db::Sql("id > 0 ORDER BY decided_on DESC, reference, id", "all awards"));
}

std::optional<Award> find_award(db::Connection& connection, AwardId id) {
    return db::find(connection, award_fields(), id);
}

std::optional<Award> award_of_bid(db::Connection& connection, BidId bid) {
    return db::record(connection, award_fields(), db::Sql("bid = :bid ORDER BY id", "the award of a bid"),
                      {{"bid", bid}});
}

std::optional<DecisionNotice> find_notice(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, notice_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a decision by reference"),
                      {{"reference", in_words(*read)}});
}

std::optional<DecisionNotice> notice_of_round(db::Connection& connection, FundingRoundId round) {
    return db::record(connection, notice_fields(),
                      db::Sql("funding_round = :round ORDER BY signed_at, id", "the decision of a round"),
                      {{"round", round}});
}

std::vector<DecisionNotice> all_notices(db::Connection& connection) {
    return db::records(connection, notice_fields(),
                       db::Sql("id > 0 ORDER BY signed_at DESC, id DESC", "all decisions"));
}

Result<Award> make_award(office::Change& change, const FundingRound& round, Bid bid,
                         const BidRecommendation& recommendation, Id<DecisionNotice> notice) {
    TRY(may_award(round, bid, recommendation.amount, room_of(change.tx, round)));
    auto award = award_for(round, bid, recommendation);
    award.decision = notice;
    award.decided_on = change.today();
    if (auto problems = check(award); !problems.empty())
        return refused(bid.reference + ": " + problems.list.front().message + ".");
    award = office::keep_new(change, award_fields(), std::move(award));
    conceal_from_those_aside(change, bid.id, "award", award.id.value);
    TRY(post(change, of_award(award, TransferKind::award, change.today()), round.over_by));
    bool is_whole = bid.requested && award.amount == *bid.requested;
    bid.state = is_whole ? BidState::funded : BidState::part_funded;
    TRY(keep_bid(change, bid));
    return award;
}

Result<Award> keep_award(office::Change& change, Award award) {
    auto kept = TRY(office::keep(change, award_fields(), std::move(award)));
    auto held = balances(change.tx, kept.id).in(Account::committed);
    if (!is_live(kept) && held.pence > 0) TRY(post(change, of_award(kept, TransferKind::lapse, change.today())));
    return kept;
}

Result<DecisionNotice> sign_decision(office::Change& change, FundingRound round, const std::vector<DecidedBid>& bids,
                                     const Signing& signing) {
    TRY(may_sign(change.tx, round, bids, signing));
    DecisionNotice notice;
    notice.reference = office::next_reference(change, "D", year_of(change.today()));
    notice.round = round.id;
    notice.title = "Awards of " + round.title;
    notice.content = to_text(json_of(notice_of(round, bids, signing.bands, change.actor_post)));
    notice.hash = sha256(notice.content);
    notice.signed_post = change.actor_post;
    notice.signed_by = signing.person;
    notice.signed_at = change.now;
    notice.is_sample = round.is_sample;
    notice = office::keep_new(change, notice_fields(), std::move(notice));
    for (const auto& decided : bids) TRY(carry_out(change, round, decided, notice.id));
    TRY(round_moves().move(round.state, RoundState::announced));
    round.state = RoundState::announced;
    TRY(keep_round(change, std::move(round)));
    return notice;
}

} // namespace reeve::commissioning
