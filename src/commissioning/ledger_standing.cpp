// Narrows and sums what stands in the ledger.
#include "commissioning/ledger_standing.h"

namespace reeve::commissioning {
namespace {

bool fits(const std::string& asked, const std::string& is) { return asked.empty() || folded(asked) == folded(is); }

} // namespace

bool is_in(const LedgerScope& scope, const StandingAward& award) {
    return scope.has_year(award.year_begins) && fits(scope.fund, award.fund) && fits(scope.round, award.round)
           && fits(scope.partnership, award.partnership) && fits(scope.priority, award.priority)
           && fits(scope.route, stored_name(award.route));
}

bool is_in(const LedgerScope& scope, const StandingRound& round) {
    return scope.has_year(round.year_begins) && fits(scope.fund, round.fund) && fits(scope.round, round.round.reference)
           && fits(scope.route, stored_name(round.round.route));
}

bool is_in(const LedgerScope& scope, const StandingLine& line) {
    return scope.has_year(line.line.year_begins) && fits(scope.fund, line.fund);
}

Drawdown summed(const std::vector<StandingAward>& awards) {
    Drawdown sums;
    for (const auto& award : awards) {
        sums.committed += award.committed();
        sums.drawn += award.sums.drawn();
        sums.projects += award.holds_money();
    }
    return sums;
}

Drawdown summed(const std::vector<StandingBudget>& budgets) {
    Drawdown sums;
    for (const auto& budget : budgets) sums += budget.sums;
    return sums;
}

std::vector<AwardDrawdown> drawdowns_of(const std::vector<StandingBudget>& budgets) {
    std::vector<AwardDrawdown> all;
    for (const auto& budget : budgets) all.insert(all.end(), budget.awards.begin(), budget.awards.end());
    return all;
}

} // namespace reeve::commissioning
