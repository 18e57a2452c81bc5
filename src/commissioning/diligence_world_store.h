// What the registers and records say about a bid, brought together and filled into its checks.
#pragma once
#include "commissioning/diligence_reading.h"
#include "commissioning/diligence_store.h"

namespace reeve::commissioning {

DiligenceWorld diligence_world(db::Connection&, const Bid&, Date today);
// Fills in what the registers and records say. Gives how many checks changed.
Result<int> fill_checks(office::Change&, const Bid&);

} // namespace reeve::commissioning
