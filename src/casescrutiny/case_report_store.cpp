// Yearly reports in the database.
#include "casescrutiny/case_report_store.h"
#include "casescrutiny/panel_case_store.h"

namespace reeve::casescrutiny {

using office::Change;

CaseCounts counts_in(db::Connection& connection, Id<CasePanel> panel, const Period& period) {
    CaseCounts counts;
    for (const auto& one : cases_heard(connection, period, panel)) count(counts, one);
    return counts;
}

std::vector<CaseReport> reports_of(db::Connection& connection, Id<CasePanel> panel) {
    return db::records(connection, case_report_fields(),
                       db::Sql("panel = :panel ORDER BY first_day DESC, id", "reports of a panel"), {{"panel", panel}});
}

std::optional<CaseReport> find_report(db::Connection& connection, std::string_view reference) {
    return db::record(connection, case_report_fields(),
                      db::Sql("reference = :reference", "a report of a panel by its reference"),
                      {{"reference", std::string(reference)}});
}

Result<CaseReport> keep_report(Change& change, CaseReport report) {
    if (report.approved_on) return Refusal{"An approved report does not change.", ""};
    report.last_day = months_later(report.first_day, 12) - 1;
    if (auto problems = check(report, reports_of(change.tx, report.panel), change.today()); !problems.empty())
        return problems;
    report.counts = in_text(counts_in(change.tx, report.panel, report.period()));
    report.writer = change.actor;
    if (report.id) return office::keep(change, case_report_fields(), std::move(report));
    return keep_new(change, case_report_fields(), std::move(report));
}

Result<CaseReport> approve_report(Change& change, CaseReport report) {
    report = TRY(approved(std::move(report), change.actor, change.actor_post, change.today()));
    report.counts = in_text(counts_in(change.tx, report.panel, report.period()));
    return office::keep(change, case_report_fields(), std::move(report));
}

} // namespace reeve::casescrutiny
