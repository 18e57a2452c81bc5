// The slice of consultation: what the office asked people, and what they answered.
#pragma once
#include "office/news.h"
#include <string>
#include <vector>

namespace reeve::db {
class Connection;
}
namespace reeve::office {
class Office;
}

namespace reeve::consultation {

// Hands the office this slice's routes, descriptions and jobs.
void mount(office::Office&);

// A finding of a consultation as others refer to it.
struct FindingName {
    std::string key; // "C-2021-001/4"
    std::string title;
    std::string said;
    std::string address; // where the public reads it; empty while it may not
    bool is_sample = false;
};
// All of them, those of the newest consultation first.
std::vector<FindingName> findings_to_name(db::Connection&);

// What is new for the public after one moment, up to and with another: consultations that opened.
std::vector<office::News> news(db::Connection&, Moment after, Moment until);

} // namespace reeve::consultation
