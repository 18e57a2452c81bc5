// The slice of assurance: decisions of the office, inspection reports, audit recommendations and corporate risks.
#pragma once
#include "office/news.h"

namespace reeve::office {
class Office;
}

namespace reeve::assurance {

// Hands the office this slice's routes, descriptions, figures, duties and the rules its records must keep.
void mount(office::Office&);

// What is new for the public after one moment, up to and with another: decisions.
std::vector<office::News> news(db::Connection&, Moment after, Moment until);

} // namespace reeve::assurance
