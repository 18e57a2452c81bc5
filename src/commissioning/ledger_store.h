// Keeps the ledger: posts transfers, so that no account but the outside is ever overdrawn, and adds up what stands
// where.
#pragma once
#include "commissioning/ledger.h"
#include "office/keep.h"

namespace reeve::commissioning {

// Posts a transfer, by the person of the change and now. A refusal where the account it leaves does not hold so much:
// an overdrawn account is allowed to nobody, except a round's, which may go below nothing by what was authorised above
// its pot (`overdraft`).
Result<Transfer> post(office::Change&, Transfer, Money overdraft = {});
// Adds it as it is, and to the sums of its day and award, without asking whether it may be: for what `post` allowed.
void keep_transfer(db::Transaction&, const Transfer&);

// What stands in the accounts; by `day` where one is given, counted by the day each transfer happened.
Balances balances(db::Connection&, BudgetLineId, std::optional<Date> day = {});
Balances balances(db::Connection&, FundingRoundId, std::optional<Date> day = {});
Balances balances(db::Connection&, AwardId, std::optional<Date> day = {});
// Newest first.
std::vector<Transfer> transfers_of(db::Connection&, BudgetLineId);
std::vector<Transfer> transfers_of(db::Connection&, AwardId); // as they were recorded

} // namespace reeve::commissioning
