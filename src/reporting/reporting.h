// The slice of reporting: papers, their figures and their editions.
#pragma once
#include "office/news.h"

namespace reeve::office {
class Office;
}

namespace reeve::reporting {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

// What is new for the public after one moment, up to and with another: papers it can read.
std::vector<office::News> news(db::Connection&, Moment after, Moment until);

} // namespace reeve::reporting
