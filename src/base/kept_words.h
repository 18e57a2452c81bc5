// The words that stay, in their order, when one text becomes another.
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

namespace reeve {

// Two words that are the same: where each stands, from 0.
struct KeptWord {
    std::size_t before;
    std::size_t after;
};
// The longest such list, in order. `is_same` is asked of a place before and a place after. Of texts whose changed
// middles have more than this many pairs of words, only the beginning and the end that they share.
inline constexpr std::size_t most_word_pairs = 16'000'000;
std::vector<KeptWord> kept_words(std::size_t words_before, std::size_t words_after,
                                 const std::function<bool(std::size_t, std::size_t)>& is_same);

} // namespace reeve
