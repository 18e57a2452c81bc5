// Shows the instalments of an award.
#pragma once
#include "commissioning/claim.h"
#include "html/markup.h"

namespace reeve::commissioning {

// Under its agreement; while that is a draft, each with a link that changes it.
html::Html instalments_table(const std::vector<Instalment>&, const GrantAgreement&,
                             const std::string& agreement_address);
html::Html chip(const Instalment&);
html::Html chip(const Claim&);
// "Instalment 2 of £2,500, due on 5 September 2026"
std::string named(const Instalment&);

} // namespace reeve::commissioning
