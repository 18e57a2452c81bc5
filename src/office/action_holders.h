// What an action serves beside where it came from: told by whoever keeps such links, shown on the action's page.
#pragma once
#include "office/action.h"

namespace reeve::db {
class Connection;
}

namespace reeve::office {

struct ActionHolder {
    std::string title; // "Visible Policing (W-0001)"
    std::string address;
};
using TellActionHolders = std::vector<ActionHolder> (*)(db::Connection&, ActionId);

// Handed over before the first visit; none takes it back. Until then nothing is told.
void tell_action_holders_with(TellActionHolders);
std::vector<ActionHolder> holders_of(db::Connection&, ActionId);

} // namespace reeve::office
