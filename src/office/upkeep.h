// What the program looks after by itself: what is past its time goes, and people are reminded of actions.
#pragma once
#include "office/action_store.h"
#include "office/job.h"

namespace reeve::office {

// sweep_files, let_go and chase_actions.
JobKinds upkeep_jobs();

// Reminds whoever is to be told of this action today, by a letter and a note, once a day.
enum class Reminded { now, already, nobody };
Result<Reminded> remind(Change&, const DueChase&);

} // namespace reeve::office
