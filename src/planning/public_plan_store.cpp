// Reads public plans with their roads.
#include "planning/public_plan_store.h"
#include "planning/plan_road_store.h"

namespace reeve::planning {
namespace {

std::optional<PublicRoad> read_road(db::Connection& connection, const Plan& plan) {
    auto road = public_road(plan, facts_of(connection, plan), reasons_of(connection, plan.id));
    if (road && road->is_issued()) road->next_takes_effect = next_takes_effect(connection, plan);
    return road;
}

std::optional<PublicRoad> read_road(db::Connection& connection, const std::optional<Plan>& plan) {
    return plan ? read_road(connection, *plan) : std::nullopt;
}

} // namespace

std::vector<PublicRoad> public_roads(db::Connection& connection) {
    std::vector<PublicRoad> roads;
    for (const auto& plan : all_plans(connection))
        if (auto road = read_road(connection, plan)) roads.push_back(std::move(*road));
    return roads;
}

std::optional<PublicRoad> find_public_road(db::Connection& connection, std::string_view reference) {
    return read_road(connection, find_plan(connection, reference));
}

std::optional<PublicRoad> road_in_force(db::Connection& connection, Date today) {
    return read_road(connection, plan_in_force(connection, today));
}

std::optional<PublicRoad> road_to_show(db::Connection& connection, Date today) {
    if (auto road = road_in_force(connection, today)) return road;
    auto issued = issued_plans(connection);
    return issued.empty() ? std::nullopt : read_road(connection, issued.front());
}

std::optional<PublicRoad> road_varied(db::Connection& connection, const PublicRoad& road) {
    if (!road.plan.varies) return std::nullopt;
    for (const auto& plan : issued_plans(connection))
        if (plan.id == road.plan.varies) return read_road(connection, plan);
    return std::nullopt;
}

} // namespace reeve::planning
