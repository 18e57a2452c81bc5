// What waits for one person's decision: handed over by a slice as a function, shown on My work.
#pragma once
#include "office/access.h"
#include "office/keep.h"

namespace reeve::office {

struct Waiting {
    std::string title;   // "Panel paper: work update"
    std::string address; // where to decide
    std::string words;   // "All 14 figures still match their sources."
};
// Asked for each visit of My work, so it answers from an index and gives a handful.
using WaitingFor = std::function<std::vector<Waiting>(db::Connection&, PersonId, Role, Date today)>;

} // namespace reeve::office
