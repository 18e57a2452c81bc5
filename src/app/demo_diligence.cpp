// Replays the due diligence on the bids of a round in the demo office: the registers read, the checks filled from them,
// and what somebody concluded; all of it invented.
#include "app/demo_files.h"
#include "app/demo_replay.h"
#include "commissioning/bid_store.h"
#include "commissioning/diligence_world_store.h"
#include "commissioning/registered_body_store.h"
#include "commissioning/round_store.h"
#include <memory>
#include <sstream>

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::Role;

constexpr const char* zones = "People Zones, round 2 of 2024/25";

constexpr const char* deciding = "People Zones, round 1 of 2024/25";

std::vector<Bid> bids_in(Change& change, const char* title) {
    for (const auto& round : all_rounds(change.tx))
        if (round.title == title) return sent_bids_of(change.tx, round.id);
    throw Fault(std::string("the demo office has no round ") + title);
}

void read_registers(Change& change) {
    std::istringstream charities{std::string(demo_file("commissioning/register-charities.json"))};
    std::istringstream companies{std::string(demo_file("commissioning/register-companies.csv"))};
    demo_sure(read_register(change, RegisterKind::charities,
                            [&](const TakeBody& take) { return each_charity(charities, take); }));
    demo_sure(read_register(change, RegisterKind::companies, [&](const TakeBody& take) -> Result<Date> {
        TRY(each_company(companies, take));
        return date_of(2024, 8, 1);
    }));
}

void fill_all(Change& change) {
    for (const auto& bid : bids_in(change, zones)) demo_sure(fill_checks(change, bid));
}

// The round that waits for its decision can be decided.
void settle_all(Change& change) {
    for (const auto& bid : bids_in(change, deciding))
        for (const auto& stands : whole_list(bid.id, checks_of(change.tx, bid.id))) {
            DiligenceCheck typed;
            typed.state = CheckState::passed;
            typed.found.text = "SAMPLE: looked at, and as it should be.";
            auto check = demo_sure(concluded(stands, typed, change.actor_post, change.today()));
            check.is_sample = true;
            demo_sure(keep_check(change, check));
        }
}

void conclude_one(Change& change, const DemoRow& row) {
    for (const auto& bid : bids_in(change, zones)) {
        if (bid.organisation != row.text("organisation")) continue;
        if (row.has("condition")) {
            ConditionPrecedent condition;
            condition.bid = bid.id;
            condition.words.text = row.text("condition");
            condition.is_sample = true;
            demo_sure(add_condition(change, condition));
            continue;
        }
        auto list = whole_list(bid.id, checks_of(change.tx, bid.id));
        auto stands = list[static_cast<std::size_t>(row.choice<CheckItem>("item"))];
        DiligenceCheck typed;
        typed.state = row.choice<CheckState>("state");
        typed.found.text = row.text("found");
        typed.reason.text = row.text("reason");
        auto check = demo_sure(concluded(stands, typed, change.actor_post, change.today()));
        check.is_sample = true;
        demo_sure(keep_check(change, check));
    }
}

} // namespace

void replay_diligence(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::diligence);
    auto at = [&](const char* moment, void (*step)(Change&)) {
        replay.at(demo_moment(moment), Role::commissioning_officer, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    at("2024-10-01 09:00", read_registers);
    at("2024-10-01 09:30", fill_all);
    at("2024-10-01 10:00", settle_all);
    DemoTable conclusions("commissioning/diligence.csv");
    for (const auto& row : conclusions.rows())
        replay.at(row.moment("at"), row.choice<Role>("by"), [row, ids](Change& change) {
            auto own = with_ids_of(*ids, change);
            conclude_one(own, row);
        });
}

} // namespace reeve
