// Waves of a survey beside one another: how an answer's share went from wave to wave, and whether that is more than
// chance.
#pragma once
#include "base/sampling.h"
#include "consultation/question_counts.h"

namespace reeve::consultation {

struct SurveyWave {
    std::string name; // "Wave 3, autumn 2023"
    QuestionCounts counts;
};

// An answer in a later wave against the wave before it.
struct WaveChange {
    std::string key, label;
    std::string earlier, later; // names of the waves
    statistics::ShareDifference difference;
    double adjusted_p = 1; // for all comparisons made at once
    // "Up 4.2 percentage points (0.9 to 7.5)", "No change that can be told from chance (−1.2 to 3.0 percentage points)"
    std::string words;
};
// For each answer, wave against wave, in order. Waves in which fewer than 50 answered are not compared; an answer that
// a wave did not offer neither.
std::vector<WaveChange> changes_between(const std::vector<SurveyWave>&);

} // namespace reeve::consultation
