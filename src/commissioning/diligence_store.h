// Due-diligence checks and conditions precedent as they are kept.
#pragma once
#include "commissioning/diligence_check.h"
#include "office/keep.h"

namespace reeve::commissioning {

std::vector<DiligenceCheck> checks_of(db::Connection&, BidId);
std::vector<ConditionPrecedent> conditions_of(db::Connection&, BidId); // in the order they were recorded
// Money of an award may not go out while one stands here.
std::vector<ConditionPrecedent> unmet_conditions(db::Connection&, BidId);

Result<DiligenceCheck> keep_check(office::Change&, DiligenceCheck);
Result<ConditionPrecedent> add_condition(office::Change&, ConditionPrecedent);
Result<ConditionPrecedent> keep_condition(office::Change&, ConditionPrecedent);

} // namespace reeve::commissioning
