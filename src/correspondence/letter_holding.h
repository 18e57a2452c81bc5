// The letters that a leaver was to answer.
#pragma once
#include "office/people/holding.h"

namespace reeve::correspondence {

office::Holding open_letters_held();

} // namespace reeve::correspondence
