// The staff list of plans, and the form that begins one.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> begin_columns = {"title", "summary", "election_on", "next_election_on"};

html::TableRow plan_row(Visit& visit, const Plan& plan) {
    auto contents = requirements(text_as_it_stands(visit.db, plan));
    return {{{html::link({.text = plan.title, .href = desk_address(plan)})},
             {plan.reference},
             {label_of(plan.state)},
             {effect_in_words(plan, visit.today(), next_takes_effect(visit.db, plan))},
             {in_words(contents)}}};
}

// What is kept of the plan beside its text; some of it in other slices.
Html beside_the_plan(Visit& visit) {
    std::vector<html::Content> lines;
    for (auto [words, address, about] :
         {std::tuple("Force priorities", "/work/force-priorities", "which objectives each serves, and the gaps"),
          {"Forward plans", "/work/forward-plans", "which priority comes before which board, and what is late"},
          {"Threads", "/work/threads", "what runs through the whole plan, and what carries it"},
          {"Precepts", "/work/precepts", "the precept of each year on its road"},
          {"Medium-term budgets", "/work/budgets", "lines by financial year, and the priorities they pay for"},
          {"Savings options", "/work/savings", "ways to spend less, and what was decided"},
          {"Sites", "/work/sites", "police stations and front enquiry offices, with their reviews"},
          {"Victims’ journeys", "/work/victims", "what a victim is owed at each stage, and where it falls short"}})
        if (visit.office.routes().has_page(address))
            lines.emplace_back(html::of<"{}: {}">(html::link({.text = words, .href = address}), about));
    return html::section_heading("Beside the plan", "beside") + html::bullet_list(lines);
}

http::Response list_plans(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Begin a plan", .href = "/work/plan/new"}));
    actions.push_back(
        html::button({.text = "See it as the public does", .href = "/plan", .classes = "govuk-button--secondary"}));
    html::Table table{.caption = "Plans and variations",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "plans",
                      .head = {{.text = "Plan"},
                               {.text = "Reference"},
                               {.text = "State"},
                               {.text = "Effect"},
                               {.text = "What the law requires"}},
                      .empty_text = "No plan is kept here yet. Begin one, or bring in the plan in force.",
                      .is_scrolled = true};
    Html cautions;
    for (const auto& plan : all_plans(visit.db)) {
        table.rows.push_back(plan_row(visit, plan));
        if (is_issue_pressing(plan, visit.today()))
            for (const auto& caution : planning::cautions(plan, {}, visit.today()))
                cautions += html::warning_text({.text = plan.reference + ": " + caution});
    }
    Html main = html::heading_with_actions("Police and Crime Plans", actions) + cautions + html::table(table)
                + beside_the_plan(visit) + office::list_files("/work/plan");
    return show(visit, {.title = "Plans", .section = "Plan"}, main);
}

office::Sheet sheet_of_plans(Visit& visit) {
    office::Sheet sheet{
        "Plans",
        {"Reference", "Title", "Kind", "State", "Election", "Issued", "In force from", "In force until"},
        {},
        ""};
    for (const auto& plan : all_plans(visit.db)) {
        auto from = effective_from(plan);
        sheet.rows.push_back({plan.reference, plan.title, label_of(plan.kind), label_of(plan.state),
                              iso(plan.election_on), plan.issued_on ? iso(*plan.issued_on) : "", from ? iso(*from) : "",
                              from ? iso(effective_until(plan)) : ""});
    }
    return sheet;
}

http::Response begin_page(Visit& visit, const Plan& plan, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Begin a plan")
        + html::paragraph(
            "A plan is due within the financial year of the ordinary election, as soon as practicable after taking office (PRSRA 2011 s.5(1) and (2)).")
        + office::record_form(
            visit, {plan_fields().shape(), begin_columns, &plan, "/work/plan/new", "Begin the plan", "/work/plan", {}},
            problems);
    return show(visit,
                {.title = "Begin a plan",
                 .section = "Plan",
                 .trail = {{"Plans", "/work/plan"}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_begin(Visit& visit) {
    Plan plan;
    auto before = all_plans(visit.db);
    if (!before.empty())
        plan.election_on = before.front().election_on, plan.next_election_on = before.front().next_election_on;
    return begin_page(visit, plan, {});
}

http::Response begin(Visit& visit) {
    Plan plan;
    auto problems = read_form(plan_fields(), begin_columns, visit.typed_of(), plan, visit.today());
    if (problems.empty()) problems = check(plan);
    if (!problems.empty()) return begin_page(visit, plan, problems);
    auto kept = visit.change([&](office::Change& change) { return begin_plan(change, plan); });
    return saved(visit, desk_address(kept), "The plan is begun. Write its first section");
}

} // namespace

void mount_plan_list(office::Routes& at) {
    using office::may;
    at.list("/work/plan", list_plans, sheet_of_plans, may(Right::read_office), "See all plans and where each stands");
    at.get("/work/plan/new", show_begin, may(Right::write_plan), "Open the form that begins a plan");
    at.post("/work/plan/new", begin, may(Right::write_plan), "Begin a plan");
}

} // namespace reeve::planning
