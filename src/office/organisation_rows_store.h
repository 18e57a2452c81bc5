// Organisations and partner bodies of an office's own list, brought in as rows.
#pragma once
#include "office/brought_kind.h"

namespace reeve::office {

BroughtKind brought_organisations();

} // namespace reeve::office
