// The form that makes an action of something (a concern, a meeting): what, who and by when.
#pragma once
#include "html/markup.h"
#include "office/action.h"
#include "office/visit.h"

namespace reeve::office {

html::Html new_action_controls(Visit&, const Problems&);
// What was typed there; where it came from is for the caller to say.
Result<Action> typed_new_action(Visit&);

} // namespace reeve::office
