// A change between two counts beside the change of all others between the same two times: what seasons and recording do
// to all of them alike falls out.
#pragma once
#include "base/statistics.h"

namespace reeve::statistics {

struct TwoCounts {
    std::int64_t before = 0, now = 0;
};
// (own now / own before) over (others now / others before), with an interval and a two-sided p by the normal law of its
// logarithm. `spread` widens both: how many times the variance of chance the changes of such areas have (1 and more).
// None where one of the four is 0.
struct ChangeBeside {
    double ratio = 1;
    Interval interval;
    double z = 0;
    double p = 1;
};
std::optional<ChangeBeside> change_beside(TwoCounts own, TwoCounts others, double spread = 1);

// How much more than chance such changes vary among themselves: the mean of their squared z, with the tenth at each end
// drawn in, and never under 1.
double spread_of_changes(std::vector<double> z);

} // namespace reeve::statistics
