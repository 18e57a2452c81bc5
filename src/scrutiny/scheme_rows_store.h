// The places and the volunteers of visiting schemes, brought in as rows of an office's own lists.
#pragma once
#include "office/brought_kind.h"

namespace reeve::scrutiny {

office::BroughtKind brought_visit_places();
office::BroughtKind brought_visitors();

} // namespace reeve::scrutiny
