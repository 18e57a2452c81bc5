// What changed between two versions of a plan: part by part, with moved parts recognised as moved.
#pragma once
#include "planning/plan_text.h"

namespace reeve::planning {

struct PartChange {
    enum class Kind { added, removed, changed, moved, moved_and_changed };
    Kind kind;
    PartKey key = 0;
    std::optional<NumberedPart> before;
    std::optional<NumberedPart> after;
};
// In the order of the newer text, each removed part after the one it followed; what stayed the same is left out. A part
// whose number alone differs, because others came or went before it, has not moved.
std::vector<PartChange> changes(const PlanText& before, const PlanText& after);
// The words of a part as they are compared (html::changes_between tells them word by word): its title and its words.
std::string compared_words(const PlanPart&);

// A change of what stands beside the parts: title, summary, the statements.
struct StatementChange {
    const char* label;
    std::string before;
    std::string after;
};
std::vector<StatementChange> statement_changes(const PlanText& before, const PlanText& after);

// "3 parts changed, 1 added, none removed, 1 moved"
std::string in_words(const std::vector<PartChange>&);

} // namespace reeve::planning
