// The findings of a consultation: what people said, and what came of it.
#include "consultation/analysis_desk.h"
#include "consultation/analysis_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "planning/planning.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"title",    "said", "codes",      "people",   "quotes",
                                               "decision", "did",  "plan_place", "is_public"};

std::string findings_address(const Consultation& consultation) { return analysis_address(consultation) + "/findings"; }

http::Response list_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto findings = findings_of(visit.db, consultation->id);
    html::Table table{.caption = "Findings",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Finding"}, {"People", true}, {"What came of it"}, {"Public"}},
                      .empty_text = "No finding is written yet. A finding says what people said and what came of it.",
                      .is_stacked = true};
    for (const auto& finding : findings) {
        html::Content title = finding.title;
        if (visit.may(Right::decide_figures))
            title = html::link({.text = finding.title,
                                .href = findings_address(*consultation) + "/" + std::to_string(finding.number)});
        table.rows.push_back({{{title},
                               {finding.people ? with_commas(*finding.people) : "Not counted"},
                               {label_of(finding.decision)},
                               {finding.is_public ? "Yes" : "No"}}});
    }
    Html main = html::page_heading("Findings", consultation->reference + ": " + consultation->title)
                + html::sample_line(consultation->is_sample) + analysis_menu(*consultation, "/findings")
                + html::table(table);
    if (auto told = may_tell_public(findings); !told && !findings.empty())
        main += html::inset_text({.text = told.refusal().message + "."});
    if (visit.may(Right::decide_figures))
        main += html::button({.text = "Write a finding", .href = findings_address(*consultation) + "/new"});
    return show(visit, analysis_words(*consultation, "Findings"), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Findings",
                        {"Number", "Finding", "What people said", "People", "What came of it",
                         "What was done or why not", "Where in the plan", "Public"},
                        {},
                        ""};
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return sheet;
    for (const auto& finding : findings_of(visit.db, consultation->id))
        sheet.rows.push_back({std::to_string(finding.number), finding.title, finding.said.text,
                              finding.people ? std::to_string(*finding.people) : "", label_of(finding.decision),
                              finding.did.text, finding.plan_place, finding.is_public ? "Yes" : "No"});
    return sheet;
}

// The changes of the plan it serves that name this finding, or none yet.
std::vector<planning::PlanChange> changes_to_name(Visit& visit, const Consultation& consultation,
                                                  const Finding& finding) {
    auto changes = planning::changes_of_plan(visit.db, consultation.plan);
    const auto key = key_of(consultation.reference, finding);
    std::erase_if(changes, [&](const auto& change) { return !change.finding.empty() && change.finding != key; });
    return changes;
}

Html change_boxes(Visit& visit, const Consultation& consultation, const Finding& finding, const Problems& problems) {
    const auto changes = changes_to_name(visit, consultation, finding);
    if (changes.empty()) return {};
    html::Checkboxes boxes{.name = "plan_changes",
                           .legend = "Which changes of " + consultation.plan + " did it lead to? (optional)",
                           .hint = "The public is led from each change to this finding, and back.",
                           .error = html::error_of(problems, "plan_changes"),
                           .values = visit.typed_fields().all("plan_changes"),
                           .classes = "govuk-checkboxes--small"};
    for (const auto& change : changes) {
        const auto value = std::to_string(change.id);
        boxes.options.push_back(
            {.value = value, .text = change.place, .hint = change.reason.empty() ? change.theme : change.reason});
        if (!visit.has_typed() && !change.finding.empty()) boxes.values.push_back(value);
    }
    return html::checkboxes(boxes);
}

// The changes ticked; a problem where a finding that changed nothing names one, or what was ticked is none of them.
std::vector<std::int64_t> changes_ticked(Visit& visit, const Consultation& consultation, const Finding& finding,
                                         FindingDecision decision, Problems& problems) {
    std::vector<std::int64_t> ticked;
    const auto offered = changes_to_name(visit, consultation, finding);
    for (const auto& typed : visit.typed_fields().all("plan_changes")) {
        const auto id = Kind<std::int64_t>::read(typed, {});
        if (id && std::any_of(offered.begin(), offered.end(), [&](const auto& one) { return one.id == *id; }))
            ticked.push_back(*id);
        else problems.add("plan_changes", "Choose changes from the list");
    }
    if (!ticked.empty() && decision != FindingDecision::change)
        problems.add("plan_changes", "A finding that changed something names what it changed: choose that above first");
    return ticked;
}

