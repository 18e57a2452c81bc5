// Texts as the words that tell them apart: which words count, how much each weighs in each text.
#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace reeve {

// Term and weight, by term; the squares of the weights add to 1, or there is no term at all.
using TermWeights = std::vector<std::pair<std::size_t, double>>;

struct TellingWords {
    std::vector<std::string> terms; // as people mostly wrote them
    std::vector<TermWeights> texts;
};

// Words and pairs of neighbouring words without fillers, in at least two texts (pairs in three) and at most half of
// them; weighed by (1 + ln times) * ln(texts / texts with it), each text brought to length 1.
TellingWords telling_words(const std::vector<std::string>& texts);

} // namespace reeve
