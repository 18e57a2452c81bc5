// What the program looks after by itself: what is past its time goes, and people are reminded of actions.
#pragma once
#include "office/job.h"

namespace reeve::office {

// sweep_files, let_go and chase_actions.
JobKinds upkeep_jobs();

} // namespace reeve::office
