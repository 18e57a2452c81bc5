// Inspection reports and their recommendations in the database.
#include "assurance/inspection_store.h"
#include "office/search.h"

namespace reeve::assurance {
namespace {

using office::Change;

constexpr const char* answers_stand = "The comments on this report are published, so its answers stand.";

// Reports are public from the day the inspectorate publishes them, and so is that the office must answer.
void put_in_search(Change& change, const InspectionReport& report) {
    office::index_record(change, {.table = "inspection_report",
                                  .record_id = report.id.value,
                                  .kind = "Inspection report",
                                  .reference = report.reference,
                                  .title = report.title,
                                  .text = report.inspector + " " + report.grades.text,
                                  .address = public_address_of(report),
                                  .audience = office::SearchAudience::open,
                                  .day = report.published_on});
}

} // namespace

std::string address_of(const InspectionReport& report) { return "/work/inspections/" + report.reference; }
std::string public_address_of(const InspectionReport& report) { return "/inspections/" + report.reference; }

std::vector<InspectionReport> all_inspections(db::Connection& connection) {
    return db::records(connection, inspection_fields(),
                       db::Sql("id > 0 ORDER BY published_on DESC, reference DESC", "all inspection reports"));
}

std::optional<InspectionReport> find_inspection(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "IR") return std::nullopt;
    return db::record(connection, inspection_fields(),
                      db::Sql("reference = :reference", "an inspection report by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<InspectionFinding> findings_of(db::Connection& connection, Id<InspectionReport> report) {
    return db::records(connection, finding_fields(),
                       db::Sql("report = :report ORDER BY number", "recommendations of an inspection report"),
                       {{"report", report}});
}

Result<InspectionReport> add_inspection(Change& change, InspectionReport report) {
    if (auto problems = check(report, change.today()); !problems.empty()) return problems;
    report = office::keep_new(change, inspection_fields(), std::move(report));
    put_in_search(change, report);
    return report;
}

Result<InspectionReport> keep_inspection(Change& change, InspectionReport report) {
    if (auto problems = check(report, change.today()); !problems.empty()) return problems;
    report = TRY(office::keep(change, inspection_fields(), std::move(report)));
    put_in_search(change, report);
    return report;
}

Result<InspectionFinding> add_finding(Change& change, const InspectionReport& report, InspectionFinding finding) {
    if (report.state == ResponseState::published) return Refusal{answers_stand, "", Refusal::Kind::conflict};
    if (auto problems = check(finding); !problems.empty()) return problems;
    auto list = findings_of(change.tx, report.id);
    finding.report = report.id;
    finding.number = list.empty() ? 1 : list.back().number + 1;
    finding.is_sample = report.is_sample;
    return office::keep_new(change, finding_fields(), std::move(finding));
}

Result<InspectionFinding> keep_finding(Change& change, InspectionFinding finding) {
    auto report = db::find(change.tx, inspection_fields(), finding.report);
    if (!report) throw Fault("a recommendation is of no inspection report");
    if (report->state == ResponseState::published) return Refusal{answers_stand, "", Refusal::Kind::conflict};
    if (auto problems = check(finding); !problems.empty()) return problems;
    return office::keep(change, finding_fields(), std::move(finding));
}

} // namespace reeve::assurance
