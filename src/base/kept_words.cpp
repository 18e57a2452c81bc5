// Finds the longest common run of words between two texts.
#include "base/kept_words.h"
#include <algorithm>
#include <cstdint>

namespace reeve {
namespace {

// lengths[i][j]: how many words are common from the places i and j of the middles on.
using Lengths = std::vector<std::vector<std::uint16_t>>;

} // namespace

std::vector<KeptWord> kept_words(std::size_t words_before, std::size_t words_after,
                                 const std::function<bool(std::size_t, std::size_t)>& is_same) {
    std::vector<KeptWord> common;
    auto most = std::min(words_before, words_after);
    std::size_t begin = 0, end = 0;
    while (begin < most && is_same(begin, begin)) common.push_back({begin, begin}), ++begin;
    while (end < most - begin && is_same(words_before - 1 - end, words_after - 1 - end)) ++end;
    auto before = words_before - begin - end, after = words_after - begin - end;
    if (before > 0 && after > 0 && before <= most_word_pairs / after) {
        Lengths lengths(before + 1, std::vector<std::uint16_t>(after + 1));
        for (auto i = before; i-- > 0;)
            for (auto j = after; j-- > 0;)
                lengths[i][j] = is_same(begin + i, begin + j) ? static_cast<std::uint16_t>(lengths[i + 1][j + 1] + 1)
                                                              : std::max(lengths[i + 1][j], lengths[i][j + 1]);
        for (std::size_t i = 0, j = 0; i < before && j < after;)
            if (is_same(begin + i, begin + j)) common.push_back({begin + i++, begin + j++});
            else if (lengths[i + 1][j] >= lengths[i][j + 1]) ++i;
            else ++j;
    }
    for (std::size_t i = end; i-- > 0;) common.push_back({words_before - 1 - i, words_after - 1 - i});
    return common;
}

} // namespace reeve
