// Due diligence in the database.
#include "commissioning/diligence_store.h"
#include "commissioning/panel_store.h"

namespace reeve::commissioning {
std::vector<DiligenceCheck> checks_of(db::Connection& connection, BidId bid) {
    return db::records(connection, check_fields(), db::Sql("bid = :bid ORDER BY id", "due-diligence checks of a bid"),
                       {{"bid", bid}});
}

std::vector<ConditionPrecedent> conditions_of(db::Connection& connection, BidId bid) {
    return db::records(connection, condition_fields(),
                       db::Sql("bid = :bid ORDER BY id", "conditions precedent of a bid"), {{"bid", bid}});
}

std::vector<ConditionPrecedent> unmet_conditions(db::Connection& connection, BidId bid) {
    auto conditions = conditions_of(connection, bid);
    std::erase_if(conditions, [](const ConditionPrecedent& condition) { return condition.met_on.has_value(); });
    return conditions;
}

Result<DiligenceCheck> keep_check(office::Change& change, DiligenceCheck check) {
    if (check.id) return office::keep(change, check_fields(), std::move(check));
    for (const auto& stands : checks_of(change.tx, check.bid))
        if (stands.item == check.item)
            return Refusal{"Somebody began this check meanwhile. Nothing is lost: look at what stands and save again."};
    check = office::keep_new(change, check_fields(), std::move(check));
    conceal_from_those_aside(change, check.bid, "diligence_check", check.id.value);
    return check;
}

Result<ConditionPrecedent> add_condition(office::Change& change, ConditionPrecedent condition) {
    condition.set_on = change.today();
    condition.by_post = change.actor_post;
    condition = office::keep_new(change, condition_fields(), std::move(condition));
    conceal_from_those_aside(change, condition.bid, "condition_precedent", condition.id.value);
    return condition;
}

Result<ConditionPrecedent> keep_condition(office::Change& change, ConditionPrecedent condition) {
    return office::keep(change, condition_fields(), std::move(condition));
}

} // namespace reeve::commissioning
