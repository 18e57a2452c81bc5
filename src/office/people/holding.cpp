// Who can take what over, and what there is.
#include "office/people/holding.h"

namespace reeve::office {

std::vector<HeldOfKind> held_by(db::Connection& connection, const Holdings& kinds, PersonId person) {
    std::vector<HeldOfKind> held;
    for (const auto& kind : kinds)
        if (auto things = kind.of(connection, person); !things.empty()) held.push_back({&kind, std::move(things)});
    return held;
}

bool can_take(const Person& person, const Holding& kind, PersonId leaver) {
    return person.is_active && person.id != leaver && has_right(person.role, kind.right);
}

std::string count_in_words(const HeldOfKind& held) {
    return counted(static_cast<std::int64_t>(held.things.size()), held.kind->one, folded(held.kind->title));
}

} // namespace reeve::office
