// Finds what a writer of plans asked for, and frames the pages of a plan's desk.
#include "planning/plan_desk.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/settings_store.h"

namespace reeve::planning {

using html::Html;
using office::Visit;

std::optional<Plan> plan_asked_for(Visit& visit) { return find_plan(visit.db, visit.part("reference")); }

std::optional<PlanPart> part_asked_for(Visit& visit, const Plan& plan) {
    auto id = Kind<std::int64_t>::read(visit.part("part"), {});
    auto part = id ? find_part(visit.db, {*id}) : std::nullopt;
    return part && part->plan == plan.id ? part : std::nullopt;
}

std::string desk_address(const Plan& plan) { return "/work/plan/" + plan.reference; }

office::PageWords desk_words(const Plan& plan, std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Plan",
            .trail = {{"Plans", "/work/plan"}, {plan.reference, desk_address(plan)}},
            .has_errors = has_errors};
}

int fewest_panel_days(db::Connection& connection) { return office::settings_of(connection).panel_days; }

RoadFacts facts_asked(Visit& visit, const Plan& plan) { return facts_of(visit.db, plan, fewest_panel_days(visit.db)); }

Signatory signatory(const Visit& visit) {
    if (!visit.who) return {};
    return {visit.who->post, visit.may(office::Right::issue_plan)};
}

http::Response refuse_with_words(Visit& visit, const Plan& plan, const Refusal& refusal,
                                 const std::vector<std::string_view>& names) {
    return office::refuse_with_words(visit, desk_words(plan, "This cannot be done now"), refusal, names);
}

http::Response form_page(Visit& visit, const Plan& plan, const std::string& title, const office::RecordForm& form,
                         const Problems& problems, const Html& above, int status) {
    Html main = html::error_summary(problems) + above + html::page_heading(title, plan.reference + ": " + plan.title)
                + office::record_form(visit, form, problems);
    return show(visit, desk_words(plan, title, !problems.empty()), html::text_column(main),
                problems.empty() ? status : 422);
}

} // namespace reeve::planning
