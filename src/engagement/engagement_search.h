// What engagements, feedback and board notes say to the search. Contact details and intelligence are never given to it.
#pragma once
#include "engagement/follow_up.h"
#include "office/keep.h"

namespace reeve::engagement {

// A public engagement may be found by anyone, others by staff; feedback and board notes by staff alone.
void index(office::Change&, const Engagement&);
void index(office::Change&, const Feedback&);
void index(office::Change&, const BoardNote&);

} // namespace reeve::engagement
