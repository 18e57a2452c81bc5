// Holds who tells what an action serves.
#include "office/action_holders.h"

namespace reeve::office {
namespace {

TellActionHolders& told_by() {
    static TellActionHolders tell = nullptr;
    return tell;
}

} // namespace

void tell_action_holders_with(TellActionHolders tell) { told_by() = tell; }

std::vector<ActionHolder> holders_of(db::Connection& connection, ActionId action) {
    return told_by() ? told_by()(connection, action) : std::vector<ActionHolder>{};
}

} // namespace reeve::office
