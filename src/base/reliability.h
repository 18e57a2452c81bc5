// How far numbers that several judges gave the same units can be relied on: how strict each judge is, and what share of
// the differences lies between the units and not between the judges.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

namespace reeve::statistics {

// What one judge gave one unit. Units and judges are places counted from 0; a judge gives a unit one number or none.
struct Judgement {
    std::size_t unit = 0;
    std::size_t judge = 0;
    double value = 0;
};

// The number that a judge gave is taken as mean + unit + judge, the judges' part summing to 0, fitted by least squares.
struct Severity {
    std::vector<std::optional<double>>
        of_judge; // points above (+) or below (-) the others; none where nothing was given
    std::vector<std::optional<double>>
        adjusted; // what a unit would have had from all judges; none where nobody gave any
};
// No value where fewer than two judges gave a number, where the judges fall into groups that share no unit (then nobody
// can tell strict judges from weak units), or where more than 400 judges took part.
std::optional<Severity> severity_of(const std::vector<Judgement>&);

// Intraclass correlation, one-way random effects (Shrout and Fleiss 1979, cases (1,1) and (1,k)), with k0 for units
// that do not all have as many numbers.
struct IntraclassCorrelation {
    double between = 0; // mean square between units
    double within = 0;  // mean square within units
    double k0 = 0;      // numbers to a unit, evened out
    double single = 0;  // ICC(1,1): of one judge's number
    double mean = 0;    // ICC(1,k): of the mean of k0 judges
};
// No value under two units, where no unit has two numbers, or where nothing differs.
std::optional<IntraclassCorrelation> intraclass_correlation(const std::vector<Judgement>&);

// Krippendorff's alpha for numbers on an interval scale, in one pass; what krippendorff_alpha(Judged, Level::interval)
// gives, with the disagreement observed and the one expected by chance.
struct IntervalAlpha {
    double observed = 0;
    double expected = 0;
    double alpha = 0;
};
std::optional<IntervalAlpha> interval_alpha(const std::vector<Judgement>&);

// Each judgement as standard deviations from its judge's own mean; none for a judge with fewer than `least` numbers or
// with the same number for all.
std::vector<std::optional<double>> standard_scores(const std::vector<Judgement>&, std::size_t least = 5);

} // namespace reeve::statistics
