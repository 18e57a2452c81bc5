// What a change of a plan's text is called in words, the same on a page and in a file.
#pragma once
#include "planning/plan_changes.h"
#include "planning/plan_version.h"

namespace reeve::planning {

// "Priority 3: Victims, changed"
std::string heading_of(const PartChange&);
// "It has moved: it was paragraph 3 and is now paragraph 5."; empty where it has not.
std::string moved_in_words(const PartChange&);
bool words_differ(const PartChange&);
// What differs beside the words: group, posts, and what of the law it sets out, a sentence each.
std::vector<std::string> marks_that_differ(const PartChange&);
// Those of the reasons that were given for this part.
std::vector<ChangeReason> reasons_for(const PartChange&, const std::vector<ChangeReason>&);

} // namespace reeve::planning
