// What the registers and the office's own records say about a bid by themselves.
#pragma once
#include "commissioning/diligence_check.h"
#include "commissioning/registered_body.h"

namespace reeve::commissioning {

// One register as far as it is known here, and what it holds under the bid's number.
struct RegisterAnswer {
    std::optional<RegisterReading> reading; // none: never read
    std::optional<RegisteredBody> body;
};

struct DiligenceWorld {
    RegisterAnswer charities, companies;
    std::vector<Bid> others;     // that were sent, in every round, without this one
    bool had_award = false;      // the same organisation, before
    bool owes = false;           // money of such an award is due back, or was written off
    std::string account_name;    // of the bank details that its award was given; empty where there are none yet
    bool shares_account = false; // with another organisation
    Date today;
};

// Only what can be said: an item with nothing to go by has no finding. Says in words what it went by.
std::vector<Finding> findings(const Bid&, const DiligenceWorld&);
// The same name but for case, blanks, "the", "Ltd" and the like.
bool is_same_name(std::string_view, std::string_view);
// References of bids of the same round that may be of the same organisation, and of bids whose words are much alike,
// most alike first.
struct BidsLike {
    std::vector<std::string> same, alike;
};
BidsLike bids_like(const Bid&, const std::vector<Bid>& others);

} // namespace reeve::commissioning
