// The promises to report that a leaver answers for.
#pragma once
#include "office/people/holding.h"

namespace reeve::reporting {

office::Holding open_promises_held();

} // namespace reeve::reporting
