// Asks whoever keeps the actions how far a priority has got.
#include "planning/priority_progress.h"

namespace reeve::planning {
namespace {

TellPriorityProgress& told_by() {
    static TellPriorityProgress told = nullptr;
    return told;
}

} // namespace

void tell_priority_progress_with(TellPriorityProgress tell) { told_by() = tell; }

PriorityProgress progress_of(db::Connection& connection, PartKey priority, Moment now) {
    return told_by() ? told_by()(connection, priority, now) : PriorityProgress{};
}

} // namespace reeve::planning
