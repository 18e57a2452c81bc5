// Raking: weights that make the shares of those who answered those of the population, one characteristic after another
// until all fit (iterative proportional fitting).
#pragma once
#include "base/result.h"
#include <cstddef>
#include <string>
#include <vector>

namespace reeve::statistics {

// One characteristic: in which category each respondent is (-1: not known, then this characteristic leaves the weight
// alone), and the population's share of each category.
struct RakingMargin {
    std::string name;
    std::vector<std::string> categories;
    std::vector<int> category_of; // one for each respondent
    std::vector<double> shares;   // one for each category; they need not add to 1
};

struct RakingLimits {
    int most_rounds = 200;
    double tolerance = 1e-10;  // greatest gap of any share
    double least_weight = 0.2; // of the mean
    double most_weight = 5;
};

struct Raked {
    std::vector<double> weights; // mean 1
    bool is_settled = false;     // the weights stopped moving, trimmed or not
    int rounds = 0;
    double worst_gap = 0;    // between a weighted share and the population's: 0.02 is two percentage points
    std::size_t trimmed = 0; // weights that stand at a limit
    double effective = 0;    // Kish
    double design_effect = 1;
};

// `design` are the weights the sample came with; empty: 1 each. Refused in words where a category has people in the
// population and nobody among those who answered.
Result<Raked> rake(const std::vector<double>& design, const std::vector<RakingMargin>&, const RakingLimits& = {});

} // namespace reeve::statistics
