// Mounts what belongs to marking and moderating bids: its pages, descriptions, lifecycle and invariants.
#include "commissioning/panel_invariants.h"
#include "commissioning/panel_pages.h"
#include "office/office.h"

namespace reeve::commissioning {

void mount_whole_panel(office::Office& office) {
    auto& routes = office.routes();
    mount_declarations(routes);
    mount_marking(routes);
    mount_panels(routes);
    mount_moderation(routes);
    mount_moderation_items(routes);
    mount_lines(routes);
    for (const auto* shape :
         {&seat_fields().shape(), &interest_fields().shape(), &assessment_fields().shape(), &mark_fields().shape(),
          &item_fields().shape(), &moderated_fields().shape(), &recommendation_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(assessment_moves().in_words());
    office.purposes().push_back(
        {"bid_interest", "So that nobody judges a bid they, or somebody close to them, gain or lose by."});
    for (auto& invariant : panel_invariants()) office.invariants().push_back(std::move(invariant));
}

} // namespace reeve::commissioning
