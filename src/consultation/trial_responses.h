// Made-up responses for measuring and for tests: so many answers from a seed, with three campaigns hidden in them whose
// letters people changed a little.
#pragma once
#include "consultation/answer_columns.h"

namespace reeve::consultation {

struct TrialResponses {
    AnswerColumns answers;     // the last column is in words
    std::vector<int> campaign; // of each response: 0 none, else 1 to 3
};
// `questions` 8 at least: three that tell who answers, the rest scales, choices and one or more in words. The same seed
// gives the same responses on every machine.
TrialResponses trial_responses(std::size_t responses, std::size_t questions, std::uint64_t seed);

// How well campaigns were found: of the letters found, how many are the campaign's, and of the campaign's, how many
// were found.
struct CampaignScore {
    double precision = 0;
    double recall = 0;
    std::size_t found = 0; // campaigns
};
// `found`: the places of the letters of each campaign.
CampaignScore score_of(const std::vector<std::vector<std::size_t>>& found, const std::vector<int>& campaign);

} // namespace reeve::consultation
