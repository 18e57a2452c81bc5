// An audit: who audited what, when they reported, the opinion they gave and the scale on which they grade.
#pragma once
#include "assurance/audit_priority.h"
#include "record/description.h"

namespace reeve::assurance {
enum class AuditKind { internal, external };
enum class AuditOpinion { none, substantial, reasonable, limited, no_assurance };
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::AuditKind> {
    static constexpr Choice list[] = {{"internal", "Internal audit"}, {"external", "External audit"}};
};
template <> struct Choices<assurance::AuditOpinion> {
    static constexpr Choice list[] = {{"none", "No opinion is given"},
                                      {"substantial", "Substantial assurance"},
                                      {"reasonable", "Reasonable assurance"},
                                      {"limited", "Limited assurance"},
                                      {"no_assurance", "No assurance"}};
};
} // namespace reeve

namespace reeve::assurance {

struct AuditReport {
    Id<AuditReport> id;
    int version = 0;
    std::string reference; // AU-0001
    std::string title;
    AuditKind kind = AuditKind::internal;
    std::string auditor;
    std::string on_body;
    Date reported_on;
    AuditOpinion opinion = AuditOpinion::none;
    AuditScale scale = AuditScale::importance;
    Prose summary;
    bool is_sample = false;
};
const Description<AuditReport>& audit_fields();
const std::vector<std::string_view>& audit_columns();
// Not reported in the future.
Problems check(const AuditReport&, Date today);

} // namespace reeve::assurance
