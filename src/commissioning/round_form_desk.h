// The form of a round: its columns, the budget line it spends, and what was typed.
#pragma once
#include "commissioning/grants_desk.h"

namespace reeve::commissioning {

const std::vector<std::string_view>& round_columns();
// Of a round that is allotted to partnerships, which has no bids.
const std::vector<std::string_view>& allotted_columns();
http::Response begin_page(office::Visit&, const FundingRound& fresh, const Problems&);
http::Response begin_allocation_page(office::Visit&, const FundingRound& fresh, const Problems&);
http::Response change_page(office::Visit&, const FundingRound&, const Problems&, const Refusal* conflict = nullptr);
// What was typed, the budget line and its fund with it.
Problems read_round(office::Visit&, FundingRound&);

} // namespace reeve::commissioning
