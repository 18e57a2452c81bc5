// Keeps closings and recoveries, with the money each moves.
#pragma once
#include "commissioning/recovery.h"
#include "office/keep.h"

namespace reeve::commissioning {

Result<ClosingStanding> closing_standing(db::Connection&, const Award&);
std::vector<GrantClosing> closings_of(db::Connection&, AwardId); // newest first
std::vector<Recovery> recoveries_of(db::Connection&, AwardId);   // by reference
std::vector<Recovery> all_recoveries(db::Connection&);           // by reference
std::optional<Recovery> find_recovery(db::Connection&, std::string_view reference);

Result<Award> begin_closing(office::Change&, const Award&);
// Reconciled: what was not drawn is released, what is due back becomes a recovery. Without one the award is closed and
// its agreement ended; else they are once the recovery is over.
Result<GrantClosing> close_award(office::Change&, const Award&, Prose review);
Result<Award> reopen_award(office::Change&, const Award&, const std::string& decision);

Result<Recovery> ask_back(office::Change&, const Recovery&, Date pay_by);
Result<Recovery> record_receipt(office::Change&, const Recovery&, Money);
Result<Recovery> write_off(office::Change&, const Recovery&, const std::string& decision);
Result<Recovery> keep_recovery(office::Change&, Recovery);

} // namespace reeve::commissioning
