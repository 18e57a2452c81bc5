// What changed in a plan since an earlier text, as a section of a document: each changed part as it was, as it is, and
// why.
#pragma once
#include "document/document.h"
#include "planning/plan_version.h"

namespace reeve::planning {

// The text that a version is compared with.
struct TextBefore {
    std::string name; // "Version 2, As consulted on"; "PCP-2021-001, the plan it varies"
    PlanText text;
    std::vector<ChangeReason> reasons; // given between the two
};

document::Section changes_section(const TextBefore&, const PlanText& now);

} // namespace reeve::planning
