// Under which authority somebody decides on money for grants.
#pragma once
#include "office/visit.h"

namespace reeve::commissioning {

// The Commissioner and the deputy decide in their own right; any other post under a delegation of the register that
// stands and reaches so far (Police Reform and Social Responsibility Act 2011, section 18). The words of the
// delegation, empty where none is needed.
Result<std::string> authority_over(office::Visit&, Money);

} // namespace reeve::commissioning
