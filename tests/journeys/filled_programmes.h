// Assessments of the demo office's programmes, at the stages that the walk is to meet.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

// One that can be agreed and one that can be withdrawn, written by another post than the walk's.
void assess_programmes(TestOffice&);

} // namespace reeve::journeys
