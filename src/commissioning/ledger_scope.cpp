// What the figures of the ledger have in common: how they are asked, narrowed and proved.
#include "commissioning/fund_store.h"
#include "commissioning/ledger_figures.h"
#include "commissioning/ledger_standing_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

using Options = std::vector<std::pair<std::string, std::string>>;

std::string chosen(const office::Question& question, const char* name) {
    auto found = question.choices.find(name);
    return found == question.choices.end() ? "" : found->second;
}

Options names_in(db::Connection& connection, const db::Sql& sql) {
    return connection.all(sql, {}, [](const db::Row& row) {
        return std::pair{row.get<std::string>(0), row.get<std::string>(0)};
    });
}

} // namespace

LedgerScope scope_of(const office::Question& question) {
    LedgerScope scope;
    scope.first_year = financial_year_of(question.period.first).begins;
    scope.last_year = financial_year_of(question.period.last).begins;
    scope.fund = chosen(question, "fund");
    scope.round = chosen(question, "round");
    scope.partnership = chosen(question, "partnership");
    scope.priority = chosen(question, "priority");
    scope.route = chosen(question, "route");
    return scope;
}

FinancialYear year_asked(const office::Question& question) { return financial_year_of(question.period.last); }

office::FigureParameter fund_parameter() {
    return {"fund", "Fund", "", "All funds", [](db::Connection& connection) {
                Options options;
                for (const auto& fund : all_funds(connection)) options.emplace_back(fund.reference, fund.title);
                return options;
            }};
}

office::FigureParameter round_parameter() {
    return {"round", "Round", "", "All rounds", [](db::Connection& connection) {
                Options options;
                for (const auto& round : public_rounds(connection)) options.emplace_back(round.reference, round.title);
                return options;
            }};
}

office::FigureParameter partnership_parameter() {
    return {"partnership", "Partnership", "", "All", [](db::Connection& connection) {
                return names_in(connection, db::Sql(R"(
        SELECT DISTINCT partnership_budget.name FROM partnership_budget
        JOIN funding_round ON funding_round.id = partnership_budget.funding_round
        WHERE funding_round.state IN ('announced', 'delivering', 'complete') ORDER BY partnership_budget.name)",
                                                    "partnerships with a budget"));
            }};
}

office::FigureParameter priority_parameter() {
    return {"priority", "Priority", "", "All priorities", [](db::Connection& connection) {
                return names_in(connection,
                                db::Sql("SELECT DISTINCT priority FROM award WHERE priority <> '' ORDER BY priority",
                                        "priorities that awards serve"));
            }};
}

office::FigureParameter route_parameter() {
    return {"route", "Route", "", "All routes", [](db::Connection&) {
                Options options;
                for (const auto& choice : Choices<RoundRoute>::list) options.emplace_back(choice.stored, choice.label);
                return options;
            }};
}

office::Evidence evidence_of(const StandingAward& award, Money amount) {
    return {"award",         award.reference,
            counted_version, award.title + ", " + award.organisation + ": " + in_words(amount),
            amount.pence,    award.is_sample};
}

office::FigureDefinition figure_of_ledger() {
    office::FigureDefinition figure;
    figure.unit = office::FigureUnit::money;
    figure.noun = "pound";
    figure.since = "2024-04-01";
    figure.source = "Ledger of grants";
    figure.owner_post = "Commissioning team";
    figure.parameters = {fund_parameter(), round_parameter(), partnership_parameter(), priority_parameter(),
                         route_parameter()};
    return figure;
}

} // namespace reeve::commissioning
