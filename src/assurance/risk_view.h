// Risks as markup: their chip, the key, the heat grid as a table, and the list.
#pragma once
#include "assurance/corporate_risk.h"
#include "html/markup.h"

namespace reeve::assurance {

html::Html risk_chip(const CorporateRisk&, const RiskKey&);
// What each level means and how much each appetite bears: stands beside every score. Links to the forms for whoever
// sets it.
html::Html key_view(const RiskKey&, bool may_set);
// Likelihood down, impact across, after controls; each cell says its score and which risks are there.
html::Html grid_view(const std::vector<CorporateRisk>&, const RiskKey&);
html::Html risks_table(const std::vector<CorporateRisk>&, const RiskKey&, Date today, const char* empty);
html::Html scorings_table(const std::vector<RiskScoring>&);

} // namespace reeve::assurance
