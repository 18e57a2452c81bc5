// The set of bids with the most marks in all that the money pays for: shown beside the ranked list with what it would
// change. It is worked out, never chosen by the program.
#pragma once
#include "base/fraction.h"
#include "base/money.h"
#include <optional>
#include <vector>

namespace reeve::commissioning {

struct SetCandidate {
    Fraction percent; // 0 or more
    Money asked;      // 0 or more
};

struct BestSet {
    std::vector<std::size_t> chosen; // places of the candidates, in order
    double points = 0;               // their marks added up
    Money asked;
    bool is_proven = false;  // no other set within the money has more marks
    double at_most_more = 0; // where it is not proven: no set has more than so many further points
};

// Over whole pence and at most so many bids. `ranked` are candidates already in hand that fit: they are kept where no
// set has more. Exact where the marks have a common measure up to 1e12 in all, else to a millionth of a point for each
// bid. The work is bounded: where it does not suffice the set is the best that was found and says so.
BestSet best_set(const std::vector<SetCandidate>&, Money available, std::optional<std::size_t> most_awards,
                 const std::vector<std::size_t>& ranked);

} // namespace reeve::commissioning
