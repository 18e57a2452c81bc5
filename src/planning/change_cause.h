// What in a consultation led to a change of the plan: findings as whoever keeps consultations tells them, never copied.
#pragma once
#include <string>
#include <vector>

namespace reeve::db {
class Connection;
}

namespace reeve::planning {

struct CauseFinding {
    std::string key; // "C-2021-001/4"
    std::string title;
    std::string said;
    std::string address; // where the public reads it; empty while it may not
    bool is_sample = false;
    bool is_public() const { return !address.empty(); }
};
// All of them, those of the newest consultation first.
using TellFindings = std::vector<CauseFinding> (*)(db::Connection&);

// Handed over by app before the first visit; none takes it back. Until then there is no finding.
void tell_findings_with(TellFindings);
std::vector<CauseFinding> findings_told(db::Connection&);

} // namespace reeve::planning
