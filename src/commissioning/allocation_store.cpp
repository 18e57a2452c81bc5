// Allocations to partnerships from the database.
#include "commissioning/allocation_store.h"
#include "db/records.h"

namespace reeve::commissioning {
namespace {

std::vector<FormulaQuantity> quantities_of(db::Connection& connection, PartnershipBudgetId budget) {
    return db::records(connection, formula_quantity_fields(),
                       db::Sql("partnership_budget = :budget ORDER BY id", "quantities of a partnership"),
                       {{"budget", budget}});
}

AllottedShare share_of(db::Connection& connection, const PartnershipBudget& budget,
                       const std::vector<FormulaPart>& parts) {
    AllottedShare share{budget, std::vector<std::optional<std::int64_t>>(parts.size()), {}, budget.amount};
    for (const auto& quantity : quantities_of(connection, budget.id))
        for (std::size_t at = 0; at < parts.size(); ++at)
            if (parts[at].id == quantity.part) share.quantities[at] = quantity.quantity;
    return share;
}

} // namespace

std::vector<FormulaPart> parts_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, formula_part_fields(),
                       db::Sql("funding_round = :round ORDER BY number", "parts of a formula"), {{"round", round}});
}

std::vector<PartnershipBudget> budgets_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, partnership_budget_fields(),
                       db::Sql("funding_round = :round ORDER BY name, id", "budgets of a round"), {{"round", round}});
}

std::vector<office::Body> partnerships_on(db::Connection& connection, Date day) {
    auto bodies = db::records(connection, office::body_fields(),
                              db::Sql("kind = 'community_safety_partnership' ORDER BY name, id", "partnerships"));
    std::erase_if(bodies, [&](const office::Body& body) { return !body.stands_on(day); });
    return bodies;
}

Allocation allocation_of(db::Connection& connection, const FundingRound& round) {
    Allocation allocation{round, parts_of(connection, round.id), {}};
    for (const auto& budget : budgets_of(connection, round.id))
        allocation.shares.push_back(share_of(connection, budget, allocation.parts));
    return split(std::move(allocation));
}

std::optional<PartnershipBudget> find_partnership_budget(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, partnership_budget_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a partnership's budget by reference"),
                      {{"reference", in_words(*read)}});
}

} // namespace reeve::commissioning
