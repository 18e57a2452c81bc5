// The forms of a project within a partnership's budget, and of what was drawn of it before Reeve.
#include "commissioning/ledger_store.h"
#include "commissioning/partnership_budget_pages.h"
#include "commissioning/partnership_budget_store.h"
#include "commissioning/round_store.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "planning/planning.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// What is typed of a project, as the form asks for it; the award itself never asks.
struct ProjectTyped {
    Id<ProjectTyped> id;
    int version = 0;
    std::string title;
    Money amount;
    Date agreed_on;
    Prose purpose;
    Prose reasons;
    Date starts_on;
    Date ends_on;
};

const Description<ProjectTyped>& typed_fields() {
    static const auto fields =
        Description<ProjectTyped>("project_typed", "project")
            .has<&ProjectTyped::title>("title", {.label = "Project", .needed = true, .limit = 160})
            .has<&ProjectTyped::amount>("amount", {.label = "Amount", .needed = true})
            .has<&ProjectTyped::agreed_on>("decided_on",
                                           {.label = "Agreed on", .hint = "Like 5 September 2026.", .needed = true})
            .has<&ProjectTyped::purpose>(
                "purpose",
                {.label = "Purpose", .hint = "The monthly register publishes it.", .needed = true, .limit = 2000})
            .has<&ProjectTyped::reasons>("reasons", {.label = "Why will it reduce crime and disorder?",
                                                     .hint = "The monthly register publishes it.",
                                                     .needed = true,
                                                     .limit = 2000})
            .has<&ProjectTyped::starts_on>("starts_on",
                                           {.label = "First day", .hint = "Like 5 September 2026.", .needed = true})
            .has<&ProjectTyped::ends_on>("ends_on",
                                         {.label = "Last day", .hint = "Like 31 March 2027.", .needed = true});
    return fields;
}
const std::vector<std::string_view> columns = {"title",   "amount",    "decided_on", "purpose",
                                               "reasons", "starts_on", "ends_on"};

Html priority_control(Visit& visit, const Problems& problems) {
    html::Select select{.name = "priority",
                        .label = "Priority of the plan it serves most (optional)",
                        .error = html::error_of(problems, "priority"),
                        .value = std::string(visit.typed("priority")),
                        .options = {{.value = "", .text = "None"}}};
    for (const auto& priority : planning::priorities_in_force(visit.db, visit.today()))
        select.options.push_back({.value = priority.title, .text = priority.title});
    return html::select(select);
}

bool is_priority(Visit& visit, std::string_view typed) {
    auto list = planning::priorities_in_force(visit.db, visit.today());
    return typed.empty()
           || std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.title == typed; });
}

http::Response project_page(Visit& visit, const PartnershipBudget& budget, const Problems& problems,
                            const Refusal* conflict = nullptr) {
    auto round = round_of(visit.db, budget.round);
    ProjectTyped usual;
    usual.agreed_on = visit.today();
    usual.starts_on = std::clamp(visit.today(), round.delivery_from, round.delivery_to);
    usual.ends_on = round.delivery_to;
    auto left = budget.amount - committed_of(visit.db, budget.id);
    Html heading = html::page_heading("Add a project", budget.name)
                   + html::paragraph(in_words(left) + " of " + in_words(budget.amount)
                                     + " is promised to no project. The project gets no bid: it is an award within "
                                       "what the decision allotted, and takes the conditions of the round.");
    auto words = budget_words("Add a project", problems);
    words.trail.emplace_back(budget.name, address_of(budget));
    return office::record_form_page(visit, words, heading,
                                    {typed_fields().shape(), columns, &usual, address_of(budget) + "/projects/new",
                                     "Give it the money", address_of(budget), priority_control(visit, problems)},
                                    problems, conflict);
}

http::Response show_new(Visit& visit) {
    auto budget = budget_asked_for(visit);
    return budget ? project_page(visit, *budget, {}) : not_found(visit);
}

Award award_from(const FundingRound& round, const PartnershipBudget& budget, const ProjectTyped& typed,
                 std::string_view priority) {
    auto award = project_of(round, budget);
    award.title = typed.title;
    award.amount = typed.amount;
    award.decided_on = typed.agreed_on;
    award.purpose = typed.purpose;
    award.reasons = typed.reasons;
    award.starts_on = typed.starts_on;
    award.ends_on = typed.ends_on;
    award.priority = priority;
    return award;
}

