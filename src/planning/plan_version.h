// A version of a plan: its whole text as it stood at one moment, numbered, never changed afterwards.
#pragma once
#include "planning/change_cause.h"
#include "planning/plan_text.h"

namespace reeve::planning {

struct PlanVersion {
    Id<PlanVersion> id;
    int version = 0;
    PlanId plan;
    int number = 0;   // 1 for the first draft
    std::string name; // "First draft", "As consulted on", "As issued"
    Date made_on;
    std::string made_by; // post
    std::string content; // canonical JSON of the text
    std::string hash;
    bool is_public = false;
    bool is_sample = false;
};

const Description<PlanVersion>& version_fields();
PlanText text_of(const PlanVersion&);

// Why a part was changed after a version was made, and what in the consultation caused it.
struct ChangeReason {
    Id<ChangeReason> id;
    int version = 0;
    PlanId plan;
    PartKey part_key = 0;
    int after_version = 0; // the number of the newest version when the change was made
    Prose reason;
    std::string theme;   // of the consultation, in its own words
    std::string finding; // "C-2021-001/4"; empty: none is named
    bool is_sample = false;
    std::optional<CauseFinding> cause = {}; // the finding as it reads now; where it was asked for
};
const Description<ChangeReason>& reason_fields();

} // namespace reeve::planning
