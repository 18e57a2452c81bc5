// The usual range of a measure's numbers, phase by phase, and what is unusual in them, in words.
#pragma once
#include "base/period.h"
#include "base/statistics.h"
#include "delivery/measure_kind.h"

namespace reeve::delivery {

struct UsualPoint {
    Date day; // the last day of its period
    double value = 0;
    int definition = 1;
};

// A stretch of points that share a usual range: it begins with the series, with a definition, or with a decision.
struct UsualPhase {
    std::size_t begin = 0, end = 0; // of the points
    enum class Because { first, definition, decision } because = Because::first;
    std::optional<statistics::UsualRange> range; // none before there are enough points
    std::size_t baseline = 0;                    // how many points the limits are made of
};

// The fewest points that limits are made of, and the most: later points are held to them until a decision.
inline constexpr std::size_t fewest_usual = 12;
inline constexpr std::size_t most_usual = 24;

// `decisions`: the days on which the range begins anew, in order. Points in order of their days.
std::vector<UsualPhase> phases_of(const std::vector<UsualPoint>&, const std::vector<Date>& decisions);

struct UnusualPoint {
    std::size_t at = 0;
    statistics::Signal signal = statistics::Signal::none;
    int side = 0;      // 1: above the average or rising; -1: below or falling
    int stretch = 0;   // of a run or a trend: how many points it has
    std::string words; // "Above the usual range", "One of 8 in a row below the average"
};
std::vector<UnusualPoint> unusual_points(const std::vector<UsualPoint>&, const std::vector<UsualPhase>&);
// "for the better", "for the worse"; nothing where neither way is better.
std::string judged(const UnusualPoint&, Polarity);

} // namespace reeve::delivery
