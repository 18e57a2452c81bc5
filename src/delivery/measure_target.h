// What a measure shall reach or hold: a floor, a ceiling or a straight road from a baseline to an aim, and what is
// expected on any day.
#pragma once
#include "delivery/measure.h"

namespace reeve::delivery {
enum class TargetKind { floor, ceiling, trajectory };
} // namespace reeve::delivery

namespace reeve {
template <> struct Choices<delivery::TargetKind> {
    static constexpr Choice list[] = {{"floor", "A floor: never fewer than"},
                                      {"ceiling", "A ceiling: never more than"},
                                      {"trajectory", "From a baseline to an aim by a day"}};
};
} // namespace reeve

namespace reeve::delivery {

// Numbers are in what the measure is told in: a count, per cent, per 1,000 a year.
struct MeasureTarget {
    Id<MeasureTarget> id;
    int version = 0;
    std::string measure;
    int number = 0;
    std::string area = whole_force;
    TargetKind kind = TargetKind::floor;
    std::optional<std::int64_t> baseline; // where it stood; of a floor or ceiling without an aim, what is to be held
    Date baseline_on;
    std::optional<std::int64_t> aim;
    std::optional<Date> due_on;
    std::string words; // as it was promised
    Prose reading;     // how the office reads the promise, where it leaves something open
    std::optional<Date> withdrawn_on;
    std::string withdrawn_why;
    bool is_sample = false;
};

const Description<MeasureTarget>& target_fields();

// A trajectory needs both ends; a day due lies after the baseline; withdrawing says why.
Problems check(const MeasureTarget&);
// What is expected on that day: a point of the straight line, or what is to be held. None before the baseline, after
// the end of a floor or ceiling, once withdrawn, and where the promise names no number.
std::optional<double> expected_on(const MeasureTarget&, Date);
// Whether the aim lies above the baseline; a floor has only below it what is wrong.
bool is_upward(const MeasureTarget&);
// "From 300 on 1 May 2013 to 400 by 1 January 2016", "Never fewer than 240 since 1 May 2013".
std::string in_words(const MeasureTarget&);

} // namespace reeve::delivery
