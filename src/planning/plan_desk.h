// What the staff pages of a plan share: the plan that was asked for, its addresses, and its forms.
#pragma once
#include "office/record_form.h"
#include "office/routes.h"
#include "planning/plan_road_store.h"

namespace reeve::planning {

std::optional<Plan> plan_asked_for(office::Visit&);                  // {reference}
std::optional<PlanPart> part_asked_for(office::Visit&, const Plan&); // {part}, of this plan
std::string desk_address(const Plan&);                               // /work/plan/PCP-2021-001
office::PageWords desk_words(const Plan&, std::string title, bool has_errors = false);
// The fewest days for the Panel that this office has set itself.
int fewest_panel_days(db::Connection&);
RoadFacts facts_asked(office::Visit&, const Plan&);
// What the law is asked about whoever is signed in: whether this is the office holder (PRSRA 2011 s.18).
Signatory signatory(const office::Visit&);

// A refusal on a page of this plan, with what was typed in these fields.
http::Response refuse_with_words(office::Visit&, const Plan&, const Refusal&,
                                 const std::vector<std::string_view>& names);
// A page with one record's form on it; `above` stands over it (both versions, after a conflict).
http::Response form_page(office::Visit&, const Plan&, const std::string& title, const office::RecordForm&,
                         const Problems&, const html::Html& above = {}, int status = 200);

} // namespace reeve::planning
