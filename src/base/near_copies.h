// Texts that are nearly the same: letters of a campaign that people changed a little before they sent them.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace reeve {

struct NearCopyLimits {
    std::size_t run_words = 3; // texts are compared by their runs of so many words
    // Shorter ones are alike by chance: two people who want the same say it alike.
    std::size_t least_words = 20;
    double likeness = 0.5;       // two texts are alike when they share so much of their runs (Jaccard)
    double core_share = 0.7;     // a text joins a group when it holds so much of what the group has in common
    std::size_t least_texts = 3; // fewer are no group
};

// Texts that belong together, by their places. Each is like another of the group, or holds the letter that most of them
// share.
struct NearCopies {
    std::vector<std::size_t> texts; // in order
    std::vector<double> likeness;   // of each to the typical one, 0 to 1
    std::size_t typical = 0;        // the text most like all the others
};

// Largest group first. The same texts give the same groups, whatever the machine: candidates come from MinHash with
// bands (Broder 1997), every pair that is joined has been compared whole.
std::vector<NearCopies> near_copies(const std::vector<std::string>& texts, const NearCopyLimits& = {});

// The share of runs of words that two texts have in common, 0 to 1.
double likeness_of(std::string_view first, std::string_view second, std::size_t run_words = 3);

} // namespace reeve
