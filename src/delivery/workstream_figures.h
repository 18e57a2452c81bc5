// What can be counted of the plan's delivery: how many of its actions are done.
#pragma once
#include "office/figure.h"

namespace reeve::delivery {

// F-0013. Choices: workstream=W-0001, or priority=the slug of a priority of the plan in force.
office::FigureDefinition actions_done_figure();

} // namespace reeve::delivery
