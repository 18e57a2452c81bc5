// What is known of an audit.
#include "assurance/audit_report.h"
#include "base/text.h"

namespace reeve::assurance {

const Description<AuditReport>& audit_fields() {
    static const auto fields =
        Description<AuditReport>("audit_report", "audit", "AU")
            .hidden<&AuditReport::reference>("reference", {.label = "Reference"})
            .has<&AuditReport::title>("title", {.label = "What was audited?", .needed = true, .limit = 160})
            .has<&AuditReport::kind>("kind", {.label = "What kind of audit is it?", .needed = true})
            .has<&AuditReport::auditor>(
                "auditor", {.label = "Who audited?", .hint = "The firm or the service.", .needed = true, .limit = 120})
            .has<&AuditReport::on_body>("on_body", {.label = "Whose audit is it?",
                                                    .hint = "This office, the force, or both.",
                                                    .needed = true,
                                                    .limit = 120})
            .has<&AuditReport::reported_on>(
                "reported_on", {.label = "When did they report?", .hint = "Like 5 September 2026.", .needed = true})
            .has<&AuditReport::opinion>("opinion", {.label = "What is their opinion?", .needed = true})
            .has<&AuditReport::scale>("scale", {.label = "On which scale do they grade?", .needed = true})
            .has<&AuditReport::summary>("summary", {.label = "What did they find, in short?", .limit = 4000})
            .hidden<&AuditReport::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const std::vector<std::string_view>& audit_columns() {
    static const std::vector<std::string_view> columns = {"title",       "kind",    "auditor", "on_body",
                                                          "reported_on", "opinion", "scale",   "summary"};
    return columns;
}

Problems check(const AuditReport& audit, Date today) {
    Problems problems;
    if (trimmed(audit.title).empty()) problems.add("title", "Enter what was audited");
    if (audit.reported_on > today) problems.add("reported_on", "They cannot have reported after today");
    return problems;
}

} // namespace reeve::assurance
