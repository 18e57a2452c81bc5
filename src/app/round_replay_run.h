// Plays a round again from its file, in a database of its own, through the rules and stores that the pages use.
#pragma once
#include "commissioning/award_store.h"
#include "commissioning/round_replay.h"

namespace reeve {

// Who does what in a round that is played again.
struct ReplayPeople {
    office::PersonId drafter{1}, approver{2}, chair{3}, signatory{4};
    std::int64_t first_assessor = 10; // and the ids after it
};
enum class ReplayEnd { waits_for_decision, decided };

// Plays it inside this transaction, each step at its time. A fund and a budget line of the same names are used where
// they are kept already. The first rule that is broken ends it, in words.
Result<commissioning::FundingRound> play_round(db::Transaction&, IdSource&, const commissioning::RoundReplay&,
                                               const ReplayPeople&, ReplayEnd);

struct ReplayedRound {
    commissioning::FundingRound round;
    commissioning::DecisionNotice notice;
    std::vector<commissioning::Award> awards;
    Money committed; // as the ledger has it
};
// The same in a database of its own.
Result<ReplayedRound> replay_round(const commissioning::RoundReplay&);

} // namespace reeve
