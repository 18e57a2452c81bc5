// Replays the money of the demo office: funds, their budget lines of two years, and a round that is being written.
#include "app/demo_files.h"
#include "app/demo_replay.h"
#include "app/round_replay_run.h"
#include "commissioning/fund_store.h"
#include "commissioning/round_store.h"

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::Role;

using Ids = std::shared_ptr<CountedIds>;

void at(DemoReplay& replay, const Ids& ids, Date day, Role by, std::function<void(Change&)> step) {
    replay.at(from_london(day, {10, 0, 0}), by, [ids, step](Change& change) {
        auto own = with_ids_of(*ids, change);
        step(own);
    });
}

Fund fund_named(db::Connection& connection, const std::string& title) {
    for (const auto& fund : all_funds(connection))
        if (fund.title == title) return fund;
    throw Fault("the demo office has no fund " + title);
}

void add_funds(Change& change) {
    for (const auto& [title, purpose] :
         {std::pair{"Commissioner's Safety Fund", "Work of local groups that makes a neighbourhood safer."},
          std::pair{"People Zones", "Work that people in the People Zones of the area lead themselves."}}) {
        Fund fund;
        fund.title = title;
        fund.purpose.text = purpose;
        office::keep_new(change, fund_fields(), fund);
    }
}

void add_line(Change& change, const char* fund, int year, Money money) {
    BudgetLine line;
    line.fund = fund_named(change.tx, fund).id;
    line.year_begins = year;
    line.title = std::string(fund) + " " + in_words(FinancialYear{year});
    line.note = "SAMPLE: the budget of the line is invented.";
    line.is_sample = true;
    demo_sure(begin_line(change, line, money, date_of(year, 4, 1), "Budget of the year"));
}

BudgetLine line_named(db::Connection& connection, const std::string& title) {
    for (const auto& line : all_budget_lines(connection))
        if (line.title == title) return line;
    throw Fault("the demo office has no budget line " + title);
}

FundingRound zones_round(db::Connection& connection) {
    FundingRound round;
    round.title = "People Zones, round 3 of 2024/25";
    auto line = line_named(connection, "People Zones 2024/25");
    round.fund = line.fund;
    round.line = line.id;
    round.about.text = "Small projects that people in a People Zone plan and lead themselves.";
    round.who_can_apply.text = "Groups with a constitution and a bank account with two signatories.";
    round.conditions.text = "Spend it on the work of the bid, keep receipts, and report once when the work ends.";
    round.owner = "Director of Governance and Performance";
    round.pot = {40'000'00};
    round.least = Money{500'00};
    round.most = {10'000'00};
    round.opens = from_london(date_of(2024, 11, 4), {9, 0, 0});
    round.closes = from_london(date_of(2024, 12, 2), {17, 0, 0});
    round.delivery_from = date_of(2025, 1, 6);
    round.delivery_to = date_of(2025, 3, 31);
    round.is_sample = true;
    return round;
}

void draft_round(Change& change) {
    auto round = begin_round(change, zones_round(change.tx));
    struct Asked {
        const char* title;
        const char* question;
        int weight;
    };
    for (const auto& [title, question, weight] : {Asked{"Need", "What is the problem, and how do you know?", 40},
                                                  Asked{"Plan", "What will you do, who does it, and when?", 40}}) {
        RoundCriterion criterion;
        criterion.round = round.id;
        criterion.title = title;
        criterion.question = question;
        criterion.guidance.text = "4 says who, how, when and how it is known; 2 says some of it; 0 says nothing.";
        criterion.weight = weight;
        criterion.is_sample = true;
        add_criterion(change, criterion);
    }
}

RoundReplay safety_round_of_2023() {
    return demo_sure(replay_read(demo_sure(parse_json(demo_file("commissioning/safety_fund_2023_2.json")))));
}

// A small round made from the first bids of that one: it waits for its decision.
RoundReplay zones_round_to_decide() {
    auto replay = safety_round_of_2023();
    replay.fund = "People Zones";
    replay.year_begins = 2024;
    replay.round.title = "People Zones, round 1 of 2024/25";
    replay.round.pot = {40'000'00};
    replay.round.opens = from_london(date_of(2024, 5, 7), {9, 0, 0});
    replay.round.closes = from_london(date_of(2024, 6, 3), {17, 0, 0});
    replay.round.delivery_from = date_of(2024, 7, 1);
    replay.round.delivery_to = date_of(2025, 3, 31);
    replay.bids.resize(6);
    for (auto& replayed : replay.bids) {
        replayed.bid.starts_on = replay.round.delivery_from;
        replayed.bid.ends_on = replay.round.delivery_to;
    }
    return replay;
}

// The people of the office play it; the assessors are from outside.
void play(DemoReplay& replay, const Ids& ids, Date day, const RoundReplay& round, ReplayEnd end) {
    replay.at(from_london(day, {10, 0, 0}), Role::commissioner, [&replay, ids, round, end](Change& change) {
        ReplayPeople people{replay.person(Role::commissioning_officer).id,
                            replay.person(Role::director_of_governance).id,
                            replay.person(Role::director_of_governance).id, replay.person(Role::commissioner).id,
                            demo_ids::grants + 900'000};
        demo_sure(play_round(change.tx, *ids, round, people, end));
    });
}

} // namespace

void replay_grants(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::grants);
    at(replay, ids, date_of(2023, 4, 3), Role::finance_officer, [](Change& change) {
        add_funds(change);
        add_line(change, "Commissioner's Safety Fund", 2023, {300'000'00});
    });
    at(replay, ids, date_of(2024, 4, 2), Role::finance_officer, [](Change& change) {
        add_line(change, "Commissioner's Safety Fund", 2024, {500'000'00});
        add_line(change, "People Zones", 2024, {160'000'00});
    });
    play(replay, ids, date_of(2023, 10, 5), safety_round_of_2023(), ReplayEnd::decided);
    play(replay, ids, date_of(2024, 6, 6), zones_round_to_decide(), ReplayEnd::waits_for_decision);
    at(replay, ids, date_of(2024, 10, 1), Role::commissioning_officer, draft_round);
}

} // namespace reeve
