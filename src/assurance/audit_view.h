// Audit recommendations as markup: chips, tables, the panel's counts, and the mapping of both scales beside them.
#pragma once
#include "assurance/audit_standing.h"
#include "html/markup.h"

namespace reeve::assurance {

inline constexpr const char* audits_address = "/work/audits";
inline constexpr const char* recommendations_address = "/work/audit-recommendations";
inline constexpr const char* panel_address = "/work/audits/panel";

html::Html follow_chip(const AuditRecommendation&, Date today);
// "Priority 1 (fundamental)"
std::string grade_in_words(AuditGrade);
html::Html recommendations_table(const std::vector<AuditRecommendation>&, Date today, const char* empty);
// Each count leads to the records it counts.
html::Html counts_table(const std::vector<FollowCounts>&, const Period&);
html::Html mapping_view(); // the words of the mapping, under a table

} // namespace reeve::assurance
