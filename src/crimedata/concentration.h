// How far recorded crime is drawn together in few small areas.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace reeve::crimedata {

struct Concentration {
    std::int64_t areas = 0;     // all of them, those without a crime too
    std::int64_t top = 0;       // how many make the top twentieth, at least one
    std::int64_t in_top = 0;    // counted in these
    std::int64_t total = 0;     // counted in all
    std::int64_t half = 0;      // the fewest areas that hold half of it
    std::int64_t even_half = 0; // how many would hold half if each had the same
};
// None where there are fewer than twenty areas or nothing was counted.
std::optional<Concentration> concentration_of(std::vector<std::int64_t> counts);

// The same of the points that the police move their rows to.
struct PointConcentration {
    std::int64_t points = 0;    // at which anything was recorded
    std::int64_t top = 0;       // how many make the top twentieth
    std::int64_t in_top = 0;    // counted at these
    std::int64_t total = 0;     // counted at all
    std::int64_t by_chance = 0; // about as many would be there if each row fell on any point alike
};
// None where there are fewer than a hundred points, or fewer records than points: a few rows lie on few points by
// themselves.
std::optional<PointConcentration> concentration_at_points(std::vector<std::int64_t> counts);

} // namespace reeve::crimedata
