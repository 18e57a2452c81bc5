// Hands the text of plans to the search.
#include "planning/plan_search_store.h"
#include "office/office.h"
#include "office/search.h"

namespace reeve::planning {
namespace {

office::SearchEntry entry_of(const Plan& plan, const NumberedPart& at) {
    auto name = name_of(at);
    bool has_title = !at.part.title.empty() && at.part.kind != PartKind::section;
    return {.table = "plan_part",
            .record_id = at.part.id.value,
            .kind = "Plan",
            .reference = "",
            .title = (has_title ? name + ": " + at.part.title : name) + ", " + plan.title,
            .text = at.part.words.text,
            .address = "/plan/" + plan.reference + "#" + anchor_of(at),
            .audience = office::SearchAudience::open,
            .day = plan.issued_on};
}

void keep_parts(office::Change& change, const Plan& plan, bool is_found) {
    for (const auto& at : numbered(parts_of(change.tx, plan.id))) {
        if (is_found) office::index_record(change, entry_of(plan, at));
        else office::drop_entry(change, "plan_part", at.part.id.value);
    }
}

Result<std::string> keep_in_search(office::Office& office, const std::string&, office::Progress&) {
    auto kept = office.change({}, "Reeve", office.now(), "", [](office::Change& change) {
        keep_plans_in_search(change);
        return issued_plans(change.tx).size();
    });
    return counted(static_cast<std::int64_t>(kept), "issued plan") + " looked at";
}

} // namespace

void keep_plan_in_search(office::Change& change, const Plan& plan) {
    bool is_issued = plan.state == PlanState::issued;
    auto force = force_on(plan, change.today(), next_takes_effect(change.tx, plan));
    keep_parts(change, plan, is_issued && force != PlanForce::superseded);
    if (!is_issued) return office::drop_entry(change, "plan", plan.id.value);
    office::index_record(change, {.table = "plan",
                                  .record_id = plan.id.value,
                                  .kind = "Plan",
                                  .reference = plan.reference,
                                  .title = plan.title,
                                  .text = plan.summary,
                                  .address = "/plan/" + plan.reference,
                                  .audience = office::SearchAudience::open,
                                  .day = plan.issued_on});
}

void keep_plans_in_search(office::Change& change) {
    for (const auto& plan : issued_plans(change.tx)) keep_plan_in_search(change, plan);
}

office::JobKind plan_search_job() {
    return {.name = "find_plans",
            .title = "Let the search find the plan that is in force",
            .work = keep_in_search,
            .at_hour = 0};
}

} // namespace reeve::planning
