// Replays the budgets of Community Safety Partnerships in the demo office: two years' allocations, their projects, and
// what was drawn before the office kept its ledger here. The totals of 2024/25 are those of the published report.
#include "app/demo_replay.h"
#include "commissioning/fund_store.h"
#include "commissioning/partnership_budget_store.h"
#include "commissioning/round_store.h"
#include "office/body.h"

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::Role;

using Ids = std::shared_ptr<CountedIds>;

// What the ledger of one year begins with.
struct DemoYear {
    int begins;
    Money pot;
    Date counts_from;
    std::vector<FormulaPart> parts;
};

FormulaPart part_of(const char* title, int weight, const char* source) {
    FormulaPart part;
    part.title = title;
    part.weight = weight;
    part.source = source;
    return part;
}

std::vector<DemoYear> years() {
    return {{2023,
             {685'000'00},
             date_of(2023, 4, 3),
             {part_of("Population", 100, "ONS mid-year estimate 2022, rounded to 100")}},
            {2024,
             {737'580'04},
             date_of(2024, 4, 8),
             {part_of("Population", 50, "ONS mid-year estimate 2022, rounded to 100"),
              part_of("Recorded crime", 25, "SAMPLE"), part_of("Other demand", 25, "SAMPLE")}}};
}

void at(DemoReplay& replay, const Ids& ids, Date day, Role by, std::function<void(Change&)> step) {
    replay.at(from_london(day, {15, 0, 0}), by, [ids, step](Change& change) {
        Change own{change.tx, *ids, change.now, change.actor, change.actor_post, ""};
        step(own);
    });
}

std::string title_of(int year) { return "Community Safety Partnerships " + in_words(FinancialYear{year}); }
std::string partnership_in(const std::string& area) { return area + " Community Safety Partnership"; }

FundingRound round_of_year(db::Connection& connection, int year) {
    for (const auto& round : all_rounds(connection))
        if (round.title == title_of(year)) return round;
    throw Fault("the demo office has no allocation of " + std::to_string(year));
}

void add_bodies(Change& change, const DemoTable& partnerships) {
    auto stand = partnerships_on(change.tx, change.today());
    for (const auto& row : partnerships.rows()) {
        office::Body body;
        body.name = partnership_in(row.text("area"));
        body.kind = office::BodyKind::community_safety_partnership;
        bool is_there =
            std::any_of(stand.begin(), stand.end(), [&](const auto& each) { return each.name == body.name; });
        if (!is_there) office::keep_new(change, office::body_fields(), body);
    }
}

BudgetLine line_of_year(Change& change, const DemoYear& year, FundId fund) {
    BudgetLine line;
    line.fund = fund;
    line.year_begins = year.begins;
    line.title = title_of(year.begins);
    line.note = "The total of 2024/25 is published. SAMPLE: the total of 2023/24 is invented.";
    line.is_sample = true;
    return demo_sure(begin_line(change, line, year.pot, date_of(year.begins, 4, 1), "Budget of the year"));
}

FundingRound round_typed(const DemoYear& year, const BudgetLine& line) {
    FundingRound round;
    round.title = title_of(year.begins);
    round.fund = line.fund;
    round.line = line.id;
    round.about.text = "Money for each Community Safety Partnership, by a published formula, for projects that it "
                       "chooses against the concerns of its area.";
    round.conditions.text =
        "Spend it on the project within the year, report every quarter, and return what is not spent.";
    round.owner = "Director of Governance and Performance";
    round.pot = year.pot;
    round.delivery_from = period_of(FinancialYear{year.begins}).first;
    round.delivery_to = period_of(FinancialYear{year.begins}).last;
    round.is_sample = true;
    return as_allotted(round);
}

