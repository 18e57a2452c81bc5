// The demo office's inspection reports: invented, one answered in time, one late, one under way, and one no law times.
#include "app/demo_assurance.h"
#include "assurance/inspection_store.h"

namespace reeve {
namespace {

using namespace assurance;
using office::Change;
using office::Role;

InspectionReport recorded(Change& change, const char* title, const char* grades,
                          std::vector<std::pair<const char*, const char*>> recommendations) {
    InspectionReport report;
    report.title = title;
    report.inspector = "HMICFRS";
    report.on_body = "The force";
    report.published_on = change.today();
    report.link = "https://inspectorate.example/reports";
    report.grades = {grades};
    report.asked_on = change.today() + 1;
    report.wanted_by = change.today() + 28;
    report.is_sample = true;
    report = demo_sure(add_inspection(change, report));
    for (const auto& [words, to] : recommendations) {
        InspectionFinding finding;
        finding.words = {words};
        finding.addressed_to = to;
        demo_sure(add_finding(change, report, finding));
    }
    return report;
}

InspectionReport report_of(Change& change, const char* reference) {
    auto report = find_inspection(change.tx, reference);
    if (!report) throw Fault(std::string("the demo office has no inspection report ") + reference);
    return *report;
}

void write_comments(Change& change, const char* reference) {
    auto report = report_of(change, reference);
    report.came_on = change.today() - 7;
    report.force_comments = {"SAMPLE. The force accepts what was found, and has begun."};
    report.response = {"SAMPLE. I welcome the report. I ask the Chief Constable to tell my board every quarter how far "
                       "its recommendations have come."};
    for (auto finding : findings_of(change.tx, report.id)) {
        finding.answer = FindingAnswer::action;
        finding.answer_words = {"SAMPLE. It is taken up in the force's plan and followed at the board."};
        demo_sure(keep_finding(change, finding));
    }
    demo_sure(keep_inspection(change, demo_sure(written(report))));
}

void publish_comments(Change& change, const char* reference) {
    auto report = report_of(change, reference);
    report = demo_sure(published(report, findings_of(change.tx, report.id), change.today()));
    report.sent_on = change.today();
    demo_sure(keep_inspection(change, demo_sure(sent(report, change.today()))));
}

void record_other(Change& change) {
    InspectionReport report;
    report.title = "How the office keeps personal data";
    report.kind = InspectionKind::other;
    report.inspector = "An outside auditor of data protection";
    report.on_body = "This office";
    report.published_on = change.today();
    report.is_sample = true;
    demo_sure(add_inspection(change, report));
}

} // namespace

void replay_inspections(DemoReplay& replay, const std::shared_ptr<CountedIds>& ids) {
    auto at = [&](Date day, std::function<void(Change&)> step) {
        replay.at(from_london(day, {11, 20, 0}), Role::director_of_governance, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    at(date_of(2024, 5, 14), [](Change& change) {
        recorded(
            change, "How the force keeps people safe: an inspection",
            "Preventing crime: good. Supporting victims: adequate. Managing offenders: requires improvement.",
            {{"SAMPLE. By November 2024 the force should see that victims are told of each step.", "Chief Constable"},
             {"SAMPLE. The force should review how high-risk offenders are watched.", "Chief Constable"}});
    });
    at(date_of(2024, 6, 25), [](Change& change) { write_comments(change, "IR-0001"); });
    at(date_of(2024, 7, 1), [](Change& change) { publish_comments(change, "IR-0001"); });
    at(date_of(2024, 6, 11), [](Change& change) {
        recorded(change, "How the force answers calls for help: an inspection", "No grades are given.",
                 {{"SAMPLE. The force should answer more calls within its own standard.", "Chief Constable"}});
    });
    at(date_of(2024, 8, 7), [](Change& change) { write_comments(change, "IR-0002"); });
    at(date_of(2024, 8, 9), [](Change& change) { publish_comments(change, "IR-0002"); });
    at(date_of(2024, 9, 3), [](Change& change) {
        recorded(change, "How the force investigates: an inspection", "Investigating crime: requires improvement.",
                 {{"SAMPLE. Supervisors should look at each investigation plan.", "Chief Constable"},
                  {"SAMPLE. The force should find out why victims withdraw.", "Chief Constable"}});
    });
    at(date_of(2024, 10, 2), [](Change& change) { write_comments(change, "IR-0003"); });
    at(date_of(2024, 9, 17), record_other);
}

} // namespace reeve
