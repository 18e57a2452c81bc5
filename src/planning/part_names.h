// The parts of a plan as a list to choose from, each by its lasting key.
#pragma once
#include "office/key_boxes.h"
#include "planning/plan_part.h"

namespace reeve::planning {

// "Priority 3: Reduce crime overall", "Paragraph 12: Fewer burglaries"; long words are cut.
std::string words_of(const NumberedPart&);
std::vector<office::NamedKey> named_parts(const std::vector<NumberedPart>&, PartKind);

} // namespace reeve::planning