void draft(Change& change, const DemoTable& partnerships, const DemoYear& year, FundId fund) {
    auto round = begin_round(change, round_typed(year, line_of_year(change, year, fund)));
    demo_sure(keep_formula(change, round, year.parts));
    for (auto standard : standards_of(change.tx, round.id)) {
        standard.answer = StandardAnswer::met;
        demo_sure(keep_standard(change, standard));
    }
    auto bodies = partnerships_on(change.tx, change.today());
    for (const auto& row : partnerships.rows()) {
        AllottedShare share;
        share.budget.name = partnership_in(row.text("area"));
        share.budget.area = row.text("area");
        for (const auto& body : bodies)
            if (body.name == share.budget.name) share.budget.body = body.id;
        share.quantities = {row.number("population")};
        if (year.parts.size() > 1) {
            share.quantities.push_back(row.number("crime"));
            share.quantities.push_back(row.number("demand"));
        }
        demo_sure(keep_share(change, round, share));
    }
}

void draft_all(Change& change, const DemoTable& partnerships) {
    add_bodies(change, partnerships);
    Fund fund;
    fund.title = "Community Safety Partnerships";
    fund.purpose.text = "Projects against crime and disorder that each partnership chooses for its own area.";
    auto kept = office::keep_new(change, fund_fields(), fund);
    for (const auto& year : years()) draft(change, partnerships, year, kept.id);
}

PartnershipBudget budget_in(db::Connection& connection, int year, const DemoRow& row) {
    for (const auto& share : allocation_of(connection, round_of_year(connection, year)).shares)
        if (share.budget.area == row.text("area")) return share.budget;
    row.fail("area", "has no allocation");
}

Money money_in(const DemoRow& row) { return demo_sure(parse_money(row.text("amount"))); }

void agree(Change& change, const DemoRow& row) {
    auto year = static_cast<int>(row.number("year"));
    auto budget = budget_in(change.tx, year, row);
    auto project = project_of(round_of_year(change.tx, year), budget);
    project.title = row.text("title");
    project.priority = row.text("priority");
    project.purpose.text = "SAMPLE: " + row.text("title") + ", chosen by the partnership for its area.";
    project.reasons.text = "SAMPLE: it answers a concern that the partnership’s data pack shows.";
    project.amount = money_in(row);
    project.decided_on = row.date("agreed_on");
    project.starts_on = row.date("starts_on");
    project.ends_on = row.date("ends_on");
    demo_sure(add_project(change, budget, project));
}

void pay(Change& change, const DemoRow& row) {
    auto budget = budget_in(change.tx, static_cast<int>(row.number("year")), row);
    for (const auto& project : projects_of(change.tx, budget.id)) {
        if (project.title != row.text("title")) continue;
        OpeningPayment payment;
        payment.amount = money_in(row);
        payment.paid_on = row.date("paid_on");
        payment.reference = row.text("reference");
        demo_sure(add_opening_payment(change, project, payment));
        return;
    }
    row.fail("title", "is no project of its partnership");
}

void each_row(const DemoTable& table, Change& change, void (*step)(Change&, const DemoRow&)) {
    for (const auto& row : table.rows()) step(change, row);
}

} // namespace

void replay_partnerships(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::partnerships);
    DemoTable partnerships("commissioning/partnerships.csv"), projects("commissioning/partnership-projects.csv"),
        payments("commissioning/partnership-payments.csv");
    at(replay, ids, date_of(2024, 5, 8), Role::commissioning_officer,
       [partnerships](Change& change) { draft_all(change, partnerships); });
    at(replay, ids, date_of(2024, 5, 9), Role::director_of_governance, [](Change& change) {
        for (const auto& year : years())
            demo_sure(approve_round(change, round_of_year(change.tx, year.begins), change.actor));
    });
    at(replay, ids, date_of(2024, 5, 13), Role::commissioner, [](Change& change) {
        for (const auto& year : years())
            demo_sure(sign_allocation(change, round_of_year(change.tx, year.begins), {change.actor, {}, true},
                                      year.counts_from));
    });
    at(replay, ids, date_of(2024, 6, 4), Role::commissioning_officer,
       [projects](Change& change) { each_row(projects, change, agree); });
    at(replay, ids, date_of(2024, 9, 2), Role::finance_officer,
       [payments](Change& change) { each_row(payments, change, pay); });
}

} // namespace reeve
