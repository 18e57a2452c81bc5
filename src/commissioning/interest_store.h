// Keeps what people declare, with what it does to their marking and to what they may meet.
#pragma once
#include "commissioning/assessment_store.h"
#include "commissioning/panel_store.h"

namespace reeve::commissioning {

// Keeps the answers of one seat. Whoever stands aside does not meet the bid again; whoever has no interest and marks is
// given the bid to mark. An interest found later lays down or voids the marking.
Result<Done> declare(office::Change&, PanelSeat, const std::vector<BidInterest>&);
Result<Done> keep_lifted(office::Change&, const BidInterest& lifted);

} // namespace reeve::commissioning
