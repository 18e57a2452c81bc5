// The kinds of spreadsheets that the office brings in, of all its parts.
#pragma once
#include "office/brought_kind.h"

namespace reeve::office {
class Office;
}

namespace reeve {

const office::BroughtKinds& brought_kinds();
void mount_brought(office::Office&);

} // namespace reeve
