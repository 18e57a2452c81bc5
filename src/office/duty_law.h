// The duties that the program carries: facts of law in its own words, read from law/duties.csv inside the binary.
#pragma once
#include "office/duty.h"

namespace reeve::office {

// In the order of the file; each at version 0. A file that cannot be read is a Fault that names the line.
const std::vector<Duty>& carried_duties();
// Reads such a file.
std::vector<Duty> read_duties(std::string_view csv);

} // namespace reeve::office
