// A finding of a consultation: what people said, how many, and what the office did about it or why it did not.
#pragma once
#include "consultation/codebook.h"

namespace reeve::consultation {

enum class FindingDecision { open, change, no_change };

} // namespace reeve::consultation

namespace reeve {
template <> struct Choices<consultation::FindingDecision> {
    static constexpr Choice list[] = {
        {"open", "Not decided yet"}, {"change", "We changed something"}, {"no_change", "We changed nothing"}};
};
} // namespace reeve

namespace reeve::consultation {

struct Finding {
    Id<Finding> id;
    int version = 0;
    Id<Consultation> consultation;
    int number = 0; // within its consultation
    std::string title;
    Prose said;                         // what people said, in the office's words
    std::string codes;                  // numbers of the codes it rests on: "2,7"
    std::optional<std::int64_t> people; // how many said so, as counted when it was written
    Prose quotes;                       // chosen by a person, nobody recognisable
    FindingDecision decision = FindingDecision::open;
    Prose did;              // what was changed, or why nothing was
    std::string plan_place; // "PCP-2021-001, paragraph 14"; may be empty
    bool is_public = false;
    bool is_sample = false;
};
const Description<Finding>& finding_fields();

// "C-2021-001/4": how records of others name it.
std::string key_of(const std::string& consultation, const Finding&);
// Its place on the page of what was done: "/consultations/C-2021-001/what-we-did#finding-4".
std::string public_place_of(const Consultation&, const Finding&);

// A decision has its words; the public is shown no finding without a decision.
Problems check(const Finding&);
// "We asked, you said, we did" is published whole: refused while a finding is not decided.
Result<Done> may_tell_public(const std::vector<Finding>&);

} // namespace reeve::consultation
