// Which moves a round and the bids in it may make.
#include "commissioning/round_road.h"
#include "base/clear_time.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words, std::string rule = "") {
    return {std::move(words), std::move(rule), Refusal::Kind::conflict};
}

Result<FundingRound> moved(FundingRound round, RoundState to) {
    TRY(round_moves().move(round.state, to));
    round.state = to;
    return round;
}

Result<Bid> moved(Bid bid, BidState to, const std::string& because, const std::string& post) {
    TRY(bid_moves().move(bid.state, to));
    bid.state = to;
    bid.decided_because = because;
    bid.decided_post = post;
    return bid;
}

Problems reason_missing(const std::string& because) {
    Problems problems;
    if (trimmed(because).empty()) problems.add("because", "Enter the reason");
    return problems;
}

} // namespace

Result<FundingRound> approve(FundingRound round, const RoundFacts& facts, office::PersonId by,
                             const std::string& post) {
    auto approved = TRY(moved(std::move(round), RoundState::approved));
    if (approved.drafted_by && approved.drafted_by == by)
        return refused("A second person approves a round: you drafted it.");
    auto problems = what_is_missing(approved, facts.criteria, facts.standards, facts.unallocated);
    if (!problems.empty()) return problems;
    approved.approved_by = by;
    approved.approved_post = post;
    return approved;
}

Result<FundingRound> take_back(FundingRound round) {
    auto draft = TRY(moved(std::move(round), RoundState::draft));
    draft.approved_by = {};
    draft.approved_post.clear();
    return draft;
}

Result<FundingRound> publish(FundingRound round, const RoundFacts& facts, Moment now) {
    if (round.route == RoundRoute::allocated)
        return refused("This round is allotted to partnerships. Nobody bids for it: its decision is signed instead.");
    auto published = TRY(moved(std::move(round), RoundState::published));
    if (published.pot > facts.unallocated)
        return refused("The money was used meanwhile: the budget line has " + in_words(facts.unallocated)
                       + " unallocated, and the pot is " + in_words(published.pot) + ".");
    published.published_at = now;
    published.frozen_hash = sha256(frozen_text(published, facts.criteria));
    return published;
}

Result<FundingRound> extended(FundingRound round, Moment closes, Moment now) {
    if (standing_of(round, now) != RoundStanding::open) return refused("Only a round that is open can be extended.");
    auto problems = unclear_time("closes", closes);
    if (closes <= round.closes) problems.add("closes", "A round can be extended, never shortened");
    if (!problems.empty()) return problems;
    round.closes = closes;
    return round;
}

Result<FundingRound> begin_marking(FundingRound round, const std::vector<Bid>& bids, Moment now) {
    auto marking = TRY(moved(round, RoundState::assessing));
    if (!is_past_closing(round, now)) return refused("Marking begins after the round closes.");
    int undecided = 0, unchecked = 0, markable = 0;
    for (const auto& bid : bids) {
        undecided += bid.state == BidState::late_pending;
        unchecked += bid.state == BidState::submitted;
        markable += can_be_marked(bid);
    }
    if (undecided) return refused(counted(undecided, "late bid") + " must be admitted or refused first.");
    if (unchecked) return refused(counted(unchecked, "bid") + " must be checked first: eligible or not.");
    if (!markable) return refused("There is no eligible bid to mark.");
    return marking;
}

Result<FundingRound> cancel(FundingRound round, const std::string& because) {
    if (auto problems = reason_missing(because); !problems.empty()) return problems;
    auto cancelled = TRY(moved(std::move(round), RoundState::cancelled));
    cancelled.cancelled_because = because;
    return cancelled;
}

Result<FundingRound> authorised_above(FundingRound round, Money amount, const std::string& decision) {
    Problems problems;
    if (amount.pence <= 0) problems.add("over_by", "Enter by how much awards may go above the pot");
    if (amount.pence > 0 && amount <= round.over_by)
        problems.add("over_by", in_words(round.over_by) + " is authorised already");
    if (trimmed(decision).empty()) problems.add("over_decision", "Enter the decision that authorises it");
    if (!problems.empty()) return problems;
    bool is_too_late = round.state == RoundState::complete || round.state == RoundState::cancelled;
    if (is_too_late) return refused("The round is over.");
    round.over_by = amount;
    round.over_decision = decision;
    return round;
}

bool is_as_published(const FundingRound& round, const std::vector<RoundCriterion>& criteria) {
    return round.frozen_hash.empty() || round.frozen_hash == sha256(frozen_text(round, criteria));
}

Result<Bid> admitted(Bid bid, const FundingRound& round, const std::string& because, const std::string& post) {
    if (auto problems = reason_missing(because); !problems.empty()) return problems;
    if (!is_before_marking(round)) return refused("Marking has begun. A late bid cannot be admitted any more.");
    return moved(std::move(bid), BidState::submitted, because, post);
}

Result<Bid> refused_late(Bid bid, const std::string& because, const std::string& post) {
    if (auto problems = reason_missing(because); !problems.empty()) return problems;
    return moved(std::move(bid), BidState::refused_late, because, post);
}

Result<Bid> judged(Bid bid, bool is_eligible, const std::string& because, const std::string& post) {
    bool is_reason_due = !is_eligible || bid.state == BidState::ineligible;
    if (is_reason_due)
        if (auto problems = reason_missing(because); !problems.empty()) return problems;
    return moved(std::move(bid), is_eligible ? BidState::eligible : BidState::ineligible, because, post);
}

Result<Bid> withdrawn(Bid bid) {
    TRY(bid_moves().move(bid.state, BidState::withdrawn));
    bid.state = BidState::withdrawn;
    return bid;
}

std::vector<std::string> organisation_names(const Bid& bid) {
    std::vector<std::string> names{"named " + folded(tidied(bid.organisation)) + ", " + bid.postcode.code};
    if (!bid.charity_number.empty()) names.push_back("charity " + bid.charity_number);
    if (!bid.company_number.empty()) names.push_back("company " + bid.company_number);
    return names;
}

bool is_same_organisation(const Bid& one, const Bid& other) {
    const auto names = organisation_names(one), others = organisation_names(other);
    return std::find_first_of(names.begin(), names.end(), others.begin(), others.end()) != names.end();
}

} // namespace reeve::commissioning
