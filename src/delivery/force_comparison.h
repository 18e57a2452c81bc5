// A measure beside the same of other forces: in the edition of the set that held then, for the last period that they
// have in common.
#pragma once
#include "base/funnel.h"
#include "delivery/comparison_set.h"
#include "delivery/measure_series.h"

namespace reeve::delivery {

struct ComparedForce {
    std::string name;
    bool is_own = false;
    std::optional<Observation> observation; // none: nothing came for it
    std::optional<double> value;
};

struct ForceComparison {
    ComparisonSet edition;
    Period days;
    ToldAs told_as = ToldAs::per_cent;
    std::vector<ComparedForce> forces;        // from the greatest value; those without one last, by name
    std::optional<double> average;            // the mean of their values, the own force's among them
    std::optional<statistics::Funnel> funnel; // of those with a number
};

// The last period for which the force itself and two others of the set have a number. None where there is none.
std::optional<ForceComparison> comparison_of(const Measure&, const std::vector<Observation>&,
                                             const std::vector<ComparisonSet>& editions);
// What a share or a rate is out of, for its limits: people, or people times years.
double exposure_of(const Observation&, ToldAs);

} // namespace reeve::delivery