// The finding as it is kept, and the changes of the plan that name it.
Result<Finding> with_changes(office::Change& change, const Consultation& consultation, Result<Finding> kept,
                             const std::vector<std::int64_t>& ticked) {
    auto finding = TRY(std::move(kept));
    if (!consultation.plan.empty())
        TRY(planning::name_cause(change, consultation.plan, key_of(consultation.reference, finding), ticked));
    return finding;
}

http::Response finding_form(Visit& visit, const Consultation& consultation, const Finding& finding,
                            const Problems& problems, const Refusal* conflict = nullptr) {
    const bool is_new = !finding.id;
    const auto title = is_new ? std::string("Write a finding") : "Finding " + std::to_string(finding.number);
    office::RecordForm form{finding_fields().shape(),
                            columns,
                            &finding,
                            findings_address(consultation) + "/" + (is_new ? "new" : std::to_string(finding.number)),
                            "Save finding",
                            findings_address(consultation),
                            change_boxes(visit, consultation, finding, problems)};
    return office::record_form_page(visit, analysis_words(consultation, title, !problems.empty()),
                                    html::page_heading(title, consultation.reference + ": " + consultation.title), form,
                                    problems, conflict);
}

http::Response show_new(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? finding_form(visit, *consultation, {}, {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    Finding finding;
    finding.consultation = consultation->id;
    finding.is_sample = consultation->is_sample;
    if (auto problems = read_form(finding_fields(), columns, visit.typed_of(), finding, visit.today());
        !problems.empty())
        return finding_form(visit, *consultation, {}, problems);
    Problems problems;
    const auto ticked = changes_ticked(visit, *consultation, {}, finding.decision, problems);
    if (!problems.empty()) return finding_form(visit, *consultation, {}, problems);
    auto kept = visit.change([&](office::Change& change) {
        return with_changes(change, *consultation, add_finding(change, finding), ticked);
    });
    if (!kept)
        return kept.has_problems() ? finding_form(visit, *consultation, {}, kept.problems())
                                   : refuse(visit, kept.refusal());
    return saved(visit, findings_address(*consultation), "Finding " + std::to_string(kept->number) + " is saved");
}

std::optional<Finding> finding_asked_for(Visit& visit, const Consultation& consultation) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& finding : findings_of(visit.db, consultation.id))
        if (number && finding.number == *number) return finding;
    return std::nullopt;
}

http::Response show_change(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    auto finding = consultation ? finding_asked_for(visit, *consultation) : std::nullopt;
    return finding ? finding_form(visit, *consultation, *finding, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    auto stands = consultation ? finding_asked_for(visit, *consultation) : std::nullopt;
    if (!stands) return not_found(visit);
    auto finding = *stands;
    if (auto problems = read_form(finding_fields(), columns, visit.typed_of(), finding, visit.today());
        !problems.empty())
        return finding_form(visit, *consultation, *stands, problems);
    Problems problems;
    const auto ticked = changes_ticked(visit, *consultation, finding, finding.decision, problems);
    if (!problems.empty()) return finding_form(visit, *consultation, *stands, problems);
    finding.version = office::version_typed(visit, finding.version);
    auto kept = visit.change(
        [&](office::Change& made) { return with_changes(made, *consultation, keep_finding(made, finding), ticked); });
    if (kept) return saved(visit, findings_address(*consultation), "The finding is saved");
    return kept.has_problems() ? finding_form(visit, *consultation, *stands, kept.problems())
                               : finding_form(visit, *consultation, *stands, {}, &kept.refusal());
}

} // namespace

void mount_findings(office::Routes& at) {
    const std::string one = "/work/consultations/{reference}/analysis/findings";
    auto write = may(Right::decide_figures);
    at.list(one, list_page, list_sheet, may(Right::read_office),
            "See the findings of a consultation and what came of them");
    at.get(one + "/new", show_new, write, "Open the form that writes a finding");
    at.post(one + "/new", add, write, "Write a finding of a consultation");
    at.get(one + "/{number}", show_change, write, "Open a finding of a consultation");
    at.post(one + "/{number}", change, write, "Change a finding of a consultation");
}

} // namespace reeve::consultation
