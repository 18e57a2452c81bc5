// How far people who judged the same things independently agree, beyond what chance alone would give.
#pragma once
#include "base/statistics.h"
#include <set>

namespace reeve::statistics {

// Cohen's kappa of two people who each put every item in one category. Its interval is at 95 % from the standard error
// of Fleiss, Cohen and Everitt (1969). 75, 1, 4 / 5, 4, 1 / 0, 0, 10 of 100 gives 0.6765.
struct Kappa {
    std::int64_t items = 0;
    double observed = 0; // share on which both agree
    double expected = 0; // share on which two people with these habits would agree by chance
    double kappa = 0;
    double standard_error = 0;
    Interval interval;
};
// No value where there is no item, or where chance alone explains all (both used one category for everything).
std::optional<Kappa> cohen_kappa(const std::vector<std::pair<int, int>>& judged);

// Krippendorff's alpha, for any number of people; nobody needs to have judged everything. One list for each unit with
// what each person said of it, nothing where a person said nothing. No value where no unit was judged twice or nothing
// varies.
enum class Level { nominal, ordinal, interval, ratio };
using Judged = std::vector<std::vector<std::optional<double>>>;
std::optional<double> krippendorff_alpha(const Judged& units, Level);
// The same where each person gives a unit several codes: two sets differ by 1 less the share of codes that both have.
using JudgedSets = std::vector<std::vector<std::optional<std::set<int>>>>;
std::optional<double> krippendorff_alpha(const JudgedSets& units);

// What an agreement is worth in words: "Good enough to rely on" from 0.8, "Enough for tentative conclusions" from
// 0.667, else "Too little to rely on" (Krippendorff 2004).
const char* worth_of_agreement(double alpha);

} // namespace reeve::statistics
