// What somebody has in their own hands, of all parts of the office.
#pragma once
#include "office/people/holding.h"

namespace reeve::office {
class Office;
}

namespace reeve {

const office::Holdings& holdings();
void mount_leaving(office::Office&);

} // namespace reeve
