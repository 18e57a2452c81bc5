// Words that read as a direction of operations, which are the chief constable's own: Policing Protocol Order 2023.
#pragma once
#include "office/wording.h"

namespace reeve::oversight {

// A caution for each sentence that tells the force to deploy, arrest, patrol or investigate; none for one that asks.
std::vector<std::string> directing_words(std::string_view text);
// The same over the passages of a paper or a letter.
std::vector<office::WordingCaution> directs_operations(const office::WrittenText&);

} // namespace reeve::oversight
