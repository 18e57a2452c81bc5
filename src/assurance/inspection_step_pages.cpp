// The forms of an inspection report: the report, the chief constable's comments, the answers, and their publication.
#include "assurance/assurance_pages.h"

namespace reeve::assurance {
namespace {

using office::Change;
using office::Right;
using office::Visit;

StepPlace place_of(Visit&, const InspectionReport& report) {
    if (!report.id) return {desk_words("Inspection reports"), inspections_address};
    return {desk_words(report.reference, "Inspection reports", inspections_address), address_of(report)};
}

std::optional<InspectionReport> new_inspection(Visit&) { return InspectionReport{}; }

const std::vector<std::string_view>& copies_columns() {
    static const std::vector<std::string_view> columns = {"sent_on"};
    return columns;
}

std::optional<Refusal> why_no_response(Visit&, const InspectionReport& report) {
    if (report.state != ResponseState::published) return std::nullopt;
    return Refusal{"These comments are published, so their words stand.", "", Refusal::Kind::conflict};
}

std::optional<Refusal> why_no_publication(Visit&, const InspectionReport& report) {
    auto move = response_moves().move(report.state, ResponseState::published);
    return move.is_refused() ? std::optional(move.refusal()) : std::nullopt;
}

std::optional<Refusal> why_no_copies(Visit&, const InspectionReport& report) {
    if (report.responded_on) return std::nullopt;
    return Refusal{"The comments are not published yet, so no copy was sent.", "", Refusal::Kind::conflict};
}

constexpr RecordStep<InspectionReport> new_step = {
    "Record an inspection report",
    "Record it on the day it is published: the 56 days begin with that day.",
    "Save report",
    " is recorded",
    inspection_fields,
    inspection_columns,
    new_inspection,
    place_of,
    [](Visit&, Change& change, InspectionReport typed) { return add_inspection(change, std::move(typed)); }};
constexpr RecordStep<InspectionReport> change_step = {
    "Change an inspection report",
    "",
    "Save report",
    " is saved",
    inspection_fields,
    inspection_columns,
    inspection_asked_for,
    place_of,
    [](Visit&, Change& change, InspectionReport typed) { return keep_inspection(change, std::move(typed)); }};
constexpr RecordStep<InspectionReport> comments_step = {
    "Record the chief constable's comments",
    "The chief constable is invited to comment by a day that leaves time to publish both. The words are kept apart from "
    "the Commissioner's.",
    "Save",
    " has the chief constable's comments as they stand",
    inspection_fields,
    force_comment_columns,
    inspection_asked_for,
    place_of,
    [](Visit&, Change& change, InspectionReport typed) { return keep_inspection(change, std::move(typed)); },
    why_no_response};
constexpr RecordStep<InspectionReport> response_step = {
    "Write the Commissioner's comments",
    "They can be written again until they are published.",
    "Save comments",
    " has its comments written",
    inspection_fields,
    response_columns,
    inspection_asked_for,
    place_of,
    [](Visit&, Change& change, InspectionReport typed) -> Result<InspectionReport> {
        return keep_inspection(change, TRY(written(typed)));
    },
    why_no_response};
constexpr RecordStep<InspectionReport> publication_step = {
    "Publish the comments",
    "Both comments and the answer to each recommendation are then public, and the clock is stopped.",
    "Publish",
    " has its comments published",
    inspection_fields,
    no_columns,
    inspection_asked_for,
    place_of,
    [](Visit& visit, Change& change, InspectionReport typed) -> Result<InspectionReport> {
        return keep_inspection(change, TRY(published(typed, findings_of(change.tx, typed.id), visit.today())));
    },
    why_no_publication};
constexpr RecordStep<InspectionReport> copies_step = {
    "Record the copies",
    "Copies of what was published go to the inspectors and to the Secretary of State.",
    "Save",
    " has its copies recorded",
    inspection_fields,
    copies_columns,
    inspection_asked_for,
    place_of,
    [](Visit& visit, Change& change, InspectionReport typed) -> Result<InspectionReport> {
        return keep_inspection(change, TRY(sent(typed, visit.today())));
    },
    why_no_copies};

// ---- Recommendations ----

StepPlace place_of_finding(Visit& visit, const InspectionFinding&) {
    auto report = inspection_asked_for(visit);
    if (!report) throw Fault("a recommendation is asked for without a report");
    return place_of(visit, *report);
}

std::optional<InspectionFinding> new_finding(Visit& visit) {
    auto report = inspection_asked_for(visit);
    if (!report) return std::nullopt;
    InspectionFinding finding;
    finding.report = report->id;
    finding.addressed_to = "Chief Constable";
    return finding;
}

std::optional<InspectionFinding> finding_asked_for(Visit& visit) {
    auto report = inspection_asked_for(visit);
    if (!report) return std::nullopt;
    for (const auto& finding : findings_of(visit.db, report->id))
        if (finding.number == number_asked_for(visit)) return finding;
    return std::nullopt;
}

std::optional<Refusal> why_no_finding(Visit& visit, const InspectionFinding&) {
    return why_no_response(visit, *inspection_asked_for(visit));
}

constexpr RecordStep<InspectionFinding> new_finding_step = {"Add a recommendation",
                                                            "",
                                                            "Save recommendation",
                                                            " has a new recommendation",
                                                            finding_fields,
                                                            finding_columns,
                                                            new_finding,
                                                            place_of_finding,
                                                            [](Visit& visit, Change& change, InspectionFinding typed) {
                                                                return add_finding(change, *inspection_asked_for(visit),
                                                                                   std::move(typed));
                                                            },
                                                            why_no_finding};
constexpr RecordStep<InspectionFinding> finding_step = {
    "Answer a recommendation",
    "",
    "Save recommendation",
    " has its recommendation saved",
    finding_fields,
    finding_columns,
    finding_asked_for,
    place_of_finding,
    [](Visit&, Change& change, InspectionFinding typed) { return keep_finding(change, std::move(typed)); },
    why_no_finding};

} // namespace

void mount_inspection_steps(office::Routes& at) {
    const std::string list = inspections_address, one = list + "/{inspection}";
    constexpr auto write = Right::write_papers;
    mount_step<new_step>(at, list + "/new", write, "Open the form for an inspection report",
                         "Record an inspection report");
    mount_step<change_step>(at, one + "/change", write, "Open an inspection report to change it",
                            "Change an inspection report");
    mount_step<comments_step>(at, one + "/comments", write, "Open the form for the chief constable's comments",
                              "Record that the chief constable was invited, and what came");
    mount_step<response_step>(at, one + "/response", write, "Open the form for the Commissioner's comments",
                              "Write the Commissioner's comments on an inspection report");
    mount_step<publication_step>(at, one + "/publication", Right::publish_papers, "Look before comments are published",
                                 "Publish the comments on an inspection report");
    mount_step<copies_step>(at, one + "/copies", write, "Open the form for the copies of published comments",
                            "Record when the inspectors and the Secretary of State had their copies");
    mount_step<new_finding_step>(at, one + "/recommendations/new", write,
                                 "Open the form for a recommendation of an inspection",
                                 "Add a recommendation of an inspection");
    mount_step<finding_step>(at, one + "/recommendations/{number}", write, "Open a recommendation of an inspection",
                             "Answer a recommendation of an inspection");
}

} // namespace reeve::assurance
