// Tells other slices which changes of a plan have a recorded reason, and keeps which finding led to them.
#include "planning/plan_road_store.h"
#include "planning/planning.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

bool is_told(const PublicRoad& road, const ChangeReason& reason) {
    return std::any_of(road.reasons.begin(), road.reasons.end(),
                       [&](const ChangeReason& told) { return told.id == reason.id; });
}

// Beside the words that changed, where two published versions show them; else in the list of reasons.
std::string public_place(const PublicRoad& road, const ChangeReason& reason) {
    if (!is_told(road, reason)) return "";
    const auto between = reasons_between(road, road.versions.empty() ? 0 : road.versions.front().number,
                                         road.versions.empty() ? 0 : road.versions.back().number);
    for (const auto& one : between)
        if (one.id == reason.id)
            return "/plan/" + road.plan.reference + "/changes/" + range_of_all(road) + "#change-"
                   + std::to_string(reason.part_key);
    return "/plan/how-we-wrote-it#what-changed";
}

PlanChange named(const Plan& plan, const std::vector<NumberedPart>& parts, const std::optional<PublicRoad>& road,
                 const ChangeReason& reason) {
    PlanChange change;
    change.id = reason.id.value;
    change.plan = plan.reference;
    change.place = "A part that is no longer in the plan";
    for (const auto& at : parts)
        if (at.part.key == reason.part_key)
            change.place = name_of(at) + (at.part.kind == PartKind::priority ? ": " + at.part.title : "");
    change.reason = reason.reason.text;
    change.theme = reason.theme;
    change.finding = reason.finding;
    change.address = road ? public_place(*road, reason) : "";
    change.is_sample = reason.is_sample;
    return change;
}

} // namespace

std::vector<PlanChange> changes_of_plan(db::Connection& connection, const std::string& reference) {
    const auto plan = find_plan(connection, reference);
    if (!plan) return {};
    const auto parts = numbered(text_as_it_stands(connection, *plan).parts);
    const auto road = find_public_road(connection, reference);
    std::vector<PlanChange> changes;
    for (const auto& reason : reasons_of(connection, plan->id)) changes.push_back(named(*plan, parts, road, reason));
    return changes;
}

std::vector<PlanChange> changes_caused_by(db::Connection& connection, const std::string& finding) {
    const auto plans =
        connection.all(db::Sql(R"(
            SELECT DISTINCT plan.reference FROM plan
            JOIN plan_change_reason ON plan_change_reason.plan = plan.id
            WHERE plan_change_reason.finding = :finding ORDER BY plan.reference)",
                               "plans that a finding changed"),
                       {{"finding", finding}}, [](const db::Row& row) { return row.get<std::string>(0); });
    std::vector<PlanChange> caused;
    for (const auto& plan : plans)
        for (auto& change : changes_of_plan(connection, plan))
            if (change.finding == finding) caused.push_back(std::move(change));
    return caused;
}

Result<Done> name_cause(office::Change& change, const std::string& reference, const std::string& finding,
                        const std::vector<std::int64_t>& chosen) {
    const auto plan = find_plan(change.tx, reference);
    if (!plan) return Refusal{"There is no plan " + reference, "", Refusal::Kind::conflict};
    for (auto& reason : reasons_of(change.tx, plan->id)) {
        const bool is_chosen = std::find(chosen.begin(), chosen.end(), reason.id.value) != chosen.end();
        if (is_chosen == (reason.finding == finding)) continue;
        if (is_chosen && !reason.finding.empty())
            return Refusal{"Finding " + reason.finding + " is named as what led to this change already", "",
                           Refusal::Kind::conflict};
        reason.finding = is_chosen ? finding : "";
        TRY(office::keep(change, reason_fields(), reason));
    }
    return Done{};
}

} // namespace reeve::planning
