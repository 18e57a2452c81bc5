// What stands in the ledger at the end of a day, award by award and line by line, to be narrowed and summed.
#pragma once
#include "commissioning/award.h"
#include "commissioning/drawdown.h"
#include "commissioning/partnership_budget.h"

namespace reeve::commissioning {

// What is asked of the ledger; an empty word asks for all.
struct LedgerScope {
    int first_year = 0; // financial years of budget lines, by the year they begin in
    int last_year = 9999;
    std::string fund;        // FD-0001
    std::string round;       // FR-0001
    std::string partnership; // by name
    std::string priority;    // by title
    std::string route;       // "allocated"
    bool has_year(int year) const { return first_year <= year && year <= last_year; }
};

// An award as the ledger has it.
struct StandingAward {
    AwardId id;
    int version = 0;
    std::string reference;
    std::string title;
    std::string organisation;
    std::string area;
    std::string priority;
    Date starts_on;
    Date ends_on;
    bool is_sample = false;
    std::string round;
    std::string round_title;
    RoundRoute route = RoundRoute::competed;
    std::string fund;
    int year_begins = 0;
    std::string partnership; // by name; none where it was given to a bid
    std::string budget;      // PB-0001
    Balances sums;
    std::vector<DatedDraw> draws; // where they were asked for

    Money committed() const { return sums.awarded(); }
    bool holds_money() const { return committed().pence > 0; }
    AwardDrawdown drawdown() const { return {committed(), draws, starts_on, ends_on}; }
};
bool is_in(const LedgerScope&, const StandingAward&);

// A round's share of a line, with what stands in it; a line's own money stands under no round.
struct StandingRound {
    FundingRound round;
    std::string fund;
    int year_begins = 0;
    Balances sums;
    bool holds_money() const { return (sums.in(Account::round_available) + sums.awarded()).pence != 0; }
};
bool is_in(const LedgerScope&, const StandingRound&);
struct StandingLine {
    BudgetLine line;
    std::string fund;
    std::string fund_title;
    Balances sums;
};
bool is_in(const LedgerScope&, const StandingLine&);

// A partnership's budget with what its projects hold.
struct StandingBudget {
    PartnershipBudget budget;
    std::string round;
    std::string fund;
    int year_begins = 0;
    Drawdown sums;
    std::vector<AwardDrawdown> awards;
};

Drawdown summed(const std::vector<StandingAward>&);
Drawdown summed(const std::vector<StandingBudget>&);
std::vector<AwardDrawdown> drawdowns_of(const std::vector<StandingBudget>&);

} // namespace reeve::commissioning
