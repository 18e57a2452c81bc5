// Due diligence in the database.
#include "commissioning/diligence_store.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/panel_store.h"
#include "commissioning/registered_body_store.h"
#include "commissioning/round_road.h"

namespace reeve::commissioning {
namespace {

RegisterAnswer asked(db::Connection& connection, RegisterKind kind, const std::string& number) {
    RegisterAnswer answer{register_reading(connection, kind), std::nullopt};
    if (!number.empty()) answer.body = find_registered(connection, kind, number);
    return answer;
}

// Every bid that was sent, in every round, but this one.
std::vector<Bid> other_bids(db::Connection& connection, const Bid& bid) {
    return db::records(connection, bid_fields(),
                       db::Sql("revision > 0 AND id <> :bid ORDER BY reference, id", "bids beside one"),
                       {{"bid", bid.id}});
}

// Due back and not come, or given up.
bool is_owed(db::Connection& connection, const Award& award) {
    auto stands = balances(connection, award.id);
    return stands.in(Account::owed_back).pence > 0 || stands.in(Account::written_off).pence > 0;
}

std::vector<Award> awards_of_bids(db::Connection& connection, const std::set<BidId>& bids) {
    auto awards = all_awards(connection);
    std::erase_if(awards, [&](const Award& award) { return !bids.contains(award.bid); });
    return awards;
}

} // namespace

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

DiligenceWorld diligence_world(db::Connection& connection, const Bid& bid, Date today) {
    DiligenceWorld world;
    world.charities = asked(connection, RegisterKind::charities, bid.charity_number);
    world.companies = asked(connection, RegisterKind::companies, bid.company_number);
    world.others = other_bids(connection, bid);
    world.today = today;
    std::set<BidId> same;
    for (const auto& other : world.others)
        if (is_same_organisation(bid, other)) same.insert(other.id);
    for (const auto& award : awards_of_bids(connection, same)) {
        world.had_award = true;
        world.owes = world.owes || is_owed(connection, award);
    }
    return world;
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

Result<int> fill_checks(office::Change& change, const Bid& bid) {
    int changed = 0;
    auto list = whole_list(bid.id, checks_of(change.tx, bid.id));
    for (auto finding : findings(bid, diligence_world(change.tx, bid, change.today()))) {
        finding.is_sample = bid.is_sample;
        auto check = filled(list[static_cast<std::size_t>(finding.item)], finding, change.today());
        if (!check) continue;
        TRY(keep_check(change, *check));
        ++changed;
    }
    return changed;
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
