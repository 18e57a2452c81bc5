// What the staff pages of commissioning share: their menu and words, the round that was asked for, and the controls of
// money and reasons.
#pragma once
#include "commissioning/bid.h"
#include "commissioning/round_store.h"
#include "html/markup.h"
#include "office/visit.h"

namespace reeve::commissioning {

html::Html grants_menu(const std::string& current);
office::PageWords grants_words(const std::string& title, const Problems& = {});
office::PageWords under_funds(const std::string& title, const Problems& = {});
std::string address_of(const BudgetLine&); // /work/budget-lines/BL-0001

std::optional<FundingRound> round_asked_for(office::Visit&); // {reference}
// The pages of one round; `current` is the address of the one that is open.
html::Html round_menu(office::Visit&, const FundingRound&, const std::string& current);
office::PageWords round_words(const FundingRound&, const std::string& title, const Problems& = {});
html::Html chip(const Bid&);

// Controls named "amount" and "why", and what was typed in them; a problem where it is none.
html::Html amount_control(office::Visit&, const Problems&, const std::string& label);
Money typed_amount(office::Visit&, Problems&);
html::Html why_control(office::Visit&, const Problems&, const std::string& label, const char* name = "why");
std::string typed_why(office::Visit&, Problems&, const char* name = "why");

} // namespace reeve::commissioning
