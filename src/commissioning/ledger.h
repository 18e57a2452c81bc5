// The ledger of grants: where money can stand, and the transfers that move it, each balanced by being one row from one
// account to another, never changed and never deleted.
#pragma once
#include "commissioning/fund.h"

namespace reeve::commissioning {

enum class Account { external, unallocated, round_available, committed, paid, owed_back, written_off };

// Why money moves; each kind knows between which accounts it may.
enum class TransferKind {
    budget,      // the year's grant of money to a line
    budget_cut,  // taken back from it
    carry_in,    // from the year before, by decision
    carry_out,   // to the year after, by decision
    open_round,  // set aside for a round
    close_round, // what a round did not give returns
    award,       // promised to a recipient
    lapse,       // declined, lapsed or decreased before the round ends
    release,     // a commitment not needed returns to the line
    pay,         // drawn down
    pay_before,  // drawn down before the office kept its ledger here
    reverse,     // a payment that failed or was wrong
    demand,      // asked back
    receipt,     // came back
    write_off    // will not come back, by decision
};

} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::Account> {
    static constexpr Choice list[] = {{"external", "Outside the office"},
                                      {"unallocated", "Unallocated"},
                                      {"round_available", "Available in a round"},
                                      {"committed", "Committed, not yet drawn"},
                                      {"paid", "Paid"},
                                      {"owed_back", "Owed back"},
                                      {"written_off", "Written off"}};
};
template <> struct Choices<commissioning::TransferKind> {
    static constexpr Choice list[] = {{"budget", "Budget granted"},
                                      {"budget_cut", "Budget taken back"},
                                      {"carry_in", "Carried in from the year before"},
                                      {"carry_out", "Carried out to the year after"},
                                      {"open_round", "Set aside for a round"},
                                      {"close_round", "Returned by a round"},
                                      {"award", "Awarded"},
                                      {"lapse", "Returned to its round"},
                                      {"release", "Released to the budget line"},
                                      {"pay", "Paid"},
                                      {"pay_before", "Drawn before Reeve"},
                                      {"reverse", "Payment reversed"},
                                      {"demand", "Asked back"},
                                      {"receipt", "Came back"},
                                      {"write_off", "Written off"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct FundingRound;
using FundingRoundId = Id<FundingRound>;
struct Award;
using AwardId = Id<Award>;

struct Transfer;
using TransferId = Id<Transfer>;

struct Transfer {
    TransferId id;
    int version = 0;
    TransferKind kind = TransferKind::budget;
    Account from = Account::external;
    Account to = Account::unallocated;
    BudgetLineId line;
    FundingRoundId round; // none: money of the line alone
    AwardId award;        // none: no recipient yet
    Money amount;         // always more than nothing
    Date happened_on;     // the day it counts from
    Moment recorded_at;
    std::string decision; // the decision it rests on, where the kind asks for one
    std::string why;
    std::string by_post;
    bool is_sample = false;
};
const Description<Transfer>& transfer_fields();

// Whether this kind may move money from here to there.
bool may_move(TransferKind, Account from, Account to);
// Whether the kind rests on a decision that must be named: carrying over, cutting, writing off.
bool needs_decision(TransferKind);
// What is wrong with a transfer by itself: no amount, wrong accounts, no decision, an award without its round.
Problems check(const Transfer&, Date today);

// What stands in each account, of a line, a round, an award or the whole office.
struct Balances {
    Money of[7] = {};
    Money in(Account account) const { return of[static_cast<int>(account)]; }
    void add(Account from, Account to, Money amount) {
        of[static_cast<int>(from)] = of[static_cast<int>(from)] - amount;
        of[static_cast<int>(to)] += amount;
    }
    Money granted() const { return -in(Account::external); }
    // Promised to recipients and not released: drawn or not.
    Money awarded() const { return in(Account::committed) + in(Account::paid) + in(Account::owed_back); }
    Money drawn() const { return in(Account::paid) + in(Account::owed_back); }
    Money uncommitted() const { return in(Account::unallocated) + in(Account::round_available); }
};

// A split of an amount over so many parts: equal, the pennies that remain on the first ones. 1,000,000p over 3 is
// 333334, 333333, 333333. No parts where there are none to split over.
std::vector<Money> split(Money, int parts);

} // namespace reeve::commissioning
