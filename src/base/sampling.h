// What a weighted sample survey can say: how many answers it is worth, shares with their intervals, and whether two
// waves differ.
#pragma once
#include "base/statistics.h"

namespace reeve::statistics {

// Kish: the size of a simple random sample that would know as much, (sum of w)^2 / sum of w^2. Weights 1, 1, 2 give
// 2.667; none gives 0.
double effective_size(const std::vector<double>& weights);

// Wilson's interval for a share of a number of answers that need not be whole.
Interval wilson_of_share(double share, double answers, double confidence = 0.95);

// The weighted share of those of whom something holds. The interval is Wilson's on the effective size.
struct WeightedShare {
    double share = 0;
    double answers = 0;       // how many gave one
    double effective = 0;     // Kish
    double design_effect = 1; // answers / effective
    Interval interval;
};
struct WeighedAnswer {
    double weight = 1;
    bool holds = false;
};
// No value without answers.
std::optional<WeightedShare> weighted_share(const std::vector<WeighedAnswer>&, double confidence = 0.95);

// A share in a later wave less the one in an earlier: Newcombe's hybrid interval (1998, method 10), and z and p of the
// pooled two-sample test, with effective sizes for answers. 56 of 70 less 48 of 80: 0.2, 0.0524 to 0.3339.
struct ShareDifference {
    double difference = 0;
    Interval interval;
    double z = 0;
    double p = 1;
    bool is_distinguishable() const { return interval.lower > 0 || interval.upper < 0; }
};
struct ShareOf {
    double share = 0;
    double answers = 0; // effective
};
std::optional<ShareDifference> difference_of_shares(ShareOf later, ShareOf earlier, double confidence = 0.95);

// Benjamini and Hochberg: the p values of many comparisons at once, each raised so that of those under 0.05 no more
// than one in twenty is expected to be false. In the order given.
std::vector<double> adjusted_for_many(const std::vector<double>& p);

} // namespace reeve::statistics
