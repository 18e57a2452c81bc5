// What the staff pages of one award share: which award is asked for, its address, its menu and the words around it.
#pragma once
#include "commissioning/award.h"
#include "commissioning/grants_desk.h"

namespace reeve::commissioning {

struct AwardAsked {
    FundingRound round;
    Award award;
};
// {reference} of its round and {award}; none to whoever stands aside from its bid.
std::optional<AwardAsked> award_asked_for(office::Visit&);
// Of a round, without those of bids that the visitor stands aside from.
std::vector<Award> awards_met(office::Visit&, const FundingRound&);
// The award of this id with its round, as above.
std::optional<AwardAsked> award_met(office::Visit&, AwardId);

std::string awards_address(const FundingRound&);           // /work/rounds/FR-0001/awards
std::string address_of(const FundingRound&, const Award&); // /work/rounds/FR-0001/awards/GA-0001
std::string address_of(const AwardAsked&);
// The pages of one award; `current` is the address of the one that is open.
html::Html award_menu(const AwardAsked&, const std::string& current);
office::PageWords award_words(const AwardAsked&, const std::string& title, const Problems& = {});
// The heading of one of its pages, with the menu and the mark of a sample.
html::Html award_head(const AwardAsked&, const std::string& title, const std::string& current);
html::Html chip(const Award&);

} // namespace reeve::commissioning
