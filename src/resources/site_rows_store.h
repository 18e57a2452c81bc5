// Sites of an office's own list, brought in as rows.
#pragma once
#include "office/brought_kind.h"

namespace reeve::resources {

office::BroughtKind brought_sites();

} // namespace reeve::resources
