// Keeps agreements with their instalments.
#pragma once
#include "commissioning/instalment.h"
#include "office/keep.h"

namespace reeve::commissioning {

std::vector<GrantAgreement> agreements_of(db::Connection&, AwardId); // by number
std::optional<GrantAgreement> agreement_in_force(db::Connection&, AwardId);
std::vector<Instalment> instalments_of(db::Connection&, AwardId); // by number, cancelled ones with them

// A record about an award, out of the sight of those who stand aside from its bid.
void conceal_with_award(office::Change&, AwardId, const std::string& table, std::int64_t record_id);

// The first agreement of an award whose offer was accepted, drafted from it, with one instalment over all of it at the
// end.
Result<GrantAgreement> draft_agreement(office::Change&, const Award&);
Result<GrantAgreement> keep_agreement(office::Change&, GrantAgreement);
// In place of those that the draft planned before; they must come to its amount when it is issued. The draft as it then
// stands: a refusal of kind conflict where somebody else planned or changed it meanwhile.
Result<GrantAgreement> plan_instalments(office::Change&, GrantAgreement, std::vector<Instalment>);
Result<Instalment> keep_instalment(office::Change&, Instalment);
Result<GrantAgreement> issue_agreement(office::Change&, GrantAgreement);
// In force: what was in force before is superseded, and the award is active.
Result<GrantAgreement> countersign(office::Change&, GrantAgreement);

} // namespace reeve::commissioning
