// A criterion of a round: the question an applicant answers, how the answer is marked, and how much it counts.
#pragma once
#include "commissioning/funding_round.h"

namespace reeve::commissioning {

struct RoundCriterion;
using CriterionId = Id<RoundCriterion>;

struct RoundCriterion {
    CriterionId id;
    int version = 0;
    FundingRoundId round;
    int number = 0;
    std::string title;    // "Need"
    std::string question; // what the applicant is asked
    Prose guidance;       // what assessors are told, public too
    int weight = 0;       // of 100; 0 for a gate
    int most = 4;         // the highest mark; the lowest is 0
    int words_most = 300; // of the answer
    bool is_gate = false; // answered yes or no; a no overrides every mark
    bool is_sample = false;
};
const Description<RoundCriterion>& criterion_fields();
Problems check(const RoundCriterion&);

// One line of the ten minimum requirements of the government's grants standard (GovS 015), which a round meets, does
// not need or explains.
enum class StandardAnswer { open, met, not_applicable, explained };

} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::StandardAnswer> {
    static constexpr Choice list[] = {{"open", "Not answered"},
                                      {"met", "Met"},
                                      {"not_applicable", "Does not apply"},
                                      {"explained", "Not met, and explained"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct RoundStandard {
    Id<RoundStandard> id;
    int version = 0;
    FundingRoundId round;
    int number = 0; // 1 to 10
    StandardAnswer answer = StandardAnswer::open;
    Prose words;
};
const Description<RoundStandard>& standard_fields();
// The ten requirements, in our words.
const std::vector<std::string>& grant_standards();

// What stands between a draft and its approval, a sentence each with its member of the form.
Problems what_is_missing(const FundingRound&, const std::vector<RoundCriterion>&, const std::vector<RoundStandard>&,
                         Money unallocated);
// What is frozen when a round is published: criteria, weights, limits and dates of delivery, as one text; its hash is
// kept.
std::string frozen_text(const FundingRound&, const std::vector<RoundCriterion>&);

} // namespace reeve::commissioning
