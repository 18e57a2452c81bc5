// A funding round: the money, the limits, the dates and the road from its drafting to its last payment.
#pragma once
#include "commissioning/ledger.h"
#include "commissioning/round_state.h"
#include "office/keep.h"
#include "record/lifecycle.h"

namespace reeve::commissioning {

struct FundingRound {
    FundingRoundId id;
    int version = 0;
    std::string reference; // FR-0001
    std::string title;     // "Commissioner's Safety Fund, round 2 of 2023/24"
    FundId fund;
    BudgetLineId line;
    RoundRoute route = RoundRoute::competed;
    RoundState state = RoundState::draft;
    Prose about; // what the money is for
    Prose who_can_apply;
    Prose conditions;    // every award of the round carries them
    Prose justification; // of a direct or joint round: why there was no competition
    std::string owner;   // the senior responsible officer's post
    Money pot;
    std::optional<Money> least; // a bid asks for at least this
    Money most;                 // a bid asks for at most this
    std::optional<int> most_awards;
    int bids_each = 1; // live bids of one organisation
    Moment opens;
    Moment closes; // a bid received within this second is in
    Date delivery_from;
    Date delivery_to;
    std::optional<Date> decision_by; // when applicants are told they will hear
    int marks_each = 2;              // assessors who must mark every bid
    LatePolicy late = LatePolicy::none;
    TieBreak tie_break = TieBreak::decide;
    bool marks_are_blind = true; // assessors are A, B, C to one another until moderation
    // Authorised above the pot, because funded projects habitually draw less.
    Money over_by;
    std::string over_decision;
    office::PersonId drafted_by;
    office::PersonId approved_by;
    std::string approved_post;
    std::optional<Moment> published_at;
    std::string frozen_hash; // of criteria, weights and limits, from publication on
    // The line, drawn after the marking.
    std::optional<int> line_percent;
    Prose line_because;
    std::optional<Moment> line_at;
    std::string cancelled_because;
    bool is_sample = false;
};
const Description<FundingRound>& round_fields();
const Lifecycle<RoundState>& round_moves();

RoundStanding standing_of(const FundingRound&, Moment now);
// Whether a bid that arrives now is in time: the second it arrives in is at most the second of closing.
bool takes_bids(const FundingRound&, Moment received);
bool is_past_closing(const FundingRound&, Moment);
// From publication on.
bool is_public(const FundingRound&);
bool is_before_marking(const FundingRound&);
std::optional<Moment> next_change(const FundingRound&, Moment now);
std::string desk_address(const FundingRound&);   // /work/rounds/FR-0001
std::string public_address(const FundingRound&); // /grants/FR-0001
std::string dates_in_words(const FundingRound&); // "Opens ..., closes Monday 2 October 2023 at 5pm"

// What was typed, by itself.
Problems check(const FundingRound&);
// The most that awards of the round may come to: the pot and what was authorised above it.
inline Money ceiling_of(const FundingRound& round) { return round.pot + round.over_by; }

} // namespace reeve::commissioning
