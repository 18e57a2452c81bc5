// Asks every check about a written text.
#include "office/wording.h"
#include <algorithm>

namespace reeve::office {

std::vector<WordingCaution> wording_cautions(const std::vector<WordingCheck>& checks, const WrittenText& text) {
    std::vector<WordingCaution> all;
    for (const auto& check : checks)
        for (auto& caution : check(text)) all.push_back(std::move(caution));
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& one, const auto& other) { return one.passage < other.passage; });
    return all;
}

} // namespace reeve::office
