// The exact statistics that figures use: intervals for counts, proportions and changes, and the limits of a usual
// range.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reeve::statistics {

struct Interval {
    double lower = 0;
    double upper = 0;
};

// Intervals are two-sided and at 95 % unless said. Counts are 0 or more and successes no more than trials, else a
// Fault; 0 trials tell nothing, so their interval is 0 to 1.

// Wilson score interval of a proportion: 34 of 34 has lower 0.8985; 2 of 2 lower 0.3424.
Interval wilson(std::int64_t successes, std::int64_t trials, double confidence = 0.95);
// Clopper-Pearson (exact) interval of a proportion: 0 of 34 is 0 to 0.1028.
Interval clopper_pearson(std::int64_t successes, std::int64_t trials, double confidence = 0.95);
// One-sided exact upper bound of a proportion: 0 of 34 gives 0.0843.
double exact_upper(std::int64_t successes, std::int64_t trials, double confidence = 0.95);
// Byar's approximation of a count's interval, for counts of 10 and more: 80 gives 63.43 to 99.57, 17 gives 9.90
// to 27.22.
Interval byar(std::int64_t count, double confidence = 0.95);
// Exact Poisson (chi-square) interval of a count; used below 10.
Interval exact_poisson(std::int64_t count, double confidence = 0.95);
// Byar from 10 on, exact below.
Interval count_interval(std::int64_t count, double confidence = 0.95);

// Two counts over two exposures (days, people): the ratio of their rates, its conditional-binomial interval, and the
// two-sided exact p, the chance of every split no likelier than this one. 80 against 17 with equal
// exposure: 4.7059, 2.7635 to 8.4752, p 6e-11. 53 against 40: 1.325, 0.8624 to 2.0502, p 0.2132. No value where the
// earlier count or an exposure is 0 (the ratio has no meaning; say the counts).
struct RateRatio {
    double ratio = 0;
    Interval interval;
    double p = 1;
    bool is_distinguishable() const { return interval.lower > 1 || interval.upper < 1; }
};
std::optional<RateRatio> rate_ratio(std::int64_t later, double later_exposure, std::int64_t earlier,
                                    double earlier_exposure, double confidence = 0.95);

// XmR chart: mean, limits at 2.66 mean moving ranges, and the points that signal: outside the limits; in a run of seven
// or more on one side of the mean; in six or more that rise or fall without a break; two of three beyond two thirds of
// the way to one limit. A point with several signals has the first of these. Limits are not cut at 0. At least 12
// points or no value. With a baseline the limits are those of the first so many points, which later points are held to.
enum class Signal { none, outside_limits, run_of_seven, trend_of_six, two_of_three_near_limit };
struct UsualRange {
    double mean = 0;
    double lower = 0;
    double upper = 0;
    std::vector<Signal> signals; // one for each point
};
std::optional<UsualRange> usual_range(const std::vector<double>& points);
std::optional<UsualRange> usual_range(const std::vector<double>& points, std::size_t baseline);

} // namespace reeve::statistics

namespace reeve {

// An exact decimal made of whole numbers: a share or a change that is rounded once, half away from zero, never through
// a double.
struct Ratio {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1; // never 0, always positive
};
// "11.5" for 80/696 with one decimal as a percentage, "11" with none; 0 to 6 decimals. Exact integer arithmetic.
std::string percentage(Ratio, int decimals);
// (later - earlier)/earlier as a signed percentage: "+371", "-12", "0". From an earlier 0 there is no percentage: a
// Fault.
std::string percentage_change(std::int64_t later, std::int64_t earlier, int decimals);
// House rule: whole per cent from 10 on, one decimal under 10, nought as "0". A caller that wants another says so.
int usual_decimals(Ratio);

} // namespace reeve
