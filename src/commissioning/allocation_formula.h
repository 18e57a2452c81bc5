// How money is split over shares to the penny.
#pragma once
#include "base/money.h"
#include <cstdint>
#include <vector>

namespace reeve::commissioning {

// Each share's part of an amount, by largest remainder: everybody gets the whole pence of their exact part, and the
// pennies that remain go to the largest fractions, the earlier share first where two are equal. Nothing for anybody
// where the shares sum to 0; a Fault where one is below 0. The amount may be any; the parts always sum to it.
std::vector<Money> split_by_shares(Money, const std::vector<std::int64_t>& shares);

} // namespace reeve::commissioning
