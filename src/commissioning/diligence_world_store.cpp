// Asks the registers, the bids and the awards about a bid.
#include "commissioning/diligence_world_store.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/claim_store.h"
#include "commissioning/ledger_store.h"
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

namespace {

// The account that the bid's award was given last, and whether an award of another organisation was given the same.
void read_account(db::Connection& connection, const Bid& bid, DiligenceWorld& world) {
    std::optional<BankDetails> own;
    std::string organisation;
    auto awards = all_awards(connection);
    for (const auto& award : awards)
        if (award.bid == bid.id)
            for (const auto& details : bank_details_of(connection, award.id))
                if (!own && details.state != BankState::refused) own = details;
    if (!own) return;
    world.account_name = own->account_name;
    std::set<AwardId> of_others;
    for (const auto& award : awards)
        if (!is_same_name(award.organisation, bid.organisation)) of_others.insert(award.id);
    for (const auto& other :
         db::records(connection, bank_fields(),
                     db::Sql("sort_code = :sort_code AND account_number = :account_number ORDER BY id",
                             "bank details of one account"),
                     {{"sort_code", own->sort_code}, {"account_number", own->account_number}}))
        world.shares_account = world.shares_account || of_others.contains(other.award);
}

} // namespace

DiligenceWorld diligence_world(db::Connection& connection, const Bid& bid, Date today) {
    DiligenceWorld world;
    world.charities = asked(connection, RegisterKind::charities, bid.charity_number);
    world.companies = asked(connection, RegisterKind::companies, bid.company_number);
    world.others = other_bids(connection, bid);
    world.today = today;
    read_account(connection, bid, world);
    std::set<BidId> same;
    for (const auto& other : world.others)
        if (is_same_organisation(bid, other)) same.insert(other.id);
    for (const auto& award : awards_of_bids(connection, same)) {
        world.had_award = true;
        world.owes = world.owes || is_owed(connection, award);
    }
    return world;
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

} // namespace reeve::commissioning
