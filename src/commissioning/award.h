// An award: what a bid was given, under which decision, on what conditions, and whether its recipient took it.
#pragma once
#include "commissioning/bid.h"

namespace reeve::commissioning {
enum class AwardState {
    approved,
    offered,
    accepted,
    turned_down,
    lapsed,
    withdrawn,
    active,
    suspended,
    closing,
    closed,
    terminated
};
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::AwardState> {
    static constexpr Choice list[] = {{"approved", "Approved"},     {"offered", "Offered"},
                                      {"accepted", "Accepted"},     {"turned_down", "Turned down by the recipient"},
                                      {"lapsed", "Offer lapsed"},   {"withdrawn", "Withdrawn by the office"},
                                      {"active", "Active"},         {"suspended", "Suspended"},
                                      {"closing", "Closing"},       {"closed", "Closed"},
                                      {"terminated", "Ended early"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct DecisionNotice;

struct Award {
    AwardId id;
    int version = 0;
    std::string reference; // GA-0001
    FundingRoundId round;
    BudgetLineId line;
    BidId bid;
    Id<DecisionNotice> decision;
    AwardState state = AwardState::approved;
    std::string organisation;
    std::string title;
    std::string area;
    std::string priority;
    Money amount;
    // The three things the monthly register publishes of each grant (S.I. 2011/3050 Sch. para 3(f)).
    Prose purpose;
    Prose reasons;
    Prose conditions;
    Date starts_on;
    Date ends_on;
    Date decided_on;
    std::optional<Date> answer_by;   // of an offer
    std::optional<Date> answered_on; // accepted or turned down
    std::string ended_because;       // turned down, lapsed or withdrawn
    bool is_sample = false;
};
const Description<Award>& award_fields();
const Lifecycle<AwardState>& award_moves();

// Money is or was given to it: an offer that was not taken is none.
bool is_live(const Award&);
// An agreement is or was in force.
bool is_under_way(const Award&);

// What is known of a round when an award is judged.
struct AwardRoom {
    Money available;     // in the round, of its pot; below nothing where it has gone above the pot already
    int live_awards = 0; // of the round
};
// Whether this bid may be given so much: no more than it asks for and the round gives to one, no more than the round
// has left with what was authorised above its pot, and no more awards than the round makes.
Result<Done> may_award(const FundingRound&, const Bid&, Money, const AwardRoom&);
// What an award must say before it is decided.
Problems check(const Award&);

Result<Award> offered(Award, Date answer_by, Date today);
Result<Award> accepted(Award, Date today);
Result<Award> suspended(Award, const std::string& because);
Result<Award> resumed(Award);
// Turned down, lapsed or withdrawn: its money goes back to the round.
Result<Award> ended(Award, AwardState to, const std::string& because, Date today);

} // namespace reeve::commissioning
