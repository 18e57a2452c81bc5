// Keeps the recommendations made on papers.
#pragma once
#include "reporting/recommendation.h"

namespace reeve::reporting {

// Of one paper, by number.
std::vector<Recommendation> recommendations_of(db::Connection&, PaperId);
// Of all papers, those that wait for a reply, soonest due first.
std::vector<Recommendation> recommendations_awaiting_reply(db::Connection&);
// Keeps a new one with the next number of its paper.
Recommendation add_recommendation(office::Change&, Recommendation);

} // namespace reeve::reporting
