// The counts of audit recommendations as a document for the audit panel's papers.
#pragma once
#include "assurance/audit_standing.h"
#include "assurance/decision_document.h"

namespace reeve::assurance {

document::Document panel_document(const std::vector<AuditRecommendation>&, const std::vector<AuditReport>&,
                                  const Period&, Date today, const DocumentPlace&);

} // namespace reeve::assurance
