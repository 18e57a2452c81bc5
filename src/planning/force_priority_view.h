// Shows force priorities beside the objectives they serve, and what on either side meets nothing.
#pragma once
#include "html/markup.h"
#include "planning/force_priority.h"

namespace reeve::planning {

enum class ForcePriorityLinks { none, desk };
// `plan` is the address at which the text can be read.
html::Html alignment_view(const ForceAlignment&, const std::string& plan, ForcePriorityLinks);

} // namespace reeve::planning
