// Codes for made-up answers, and two made-up coders who read the same words and do not always see the same in them.
#pragma once
#include "consultation/codebook.h"

namespace reeve::consultation {

// What the coders look for: 1 first. Each has telling words; an answer may hold those of several, or of none.
struct TrialCode {
    const char* label;
    const char* meaning;
    std::vector<const char*> telling;
};
const std::vector<TrialCode>& trial_codes();

// The codes whose telling words an answer holds: what the first coder gives.
std::set<int> trial_coding(std::string_view words);
// The same as the second coder gives it: one answer in twelve is seen differently.
std::set<int> second_trial_coding(std::string_view words, std::uint64_t& seed);

} // namespace reeve::consultation
