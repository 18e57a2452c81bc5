// Audits, their recommendations and the days those were due, as they are kept.
#pragma once
#include "assurance/due_revision.h"
#include "office/keep.h"

namespace reeve::assurance {

std::string address_of(const AuditReport&);         // /work/audits/AU-0001
std::string address_of(const AuditRecommendation&); // /work/audit-recommendations/AN-0001

std::vector<AuditReport> all_audits(db::Connection&); // the latest first
std::optional<AuditReport> find_audit(db::Connection&, std::string_view reference);
std::optional<AuditRecommendation> find_audit_recommendation(db::Connection&, std::string_view reference);
AuditReport audit_of(db::Connection&, const AuditRecommendation&);
std::vector<AuditRecommendation> recommendations_of(db::Connection&, Id<AuditReport>);
std::vector<AuditRecommendation> all_audit_recommendations(db::Connection&); // by reference
std::vector<AuditRecommendation> unclosed_recommendations(db::Connection&);  // the soonest due first
std::vector<DueRevision> revisions_of(db::Connection&, Id<AuditRecommendation>);

Result<AuditReport> add_audit(office::Change&, AuditReport);
// The scale stands while recommendations are graded on it.
Result<AuditReport> keep_audit(office::Change&, AuditReport);
Result<AuditRecommendation> add_audit_recommendation(office::Change&, const AuditReport&, AuditRecommendation);
Result<AuditRecommendation> keep_audit_recommendation(office::Change&, AuditRecommendation);
// Gives it another day and keeps the one before with the reason.
Result<AuditRecommendation> revise_due(office::Change&, const AuditRecommendation&, Date due,
                                       const std::string& because);

} // namespace reeve::assurance
