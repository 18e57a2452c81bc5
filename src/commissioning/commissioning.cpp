// Mounts the slice of commissioning: the due-diligence visits and the figure that a paper captions as a table.
#include "commissioning/commissioning.h"
#include "commissioning/applying_pages.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/commissioning_figures.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/demand_figures.h"
#include "commissioning/diligence_check.h"
#include "commissioning/due_diligence_visit.h"
#include "commissioning/grant_invariants.h"
#include "commissioning/grant_result_figures.h"
#include "commissioning/ledger_figures.h"
#include "commissioning/ledger_invariants.h"
#include "commissioning/panel_pages.h"
#include "commissioning/partnership_budget_pages.h"
#include "commissioning/past_grant.h"
#include "commissioning/paying_pages.h"
#include "commissioning/publishing_pages.h"
#include "commissioning/return_figures.h"
#include "commissioning/round_store.h"
#include "office/figure.h"
#include "office/register_pages.h"

namespace reeve::commissioning {
namespace {

const office::Register& visit_register() {
    static const auto list = office::register_of(
        visit_fields(),
        office::Register{
            .address = "/work/visits",
            .title = "Due-diligence visits",
            .about = "Visits to the projects we fund, with what was seen there. A paper can quote them as a table.",
            .plural = "visits",
            .view = {"reference", "organisation", "area_and_work", "funding", "visited_on"},
            .form = {"organisation", "area_and_work", "funding", "funding_words", "output", "visited_on", "area",
                     "visited_by", "is_public"},
            .write = office::Right::write_papers},
        [](const DueDiligenceVisit& visit) { // that it lies in the past is asked where today is known
            return check(visit, visit.visited_on);
        });
    return list;
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    office::mount_register<visit_register>(routes);
    for (auto* mount_pages : {mount_funds, mount_budget_lines, mount_round_list, mount_round_desk, mount_round_forms,
                              mount_criteria, mount_standards, mount_bid_desk, mount_diligence, mount_decisions,
                              mount_awards, mount_public_decisions, mount_past_grants, mount_grant_register})
        mount_pages(routes);
    for (auto* mount_pages :
         {mount_partnership_budgets, mount_partnership_projects, mount_allocations, mount_allocation_shares})
        mount_pages(routes);
    for (const auto* shape :
         {&visit_fields().shape(), &fund_fields().shape(), &budget_line_fields().shape(), &transfer_fields().shape(),
          &round_fields().shape(), &criterion_fields().shape(), &standard_fields().shape(), &bid_fields().shape(),
          &answer_fields().shape(), &cost_fields().shape(), &revision_fields().shape(), &award_fields().shape(),
          &notice_fields().shape(), &past_grant_fields().shape(), &check_fields().shape(), &condition_fields().shape()})
        office.shapes().push_back(shape);
    for (const auto* shape : {&formula_part_fields().shape(), &partnership_budget_fields().shape(),
                              &formula_quantity_fields().shape(), &opening_payment_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(round_moves().in_words());
    office.lifecycles().push_back(bid_moves().in_words());
    office.lifecycles().push_back(award_moves().in_words());
    office.lifecycles().push_back(check_moves().in_words());
    office.purposes().push_back(
        {"bid",
         "So that an application for a grant is judged, answered and, where it is funded, paid and accounted for."});
    office.purposes().push_back({"bid_revision", "So that what was judged can be shown to be what was sent."});
    for (auto& invariant : ledger_invariants()) office.invariants().push_back(std::move(invariant));
    for (auto& invariant : grant_invariants()) office.invariants().push_back(std::move(invariant));
    mount_whole_panel(office);
    mount_paying(office);
    mount_grants_finder(office.routes());
    mount_applications(office);
    for (auto all : {figures(), ledger_figures(), ledger_table_figures(), demand_figures(), return_figures(),
                     grant_result_figures()})
        for (auto& figure : all) office.figures().add(std::move(figure));
}

std::vector<office::News> news(db::Connection& connection, Moment after, Moment until) {
    std::vector<office::News> list;
    for (const auto& round : public_rounds(connection))
        if (round.route == RoundRoute::competed && takes_bids(round, round.opens) && round.opens > after
            && round.opens <= until)
            list.push_back({office::NewsTopic::grants, round.title, public_address(round), round.opens});
    return list;
}

} // namespace reeve::commissioning
