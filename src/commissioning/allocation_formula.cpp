// Splits money by largest remainder.
#include "commissioning/allocation_formula.h"
#include "base/fraction.h"
#include <algorithm>
#include <numeric>

namespace reeve::commissioning {

std::vector<Money> split_by_shares(Money amount, const std::vector<std::int64_t>& shares) {
    using Wide = Fraction::Wide;
    std::vector<Money> out(shares.size());
    Wide all = 0;
    for (auto share : shares) {
        if (share < 0) throw Fault("a share of money is below nothing");
        all += share;
    }
    if (all == 0 || amount.pence <= 0) return out;
    std::vector<Wide> remainders(shares.size());
    auto left = amount.pence;
    for (std::size_t at = 0; at < shares.size(); ++at) {
        auto exact = static_cast<Wide>(amount.pence) * shares[at];
        out[at].pence = static_cast<std::int64_t>(exact / all);
        remainders[at] = exact % all;
        left -= out[at].pence;
    }
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto one, auto other) { return remainders[one] > remainders[other]; });
    for (std::size_t at = 0; left > 0; ++at, --left) ++out[order[at]].pence;
    return out;
}

} // namespace reeve::commissioning
