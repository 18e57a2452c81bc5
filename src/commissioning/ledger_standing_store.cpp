// What stands in the ledger, from the database.
#include "commissioning/ledger_standing_store.h"
#include "commissioning/allocation_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/round_store.h"
#include <map>
#include <unordered_map>

namespace reeve::commissioning {
namespace {

StandingAward read_award(const db::Row& row) {
    StandingAward award;
    award.id = {row.get<std::int64_t>(0)};
    award.version = row.get<int>(1);
    award.reference = row.get<std::string>(2);
    award.title = row.get<std::string>(3);
    award.organisation = row.get<std::string>(4);
    award.area = row.get<std::string>(5);
    award.priority = row.get<std::string>(6);
    award.starts_on = row.get<Date>(7);
    award.ends_on = row.get<Date>(8);
    award.is_sample = row.get<bool>(9);
    award.round = row.get<std::string>(10);
    award.round_title = row.get<std::string>(11);
    award.route = row.get<RoundRoute>(12);
    award.fund = row.get<std::string>(13);
    award.year_begins = row.get<int>(14);
    award.partnership = row.get<std::string>(15);
    award.budget = row.get<std::string>(16);
    return award;
}

std::vector<StandingAward> awards_in(db::Connection& connection, const LedgerScope& scope) {
    auto awards = connection.all(db::Sql(R"(
        SELECT award.id, award.version, award.reference, award.title, award.organisation, award.area, award.priority,
            award.starts_on, award.ends_on, award.is_sample, funding_round.reference, funding_round.title, funding_round.route,
            fund.reference, budget_line.year_begins, COALESCE(partnership_budget.name, ''), COALESCE(partnership_budget.reference, '')
        FROM award JOIN funding_round ON funding_round.id = award.funding_round
        JOIN budget_line ON budget_line.id = award.budget_line JOIN fund ON fund.id = budget_line.fund
        LEFT JOIN partnership_budget ON partnership_budget.id = award.partnership_budget
        WHERE budget_line.year_begins >= :first AND budget_line.year_begins <= :last
        ORDER BY award.reference, award.id)",
                                         "awards of financial years"),
                                 {{"first", scope.first_year}, {"last", scope.last_year}}, read_award);
    std::erase_if(awards, [&](const StandingAward& award) { return !is_in(scope, award); });
    return awards;
}

std::unordered_map<std::int64_t, StandingAward*> awards_by_id(std::vector<StandingAward>& awards) {
    std::unordered_map<std::int64_t, StandingAward*> by_id(awards.size());
    for (auto& award : awards) by_id[award.id.value] = &award;
    return by_id;
}

db::Arguments asked(const LedgerScope& scope, Date as_at) {
    return {{"first", scope.first_year}, {"last", scope.last_year}, {"day", as_at}};
}

// Every sum of an award's transfers between the same accounts: all that moved, less what moved later.
const db::Sql sums_by_award(R"(
        SELECT award.id, moved.from_account, moved.to_account, moved.amount - COALESCE((
            SELECT CAST(SUM(later.amount) AS BIGINT) FROM ledger_transfer AS later
            WHERE later.award = moved.award AND later.from_account = moved.from_account
                AND later.to_account = moved.to_account AND later.happened_on > :day), 0)
        FROM budget_line JOIN award ON award.budget_line = budget_line.id JOIN ledger_award AS moved ON moved.award = award.id
        WHERE budget_line.year_begins >= :first AND budget_line.year_begins <= :last
        ORDER BY award.id, moved.from_account, moved.to_account)",
                            "sums of the transfers of awards");

// What was paid, and what came back of it before the award was closed.
const db::Sql draws_of_awards(R"(
        SELECT award.id, from_account, happened_on, ledger_transfer.amount
        FROM budget_line JOIN award ON award.budget_line = budget_line.id JOIN ledger_transfer ON ledger_transfer.award = award.id
        WHERE budget_line.year_begins >= :first AND budget_line.year_begins <= :last AND happened_on <= :day
            AND (to_account = 'paid' OR (from_account = 'paid' AND to_account = 'committed'))
        ORDER BY award.id, happened_on, ledger_transfer.id)",
                              "draws of awards");

} // namespace

