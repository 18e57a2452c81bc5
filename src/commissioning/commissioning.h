// The slice of commissioning: so far the due-diligence visits to funded projects.
#pragma once
#include "office/news.h"

namespace reeve::office {
class Office;
}

namespace reeve::commissioning {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

// What is new for the public after one moment, up to and with another: rounds that opened for bids.
std::vector<office::News> news(db::Connection&, Moment after, Moment until);

} // namespace reeve::commissioning
