// Corporate risks, how they were scored, and the key of their scores, as they are kept.
#pragma once
#include "assurance/corporate_risk.h"
#include "office/keep.h"

namespace reeve::assurance {

std::string address_of(const CorporateRisk&); // /work/risks/RK-0001

std::vector<CorporateRisk> all_risks(db::Connection&); // by reference
std::vector<CorporateRisk> open_risks(db::Connection&);
std::optional<CorporateRisk> find_risk(db::Connection&, std::string_view reference);
std::vector<RiskScoring> scorings_of(db::Connection&, Id<CorporateRisk>); // oldest first
RiskKey risk_key(db::Connection&);

// With its first scoring.
Result<CorporateRisk> add_corporate_risk(office::Change&, CorporateRisk);
Result<CorporateRisk> keep_corporate_risk(office::Change&, CorporateRisk);
// Scored anew; the scores before stay in its history of scores.
Result<CorporateRisk> review_risk(office::Change&, CorporateRisk);
Result<RiskKeyRow> keep_key_row(office::Change&, RiskKeyRow);

} // namespace reeve::assurance
