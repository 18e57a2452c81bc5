// Compares neighbouring waves of one question.
#include "consultation/survey_wave.h"
#include <cstdio>

namespace reeve::consultation {
namespace {

const OptionCount* option_of(const QuestionCounts& counts, const std::string& key) {
    for (const auto& option : counts.options)
        if (option.key == key) return &option;
    return nullptr;
}

double share_of(const OptionCount& option, const QuestionCounts& counts) {
    return option.share ? *option.share : static_cast<double>(option.count) / static_cast<double>(counts.base());
}

std::string points(double share) {
    char words[32];
    const double value = share * 100;
    std::snprintf(words, sizeof words, "%.1f", value < 0 ? -value : value);
    return (value < -0.05 ? "−" : "") + std::string(words);
}

std::string words_of(const WaveChange& change) {
    const auto& [lower, upper] = change.difference.interval;
    const bool is_told = change.difference.is_distinguishable() && change.adjusted_p < 0.05;
    if (!is_told)
        return "No change that can be told from chance (" + points(lower) + " to " + points(upper)
               + " percentage points)";
    const bool is_up = change.difference.difference > 0;
    return std::string(is_up ? "Up " : "Down ")
           + points(is_up ? change.difference.difference : -change.difference.difference) + " percentage points ("
           + points(is_up ? lower : -upper) + " to " + points(is_up ? upper : -lower) + ")";
}

} // namespace

std::vector<WaveChange> changes_between(const std::vector<SurveyWave>& waves) {
    std::vector<WaveChange> changes;
    std::vector<double> p;
    for (std::size_t at = 1; at < waves.size(); ++at) {
        const auto& earlier = waves[at - 1];
        const auto& later = waves[at];
        if (!earlier.counts.has_percentages() || !later.counts.has_percentages()) continue;
        for (const auto& option : later.counts.options) {
            const auto* before = option_of(earlier.counts, option.key);
            if (!before) continue;
            auto difference =
                statistics::difference_of_shares({share_of(option, later.counts), later.counts.effective},
                                                 {share_of(*before, earlier.counts), earlier.counts.effective});
            changes.push_back({option.key, option.label, earlier.name, later.name, *difference, 1, ""});
            p.push_back(difference->p);
        }
    }
    const auto adjusted = statistics::adjusted_for_many(p);
    for (std::size_t at = 0; at < changes.size(); ++at) {
        changes[at].adjusted_p = adjusted[at];
        changes[at].words = words_of(changes[at]);
    }
    return changes;
}

} // namespace reeve::consultation
