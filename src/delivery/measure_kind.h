// How a measure counts, which way is better, and how often its numbers come.
#pragma once
#include "record/choice.h"

namespace reeve::delivery {

enum class MeasureKind {
    events, // so many in a run of days: compared as rates where the days are unequal
    level,  // so many there are on a day: a headcount
    share,  // so many out of so many
    rate    // so many among so many people: per 1,000 a year
};
enum class Polarity { more, less, neither };
enum class Frequency { monthly, quarterly, yearly, irregular };
enum class ObservationStatus { provisional, final_count };

} // namespace reeve::delivery

namespace reeve {
template <> struct Choices<delivery::MeasureKind> {
    static constexpr Choice list[] = {{"events", "So many in a run of days, such as reports"},
                                      {"level", "So many there are on a day, such as posts filled"},
                                      {"share", "So many out of so many, as a percentage"},
                                      {"rate", "So many among so many people, per 1,000 a year"}};
};
template <> struct Choices<delivery::Polarity> {
    static constexpr Choice list[] = {
        {"more", "More is better"}, {"less", "Less is better"}, {"neither", "Neither: a rise may be good or bad"}};
};
template <> struct Choices<delivery::Frequency> {
    static constexpr Choice list[] = {{"monthly", "Every month"},
                                      {"quarterly", "Every quarter"},
                                      {"yearly", "Every year"},
                                      {"irregular", "At no fixed times"}};
};
template <> struct Choices<delivery::ObservationStatus> {
    static constexpr Choice list[] = {{"provisional", "Provisional"}, {"final", "Final"}};
};
} // namespace reeve
