// Words for made-up responses: answers put together from phrases, and letters of campaigns as people change them.
#pragma once
#include <cstdint>
#include <string>

namespace reeve::consultation {

// An answer of one to four sentences, no two alike but by chance.
std::string trial_answer(std::uint64_t& seed);
// The letter of campaign 1, 2 or 3: as it is, with a greeting, a sentence left out, words changed, or with sentences of
// the sender's own.
std::string trial_letter(int campaign, std::uint64_t& seed);

} // namespace reeve::consultation
