// The forms of a precept: begin it, change what is proposed, and each step of its road.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "resources/precept_desk.h"
#include "resources/resource_pages.h"

namespace reeve::resources {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> proposal_columns = {"proposed", "proposed_band_d", "reason"};

// ---- What is proposed ----

Html year_control(Visit& visit, const Problems& problems) {
    return html::text_input({.name = "year",
                             .label = "For which financial year?",
                             .hint = "Like 2025/26.",
                             .error = html::error_of(problems, "year"),
                             .value = std::string(visit.typed("year")),
                             .classes = "govuk-input--width-10"});
}

http::Response proposal_page(Visit& visit, const Precept& precept, const Problems& problems,
                             const Refusal* conflict = nullptr) {
    auto title = precept.id ? "Change what is proposed" : std::string("Begin a precept");
    office::RecordForm form{precept_fields().shape(),
                            proposal_columns,
                            &precept,
                            precept.id ? address_of(precept) + "/proposal" : std::string(precept_list) + "/new",
                            "Save precept",
                            precept.id ? address_of(precept) : std::string(precept_list),
                            precept.id ? Html() : year_control(visit, problems)};
    Html heading = html::page_heading(title, precept.id ? html::Content(name_of(precept)) : html::Content());
    return office::record_form_page(visit, precept_words(title, !problems.empty()), heading, form, problems, conflict);
}

http::Response show_new(Visit& visit) { return proposal_page(visit, {}, {}); }

http::Response add(Visit& visit) {
    Precept typed;
    auto problems = read_form(precept_fields(), proposal_columns, visit.typed_of(), typed, visit.today());
    auto year = parse_financial_year(trimmed(visit.typed("year")));
    if (!year) problems.add("year", "Enter the financial year, like 2025/26");
    if (!problems.empty()) return proposal_page(visit, {}, problems);
    typed.begins = year->begins;
    auto kept = visit.change([&](office::Change& change) { return begin_precept(change, typed); });
    if (!kept) return proposal_page(visit, {}, kept.problems());
    return saved(visit, address_of(*kept), "The " + folded(name_of(*kept)) + " is begun");
}

http::Response show_proposal(Visit& visit) {
    auto precept = precept_asked_for(visit);
    return precept ? proposal_page(visit, *precept, {}) : not_found(visit);
}

http::Response change_proposal(Visit& visit) {
    auto stands = precept_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(precept_fields(), proposal_columns, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return proposal_page(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_proposal(change, *stands, typed); });
    if (kept) return saved(visit, address_of(*kept), "What is proposed is saved");
    return kept.has_problems() ? proposal_page(visit, *stands, kept.problems())
                               : proposal_page(visit, *stands, {}, &kept.refusal());
}

// ---- The steps of its road ----

PreceptSignatory signatory(const Visit& visit) {
    if (!visit.who) return {};
    return {visit.who->post, visit.may(Right::issue_plan)};
}

// What is suggested where the law leaves one amount: that which was proposed, or revised.
Precept suggested(const Precept& stands, PreceptStep step) {
    auto made = stands;
    if (step != PreceptStep::issue) return made;
    made.issued = stands.revised.value_or(stands.proposed);
    made.issued_band_d = stands.revised_band_d.value_or(stands.proposed_band_d);
    return made;
}

http::Response step_page(Visit& visit, PreceptStep step, const Precept& precept, const Problems& problems,
                         const Refusal* refusal = nullptr) {
    auto record = suggested(precept, step);
    std::string title = label_of(step);
    office::RecordForm form{precept_fields().shape(),
                            columns_of(step, precept),
                            &record,
                            address_of(precept, step),
                            step == PreceptStep::issue ? "Sign and issue the precept" : "Save",
                            address_of(precept),
                            {},
                            needed_columns_of(step, precept)};
    Html heading = html::page_heading(title, name_of(precept));
    if (refusal) heading += html::warning_text({.text = refusal->message + " " + refusal->rule + "."});
    auto page = office::record_form_page(visit, precept_words(title, !problems.empty()), heading, form, problems);
    if (refusal) page.status = 409;
    return page;
}

// The step is open on this day, or the page that says why it is not.
std::optional<http::Response> closed(Visit& visit, PreceptStep step, const Precept& precept) {
    auto steps = next_steps(precept, visit.today());
    if (std::find(steps.begin(), steps.end(), step) != steps.end()) return std::nullopt;
    auto refused = take(step, precept, precept, signatory(visit), visit.today());
    return refuse(visit, refused.is_refused()
                             ? refused.refusal()
                             : Refusal{"This is not the next step of the precept.", "", Refusal::Kind::conflict});
}

http::Response show(Visit& visit, PreceptStep step) {
    auto precept = precept_asked_for(visit);
    if (!precept) return not_found(visit);
    if (auto page = closed(visit, step, *precept)) return *std::move(page);
    return step_page(visit, step, *precept, {});
}

http::Response keep(Visit& visit, PreceptStep step) {
    auto stands = precept_asked_for(visit);
    if (!stands) return not_found(visit);
    if (auto page = closed(visit, step, *stands)) return *std::move(page);
    auto typed = *stands;
    if (auto problems = read_form(precept_fields(), columns_of(step, *stands), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return step_page(visit, step, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept =
        visit.change([&](office::Change& change) { return keep_step(change, step, *stands, typed, signatory(visit)); });
    if (kept) return saved(visit, address_of(*kept), "Saved: " + folded(label_of(step)));
    return kept.has_problems() ? step_page(visit, step, *stands, kept.problems())
                               : step_page(visit, step, *stands, {}, &kept.refusal());
}

std::optional<PreceptStep> step_asked(const Visit& visit) {
    auto step = choice_of<PreceptStep>(visit.part("step"));
    return step == PreceptStep::issue ? std::nullopt : step;
}

http::Response show_step(Visit& visit) {
    auto step = step_asked(visit);
    return step ? show(visit, *step) : not_found(visit);
}
http::Response keep_asked(Visit& visit) {
    auto step = step_asked(visit);
    return step ? keep(visit, *step) : not_found(visit);
}
http::Response show_issue(Visit& visit) { return show(visit, PreceptStep::issue); }
http::Response issue(Visit& visit) { return keep(visit, PreceptStep::issue); }

} // namespace

void mount_precept_steps(office::Routes& at) {
    auto write = office::may(Right::write_plan);
    const std::string list = precept_list, one = list + "/{year}";
    at.get(list + "/new", show_new, write, "Open the form that begins a precept");
    at.post(list + "/new", add, write, "Begin the precept of a financial year");
    at.get(one + "/proposal", show_proposal, write, "Open the form of what is proposed");
    at.post(one + "/proposal", change_proposal, write, "Change what is proposed, until the Panel is told");
    at.get(one + "/steps/{step}", show_step, write, "Open the form of a step on a precept's road");
    at.post(one + "/steps/{step}", keep_asked, write, "Record a step on a precept's road");
    at.get(one + "/issue", show_issue, office::may(Right::issue_plan), "Open the form that issues a precept");
    at.post(one + "/issue", issue, office::may(Right::issue_plan), "Sign and issue a precept");
}

} // namespace reeve::resources
