// Mounts the slice of commissioning: the due-diligence visits and the figure that a paper captions as a table.
#include "commissioning/commissioning.h"
#include "commissioning/applying_pages.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/closing_pages.h"
#include "commissioning/closing_store.h"
#include "commissioning/commissioning_figures.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/due_diligence_visit.h"
#include "commissioning/panel_pages.h"
#include "commissioning/past_grant.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment.h"
#include "commissioning/publishing_pages.h"
#include "commissioning/return_figures.h"
#include "commissioning/return_pages.h"
#include "commissioning/return_store.h"
#include "commissioning/variation_pages.h"
#include "commissioning/variation_store.h"
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
    for (auto* mount_pages : {mount_funds,          mount_budget_lines,    mount_round_list,       mount_round_desk,
                              mount_round_forms,    mount_criteria,        mount_standards,        mount_bid_desk,
                              mount_decisions,      mount_awards,          mount_public_decisions, mount_past_grants,
                              mount_grant_register, mount_agreements,      mount_instalments,      mount_bank_details,
                              mount_claims,         mount_claim_moves,     mount_payments,         mount_my_grant,
                              mount_my_claims,      mount_returns,         mount_return_moves,     mount_targets,
                              mount_my_returns,     mount_my_return_parts, mount_closings,         mount_recoveries,
                              mount_variations,     mount_my_variations})
        mount_pages(routes);
    for (const auto* shape :
         {&visit_fields().shape(),        &fund_fields().shape(),       &budget_line_fields().shape(),
          &transfer_fields().shape(),     &round_fields().shape(),      &criterion_fields().shape(),
          &standard_fields().shape(),     &bid_fields().shape(),        &answer_fields().shape(),
          &cost_fields().shape(),         &revision_fields().shape(),   &award_fields().shape(),
          &notice_fields().shape(),       &past_grant_fields().shape(), &agreement_fields().shape(),
          &instalment_fields().shape(),   &bank_fields().shape(),       &claim_fields().shape(),
          &payment_file_fields().shape(), &payment_fields().shape(),    &return_fields().shape(),
          &target_fields().shape(),       &closing_fields().shape(),    &recovery_fields().shape(),
          &variation_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(round_moves().in_words());
    office.lifecycles().push_back(bid_moves().in_words());
    office.lifecycles().push_back(award_moves().in_words());
    office.lifecycles().push_back(agreement_moves().in_words());
    office.lifecycles().push_back(instalment_moves().in_words());
    office.lifecycles().push_back(bank_moves().in_words());
    office.lifecycles().push_back(claim_moves().in_words());
    office.lifecycles().push_back(return_moves().in_words());
    office.lifecycles().push_back(recovery_moves().in_words());
    office.lifecycles().push_back(variation_moves().in_words());
    office.purposes().push_back(
        {"bid",
         "So that an application for a grant is judged, answered and, where it is funded, paid and accounted for."});
    office.purposes().push_back({"bank_details", "So that grants are paid to the recipient and to nobody else."});
    office.purposes().push_back({"grant_agreement", "So that it is known who undertook what for a grant."});
    office.purposes().push_back({"payment_file", "So that what was sent to the bank can be shown."});
    office.purposes().push_back({"bid_revision", "So that what was judged can be shown to be what was sent."});
    mount_whole_panel(office);
    mount_grants_finder(office.routes());
    mount_applications(office);
    for (auto& figure : figures()) office.figures().add(std::move(figure));
    for (auto& figure : return_figures()) office.figures().add(std::move(figure));
}

} // namespace reeve::commissioning
