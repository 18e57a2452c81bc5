// Themes suggested from the words people used: texts that share telling words are put together, and the words that set
// each group apart name it. A suggestion for a person to read, never a decision.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reeve {

struct WordThemeLimits {
    std::size_t themes = 0; // none: from how many texts there are
    std::uint64_t seed = 20240613;
    int starts = 4;  // the best of so many
    int rounds = 40; // of moving texts, at most
    std::size_t label_terms = 5;
};

struct SuggestedTheme {
    std::vector<std::string> terms; // as people wrote them, most telling first: "knife crime", "young people"
    std::vector<std::size_t> texts; // places, nearest to the theme's middle first
};
struct ThemeSuggestion {
    std::vector<SuggestedTheme> themes; // largest first
    std::vector<std::size_t> unplaced;  // no word of them is used by enough others
};

// TF-IDF over words and pairs of words, then spherical k-means (Dhillon and Modha 2001) from fixed seeds: the same
// texts give the same themes.
ThemeSuggestion suggest_themes(const std::vector<std::string>& texts, const WordThemeLimits& = {});
// Two at least, twelve at most: the root of a tenth of the texts.
std::size_t usual_number_of_themes(std::size_t texts);

} // namespace reeve