http::Response add(Visit& visit) {
    auto budget = budget_asked_for(visit);
    if (!budget) return not_found(visit);
    ProjectTyped typed;
    auto problems = read_form(typed_fields(), columns, visit.typed_of(), typed, visit.today());
    auto priority = tidied(visit.typed("priority"));
    if (!is_priority(visit, priority)) problems.add("priority", "Select a priority of the plan, or none");
    if (!problems.empty()) return project_page(visit, *budget, problems);
    auto kept = visit.change([&](office::Change& change) {
        return add_project(change, *budget, award_from(round_of(change.tx, budget->round), *budget, typed, priority));
    });
    if (kept) return saved(visit, address_of(*budget), in_words(kept->amount) + " is given to " + kept->reference);
    if (kept.has_problems()) return project_page(visit, *budget, kept.problems());
    Problems too_much;
    too_much.add("amount", kept.refusal().message);
    return project_page(visit, *budget, too_much);
}

// ---- Drawn before Reeve ----

const std::vector<std::string_view> payment_columns = {"amount", "paid_on", "reference", "note"};

std::optional<Award> project_asked_for(Visit& visit, const PartnershipBudget& budget) {
    for (auto& project : projects_of(visit.db, budget.id))
        if (project.reference == visit.part("award")) return project;
    return std::nullopt;
}

Html payments_table(Visit& visit, const Award& award) {
    html::Table table{.caption = "Drawn before Reeve",
                      .caption_id = "drawn-before",
                      .head = {{"Paid on"}, {"Reference"}, {"Recorded by"}, {.text = "Amount", .is_numeric = true}},
                      .empty_text = "Nothing is recorded as drawn before Reeve.",
                      .is_stacked = true};
    for (const auto& payment : opening_payments_of(visit.db, award.id))
        table.rows.push_back(
            {{{in_words(payment.paid_on)}, {payment.reference}, {payment.recorded_post}, {in_words(payment.amount)}}});
    return html::table(table);
}

http::Response drawn_page(Visit& visit, const PartnershipBudget& budget, const Award& award, const Problems& problems) {
    OpeningPayment usual;
    usual.paid_on = award.decided_on;
    auto sums = balances(visit.db, award.id);
    Html heading =
        html::page_heading("Record what was drawn before Reeve", award.reference + ": " + award.title)
        + html::paragraph("For an office that moves in during a year: payments that were made elsewhere, each "
                          "under its own reference. They stay in the ledger for good. "
                          + in_words(sums.in(Account::committed)) + " of " + in_words(sums.awarded())
                          + " has yet to be drawn.")
        + payments_table(visit, award);
    auto words = budget_words("Drawn before Reeve", problems);
    words.trail.emplace_back(budget.name, address_of(budget));
    return office::record_form_page(visit, words, heading,
                                    {opening_payment_fields().shape(),
                                     payment_columns,
                                     &usual,
                                     address_of(budget) + "/projects/" + award.reference + "/drawn",
                                     "Record it",
                                     address_of(budget),
                                     {}},
                                    problems);
}

http::Response show_drawn(Visit& visit) {
    auto budget = budget_asked_for(visit);
    auto award = budget ? project_asked_for(visit, *budget) : std::nullopt;
    return award ? drawn_page(visit, *budget, *award, {}) : not_found(visit);
}

http::Response record_drawn(Visit& visit) {
    auto budget = budget_asked_for(visit);
    auto award = budget ? project_asked_for(visit, *budget) : std::nullopt;
    if (!award) return not_found(visit);
    OpeningPayment payment;
    auto problems = read_form(opening_payment_fields(), payment_columns, visit.typed_of(), payment, visit.today());
    if (!problems.empty()) return drawn_page(visit, *budget, *award, problems);
    auto kept = visit.change([&](office::Change& change) { return add_opening_payment(change, *award, payment); });
    if (kept) return saved(visit, address_of(*budget), in_words(payment.amount) + " is recorded as drawn");
    if (kept.has_problems()) return drawn_page(visit, *budget, *award, kept.problems());
    Problems refused;
    bool is_reference = kept.refusal().message.starts_with("A payment under");
    refused.add(is_reference ? "reference" : "amount", kept.refusal().message);
    return drawn_page(visit, *budget, *award, refused);
}

} // namespace

void mount_partnership_projects(office::Routes& at) {
    using office::may;
    const auto one = std::string(budgets_address) + "/{reference}";
    at.get(one + "/projects/new", show_new, may(Right::run_rounds),
           "Open the form that gives a partnership's project money");
    at.post(one + "/projects/new", add, may(Right::run_rounds), "Give a project money within its partnership's budget");
    at.get(one + "/projects/{award}/drawn", show_drawn, may(Right::keep_budgets),
           "See and record what a project drew before Reeve");
    at.post(one + "/projects/{award}/drawn", record_drawn, may(Right::keep_budgets),
            "Record a payment that was made before Reeve");
}

} // namespace reeve::commissioning
