// Limits of a funnel plot: how far a share or a rate may lie from that of all taken together by chance alone, given how
// many it is out of; widened where all of them vary more than chance explains.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reeve::statistics {

enum class FunnelKind { shares, rates }; // shares: binomial; rates: Poisson

struct FunnelPlace {
    std::string name;
    std::int64_t count = 0;
    double exposure = 0; // out of how many; of a rate people times years
};

struct FunnelLimits {
    double lower_998 = 0, lower_95 = 0, upper_95 = 0, upper_998 = 0;
};

struct FunnelPoint {
    FunnelPlace place;
    double value = 0; // count over exposure
    double z = 0;     // how many standard errors from the centre
    FunnelLimits limits;
    enum class Where { inside, alert, alarm } where = Where::inside; // outside 95 % and outside 99.8 %
};

struct Funnel {
    FunnelKind kind = FunnelKind::shares;
    double centre = 0;
    double spread = 1;               // how much more than chance they vary: the mean square of the winsorised z
    bool is_widened = false;         // the spread is more than chance and the limits are widened by it
    std::vector<FunnelPoint> points; // in the order given
};

// None with fewer than three places, with one that has no exposure, or where nothing at all was counted.
std::optional<Funnel> funnel_of(FunnelKind, const std::vector<FunnelPlace>&);
// The limits at an exposure: exact ones, interpolated between whole numbers, or widened normal ones.
FunnelLimits limits_at(const Funnel&, double exposure);
// The tenth of them at each end drawn in to the rest; in order of size.
std::vector<double> winsorised(std::vector<double> values);
// The exact limits alone.
FunnelLimits exact_limits(FunnelKind, double centre, double exposure);

} // namespace reeve::statistics
