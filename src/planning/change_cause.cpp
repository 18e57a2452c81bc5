// Asks whoever keeps consultations for their findings.
#include "planning/change_cause.h"

namespace reeve::planning {
namespace {

TellFindings& told_by() {
    static TellFindings told = nullptr;
    return told;
}

} // namespace

void tell_findings_with(TellFindings tell) { told_by() = tell; }

std::vector<CauseFinding> findings_told(db::Connection& connection) {
    return told_by() ? told_by()(connection) : std::vector<CauseFinding>{};
}

} // namespace reeve::planning