std::vector<StandingAward> standing_awards(db::Connection& connection, const LedgerScope& scope, Date as_at) {
    auto awards = awards_in(connection, scope);
    const auto by_id = awards_by_id(awards);
    connection.each(sums_by_award, asked(scope, as_at), [&](const db::Row& row) {
        if (auto found = by_id.find(row.get<std::int64_t>(0)); found != by_id.end())
            found->second->sums.add(row.get<Account>(1), row.get<Account>(2), row.get<Money>(3));
    });
    return awards;
}

std::vector<StandingAward> drawn_awards(db::Connection& connection, const LedgerScope& scope, Date as_at) {
    auto awards = standing_awards(connection, scope, as_at);
    const auto by_id = awards_by_id(awards);
    connection.each(draws_of_awards, asked(scope, as_at), [&](const db::Row& row) {
        auto found = by_id.find(row.get<std::int64_t>(0));
        if (found == by_id.end()) return;
        const auto amount = row.get<Money>(3);
        const bool came_back = row.get<Account>(1) == Account::paid;
        found->second->draws.push_back({row.get<Date>(2), came_back ? -amount : amount});
    });
    return awards;
}

std::vector<StandingRound> standing_rounds(db::Connection& connection, const LedgerScope& scope, Date as_at) {
    std::vector<StandingRound> rounds;
    for (auto& round : all_rounds(connection)) {
        if (!is_public(round)) continue;
        auto line = line_of(connection, round.line);
        StandingRound standing{round, fund_of(connection, line.fund).reference, line.year_begins, {}};
        if (!is_in(scope, standing)) continue;
        standing.sums = balances(connection, round.id, as_at);
        if (standing.holds_money()) rounds.push_back(std::move(standing));
    }
    std::sort(rounds.begin(), rounds.end(), [](const StandingRound& one, const StandingRound& other) {
        return one.round.reference < other.round.reference;
    });
    return rounds;
}

std::vector<StandingLine> standing_lines(db::Connection& connection, const LedgerScope& scope, Date as_at) {
    std::vector<StandingLine> lines;
    for (auto& line : all_budget_lines(connection)) {
        auto fund = fund_of(connection, line.fund);
        StandingLine standing{line, fund.reference, fund.title, {}};
        if (!is_in(scope, standing)) continue;
        standing.sums = balances(connection, line.id, as_at);
        lines.push_back(std::move(standing));
    }
    return lines;
}

std::vector<StandingBudget> standing_budgets(db::Connection& connection, const LedgerScope& scope, Date as_at) {
    std::map<std::string, StandingBudget> by_reference;
    for (const auto& round : standing_rounds(connection, scope, as_at)) {
        if (round.round.route != RoundRoute::allocated) continue;
        for (auto& budget : budgets_of(connection, round.round.id)) {
            StandingBudget standing{budget, round.round.reference, round.fund, round.year_begins, {}, {}};
            standing.sums.allotted = budget.amount;
            bool is_asked = scope.partnership.empty() || folded(scope.partnership) == folded(budget.name);
            if (is_asked) by_reference[budget.reference] = std::move(standing);
        }
    }
    for (const auto& award : drawn_awards(connection, scope, as_at)) {
        auto found = by_reference.find(award.budget);
        if (found == by_reference.end()) continue;
        auto sums = summed(std::vector{award});
        found->second.sums += sums;
        if (award.holds_money()) found->second.awards.push_back(award.drawdown());
    }
    std::vector<StandingBudget> all;
    for (auto& [reference, budget] : by_reference) all.push_back(std::move(budget));
    std::stable_sort(all.begin(), all.end(), [](const StandingBudget& one, const StandingBudget& other) {
        return one.budget.name < other.budget.name;
    });
    return all;
}

std::vector<int> allocation_years(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT DISTINCT budget_line.year_begins FROM funding_round JOIN budget_line ON budget_line.id = funding_round.budget_line
        WHERE funding_round.route = 'allocated' AND funding_round.state IN ('announced', 'delivering', 'complete')
        ORDER BY budget_line.year_begins DESC)",
                                  "years with an allocation"),
                          {}, [](const db::Row& row) { return row.get<int>(0); });
}

} // namespace reeve::commissioning
