// "What if the line were 60%?": which bids a line would fund, for how much, and what would be left. A trial writes
// nothing and decides nothing.
#pragma once
#include "base/money.h"
#include "commissioning/assessor_mark.h"

namespace reeve::commissioning {

struct TrialBid {
    std::optional<Fraction> percent; // agreed by the panel, else the mean; none: not marked
    Gates gates = Gates::met;
    Money asked;
    std::vector<std::int64_t> tie_key = {}; // the round's declared tie-break, smaller first; empty: none declared
    std::size_t partnership = 0;            // places in the caller's lists
    std::size_t priority = 0;
};

struct TrialRules {
    std::optional<Fraction> line;           // percent; a bid needs it exactly
    std::optional<std::size_t> places;      // or a rank: so many bids from the top
    Money available;                        // what is left of the pot, over-programming by decision included
    std::optional<std::size_t> most_awards; // what is left of a cap on their number
};

enum class Fate {
    funded,
    reserve,   // reaches the line, but the money or the number of awards ran out above it
    to_decide, // equal with others across that boundary, and the declared tie-break does not tell them apart
    below_line,
    gate_not_met, // a condition overrides the score
    gate_open,    // the panel has yet to settle a condition
    not_marked
};
const char* in_words(Fate);

struct TrialSum {
    std::int64_t count = 0;
    Money money;
    bool operator==(const TrialSum&) const = default;
};

struct TrialOutcome {
    std::vector<Fate> fates;         // of each bid
    std::vector<std::size_t> ranked; // bids with a mark and their gates met, best first; the reserve list in its order
    TrialSum funded;
    Money left;
    std::vector<TrialSum> by_partnership, by_priority;
    std::optional<std::size_t> stopped_at; // the bid for which the money or the number did not suffice
};

// Bids in their order, so that many lines can be tried over them. Bids are taken strictly in order: the first that does
// not fit ends the list, and a smaller one behind it does not overtake it.
class TrialField {
public:
    TrialField() = default;
    explicit TrialField(std::vector<TrialBid>);
    TrialOutcome try_line(const TrialRules&) const;

private:
    std::vector<TrialBid> bids_;
    std::vector<std::size_t> ranked_;
    std::vector<bool> equals_next_; // of the ranked: the same mark and key as the one behind it
};
inline TrialOutcome try_line(std::vector<TrialBid> bids, const TrialRules& rules) {
    return TrialField(std::move(bids)).try_line(rules);
}

} // namespace reeve::commissioning
