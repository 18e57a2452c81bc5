// Asks the scheme of delegation.
#include "commissioning/grant_authority.h"
#include "office/delegation_store.h"

namespace reeve::commissioning {

Result<std::string> authority_over(office::Visit& visit, Money amount) {
    if (!visit.who) return Refusal{"Sign in to decide on grants.", "", Refusal::Kind::forbidden};
    if (office::decides_in_person(visit.who->role)) return std::string();
    auto delegation =
        TRY(office::grant_delegation(office::all_delegations(visit.db), visit.who->post, amount, visit.today()));
    return in_words(delegation);
}

} // namespace reeve::commissioning
