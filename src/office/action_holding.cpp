// Hands open actions over, with owner and post.
#include "office/action_holding.h"
#include "office/action_parts.h"
#include "office/action_store.h"

namespace reeve::office {
namespace {

std::vector<HeldThing> held(db::Connection& connection, PersonId person) {
    std::vector<HeldThing> things;
    for (const auto& action : actions_of_owner(connection, person))
        things.push_back({action.reference + ": " + action.title, address_of(action)});
    return things;
}

Result<Done> hand_over(Change& change, PersonId from, const Person& to) {
    for (auto& action : actions_of_owner(change.tx, from)) {
        action.owner = to.id;
        action.owner_post = to.post;
        TRY(keep_action(change, std::move(action)));
    }
    return Done{};
}

} // namespace

Holding open_actions_held() {
    return {"actions", "open action", "Open actions", Right::write_actions, held, hand_over};
}

} // namespace reeve::office
