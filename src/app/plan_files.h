// A plan's text as a file for other programs and readers.
#pragma once
#include "planning/plan_version.h"

namespace reeve {

// `version_number` is 0 for a text that is no version yet.
//
// JSON: the plan's particulars and its whole text, with the parts' keys and numbers.
std::string plan_json_file(const planning::Plan&, const planning::PlanText&, int version_number);
// Plain text: headings, numbered priorities and paragraphs, in the order of the plan.
std::string plan_text_file(const planning::Plan&, const planning::PlanText&, int version_number);

} // namespace reeve
