// Pieces that the pages of marking and moderating share.
#pragma once
#include "commissioning/panel_desk.h"
#include "office/visit.h"

namespace reeve::commissioning {

office::PageWords marking_words(const FundingRound&, std::string title, bool has_errors = false);
office::PageWords panel_words(const FundingRound&, std::string title, bool has_errors = false);
// The heading of a page of the panel with the menu of its pages; `current` is what its address ends in.
html::Html panel_head(const PanelDesk&, const std::string& title, const std::string& current);
html::Html sample_tag(bool is_sample);
std::string asked_words(const Bid&); // "£4,250"
// The kind of an interest and its words; the names of the two controls.
html::Html interest_controls(const office::Visit&, const std::string& kind, const std::string& words, const Problems&);
// What was typed there.
BidInterest interest_typed(const office::Visit&, BidId, const std::string& kind, const std::string& words);
// The marks of a bid on a line from 0 to 100, and the line drawn through them; the words say the same.
html::Html spread_drawing(const ModeratedBid&, const Fraction& line);

} // namespace reeve::commissioning
