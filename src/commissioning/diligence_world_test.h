// For tests that award money: the due diligence of a bid, done.
#pragma once
#include "commissioning/diligence_store.h"

namespace reeve::commissioning::testing {

// Everything that is looked at before an award passes.
inline Result<Done> pass_every_check(office::Change& change, BidId bid) {
    for (auto check : whole_list(bid, checks_of(change.tx, bid))) {
        check.state = CheckState::passed;
        check.found.text = "Seen.";
        TRY(keep_check(change, check));
    }
    return Done{};
}

} // namespace reeve::commissioning::testing
