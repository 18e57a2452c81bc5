// The staff page of the Panel's report on a draft plan: its recommendations, each with the Commissioner's answer.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/text_controls.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string list_address(const Plan& plan) { return desk_address(plan) + "/recommendations"; }
std::string answer_address(const Plan& plan, const PanelRecommendation& made) {
    return list_address(plan) + "/" + std::to_string(made.number);
}

// Answers are bettered until the response is published; after that they stand.
bool may_answer(const Visit& visit, const Plan& plan) {
    return !plan.response_on && plan.state != PlanState::issued && visit.may(Right::write_plan);
}

Html card(const Visit& visit, const Plan& plan, const PanelRecommendation& made) {
    html::SummaryCard card{
        .title = "Recommendation " + std::to_string(made.number),
        .list = {.rows = {{"Words", made.words.text},
                          {"Received on", in_words(made.received_on)},
                          {"Answer",
                           is_answered(made) ? in_words(*made.answered_on) + ": " + made.answer.text : "Not yet"}}}};
    if (may_answer(visit, plan))
        card.actions.push_back({.text = is_answered(made) ? "Change the answer" : "Answer",
                                .href = answer_address(plan, made),
                                .hidden_text = "recommendation " + std::to_string(made.number)});
    return html::summary_card(card);
}

Html report_view(const Plan& plan) {
    if (!plan.panel_report_on)
        return html::paragraph(
            "The Panel has not reported on this plan yet. Its report is recorded on the plan's road.");
    return html::paragraph("The Panel reported on " + in_words(*plan.panel_report_on) + ".")
           + html::inset_text({.text = plan.panel_report.text});
}

http::Response list_page(Visit& visit, const Plan& plan, const Problems& problems) {
    Html main = html::error_summary(problems)
                + html::page_heading("The Panel's report", plan.reference + ": " + plan.title) + report_view(plan);
    auto all = recommendations_of(visit.db, plan.id);
    if (all.empty() && plan.panel_report_on) main += html::paragraph("No recommendation is recorded.");
    for (const auto& made : all) main += card(visit, plan, made);
    if (plan.panel_report_on && may_answer(visit, plan)) {
        PanelRecommendation usual;
        usual.received_on = *plan.panel_report_on;
        Html controls;
        for (auto column : {"words", "received_on"}) {
            const auto& field = *panel_recommendation_fields().shape().find(column);
            controls += html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&usual),
                                      problems);
        }
        main += html::section_heading("Record another recommendation") + form_begin(visit, list_address(plan))
                + controls + html::button({.text = "Record it"}) + office::form_end();
    }
    return show(visit, desk_words(plan, "The Panel's report", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_list(Visit& visit) {
    auto plan = plan_asked_for(visit);
    return plan ? list_page(visit, *plan, {}) : not_found(visit);
}

http::Response record(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    if (!plan->panel_report_on || !may_answer(visit, *plan))
        return refuse_with_words(
            visit, *plan,
            Refusal{"Recommendations are recorded between the Panel's report and the response to it.",
                    "Police Reform and Social Responsibility Act 2011 s.5(6)", Refusal::Kind::conflict},
            {"words"});
    PanelRecommendation made;
    made.plan = plan->id;
    auto problems =
        read_form(panel_recommendation_fields(), {"words", "received_on"}, visit.typed_of(), made, visit.today());
    if (problems.empty()) problems = check(made);
    if (!problems.empty()) return list_page(visit, *plan, problems);
    visit.change([&](office::Change& change) { return add_recommendation(change, made); });
    return saved(visit, list_address(*plan), "The recommendation is recorded");
}

std::optional<PanelRecommendation> one_asked_for(Visit& visit, const Plan& plan) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& made : recommendations_of(visit.db, plan.id))
        if (number && made.number == *number) return made;
    return std::nullopt;
}

http::Response answer_page(Visit& visit, const Plan& plan, const PanelRecommendation& made, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    office::RecordForm form{panel_recommendation_fields().shape(),
                            {"answer"},
                            &made,
                            answer_address(plan, made),
                            "Save the answer",
                            list_address(plan),
                            {}};
    Html above = conflict ? both_versions(visit, form, *conflict) : html::inset_text({.text = made.words.text});
    return form_page(visit, plan, "Answer recommendation " + std::to_string(made.number), form, problems, above,
                     conflict ? 409 : 200);
}

http::Response show_answer(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto made = plan ? one_asked_for(visit, *plan) : std::nullopt;
    return made ? answer_page(visit, *plan, *made, {}) : not_found(visit);
}

http::Response keep_answer(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto made = plan ? one_asked_for(visit, *plan) : std::nullopt;
    if (!made) return not_found(visit);
    if (!may_answer(visit, *plan))
        return refuse_with_words(visit, *plan,
                                 Refusal{"The response to the Panel is published, so its answers stand.",
                                         "Police Reform and Social Responsibility Act 2011 s.5(6)(f)",
                                         Refusal::Kind::conflict},
                                 {"answer"});
    auto typed = *made;
    if (auto problems = read_form(panel_recommendation_fields(), {"answer"}, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return answer_page(visit, *plan, *made, problems);
    auto answered = answer(*made, typed.answer, visit.today());
    if (!answered) return answer_page(visit, *plan, *made, answered.problems());
    answered->version = office::version_typed(visit, made->version);
    auto kept = visit.change(
        [&](office::Change& change) { return office::keep(change, panel_recommendation_fields(), *answered); });
    if (!kept) return answer_page(visit, *plan, *made, {}, &kept.refusal());
    return saved(visit, list_address(*plan), "The answer is saved");
}

} // namespace

void mount_plan_recommendations(office::Routes& at) {
    using office::may;
    const std::string list = "/work/plan/{reference}/recommendations";
    at.get(list, show_list, may(Right::read_office),
           "See the Panel's report on a plan, with each recommendation and its answer");
    at.post(list, record, may(Right::write_plan), "Record a recommendation of the Panel on a plan");
    at.get(list + "/{number}", show_answer, may(Right::write_plan),
           "Open the form that answers a recommendation on a plan");
    at.post(list + "/{number}", keep_answer, may(Right::write_plan), "Answer a recommendation of the Panel on a plan");
}

} // namespace reeve::planning
