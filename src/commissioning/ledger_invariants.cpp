// Looks for transfers no rule allows, overdrawn accounts, money counted under two lines, and more awarded than there
// is.
#include "commissioning/ledger_invariants.h"
#include "commissioning/ledger_store.h"

namespace reeve::commissioning {
namespace {

std::vector<std::string> told(db::Connection& connection, const db::Sql& sql, const std::string& words) {
    return connection.all(sql, {}, [&](const db::Row& row) { return row.get<std::string>(0) + words; });
}

// A transfer is balanced by being one row; what can be wrong is that it moves money as no kind of it may.
std::vector<std::string> moves_not_allowed(db::Connection& connection) {
    std::vector<std::string> broken;
    connection.each(db::Sql(R"(
        SELECT kind, from_account, to_account, CAST(COUNT(*) AS BIGINT) FROM ledger_transfer
        GROUP BY kind, from_account, to_account ORDER BY kind, from_account, to_account)",
                            "ways money moved"),
                    {}, [&](const db::Row& row) {
                        if (!may_move(row.get<TransferKind>(0), row.get<Account>(1), row.get<Account>(2)))
                            broken.push_back(counted(row.get<std::int64_t>(3), "transfer") + " of the kind “"
                                             + label_of(row.get<TransferKind>(0))
                                             + "” between accounts it may not join");
                    });
    for (auto& words : told(connection,
                            db::Sql(R"(
        SELECT budget_line.reference FROM ledger_transfer JOIN budget_line ON budget_line.id = ledger_transfer.budget_line
        WHERE ledger_transfer.amount <= 0
            OR (ledger_transfer.funding_round IS NULL AND (from_account = 'round_available' OR to_account = 'round_available'))
            OR (ledger_transfer.award IS NULL AND (from_account IN ('committed', 'paid', 'owed_back', 'written_off')
                OR to_account IN ('committed', 'paid', 'owed_back', 'written_off')))
        ORDER BY ledger_transfer.id)",
                                    "transfers that do not say whose"),
                            ": a transfer moves nothing, or does not say whose money it moves"))
        broken.push_back(std::move(words));
    return broken;
}

std::vector<std::string> overdrawn_lines(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT budget_line.reference FROM (
            SELECT budget_line, amount FROM ledger_transfer WHERE to_account = 'unallocated'
            UNION ALL SELECT budget_line, -amount FROM ledger_transfer WHERE from_account = 'unallocated') AS moved
        JOIN budget_line ON budget_line.id = moved.budget_line
        GROUP BY budget_line.reference HAVING SUM(moved.amount) < 0 ORDER BY budget_line.reference)",
                        "overdrawn lines"),
                ": more has left the line than came to it");
}

std::vector<std::string> overdrawn_rounds(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT funding_round.reference FROM (
            SELECT funding_round, amount FROM ledger_transfer WHERE to_account = 'round_available'
            UNION ALL SELECT funding_round, -amount FROM ledger_transfer WHERE from_account = 'round_available') AS moved
        JOIN funding_round ON funding_round.id = moved.funding_round
        GROUP BY funding_round.reference, funding_round.over_by HAVING SUM(moved.amount) < -funding_round.over_by
        ORDER BY funding_round.reference)",
                        "overdrawn rounds"),
                ": more has left the round than its pot and what was authorised above it");
}

std::vector<std::string> overdrawn_awards(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT award.reference FROM (
            SELECT award, to_account AS account, amount FROM ledger_transfer
            UNION ALL SELECT award, from_account, -amount FROM ledger_transfer) AS moved
        JOIN award ON award.id = moved.award
        WHERE moved.account IN ('committed', 'paid', 'owed_back', 'written_off')
        GROUP BY award.reference, moved.account HAVING SUM(moved.amount) < 0 ORDER BY award.reference)",
                        "overdrawn awards"),
                ": more was taken from the award than was promised, paid or owed");
}

std::vector<std::string> overdrawn(db::Connection& connection) {
    auto broken = overdrawn_lines(connection);
    for (const auto& more : {overdrawn_rounds(connection), overdrawn_awards(connection)})
        broken.insert(broken.end(), more.begin(), more.end());
    return broken;
}

// A line foots (granted is what stands in all its accounts) only where a round's and an award's money is its own.
std::vector<std::string> under_another_line(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT budget_line.reference FROM ledger_transfer JOIN budget_line ON budget_line.id = ledger_transfer.budget_line
        LEFT JOIN funding_round ON funding_round.id = ledger_transfer.funding_round
        LEFT JOIN award ON award.id = ledger_transfer.award
        WHERE (ledger_transfer.funding_round IS NOT NULL AND (funding_round.id IS NULL OR funding_round.budget_line <> ledger_transfer.budget_line))
            OR (ledger_transfer.award IS NOT NULL AND (award.id IS NULL OR award.budget_line <> ledger_transfer.budget_line
                OR award.funding_round <> ledger_transfer.funding_round))
        ORDER BY ledger_transfer.id)",
                        "money under another line"),
                ": a transfer counts under it whose round or award belongs to another line");
}

std::vector<std::string> awarded_too_much(db::Connection& connection) {
    auto broken = told(connection,
                       db::Sql(R"(
        SELECT funding_round.reference FROM award JOIN funding_round ON funding_round.id = award.funding_round
        WHERE award.state NOT IN ('turned_down', 'lapsed', 'withdrawn')
        GROUP BY funding_round.reference, funding_round.pot, funding_round.over_by, funding_round.most_awards
        HAVING SUM(award.amount) > funding_round.pot + funding_round.over_by
            OR COUNT(*) > COALESCE(funding_round.most_awards, COUNT(*))
        ORDER BY funding_round.reference)",
                               "rounds that awarded too much"),
                       ": its awards come to more than the pot and what was authorised above it, or are too many");
    for (auto& words : told(connection,
                            db::Sql(R"(
        SELECT partnership_budget.reference FROM award JOIN partnership_budget ON partnership_budget.id = award.partnership_budget
        WHERE award.state NOT IN ('turned_down', 'lapsed', 'withdrawn')
        GROUP BY partnership_budget.reference, partnership_budget.amount HAVING SUM(award.amount) > partnership_budget.amount
        ORDER BY partnership_budget.reference)",
                                    "partnerships that promised too much"),
                            ": its projects come to more than the partnership was allotted"))
        broken.push_back(std::move(words));
    return broken;
}

std::vector<std::string> allotted_otherwise(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT funding_round.reference FROM funding_round
        JOIN partnership_budget ON partnership_budget.funding_round = funding_round.id
        WHERE funding_round.state IN ('announced', 'delivering', 'complete')
        GROUP BY funding_round.reference, funding_round.pot HAVING SUM(partnership_budget.amount) <> funding_round.pot
        ORDER BY funding_round.reference)",
                        "allocations that are not their pot"),
                ": what partnerships were allotted does not sum to its pot");
}

std::vector<std::string> days_not_their_transfers(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT budget_line.reference FROM (
            SELECT budget_line, from_account, to_account, happened_on, amount FROM ledger_day
            UNION ALL SELECT budget_line, from_account, to_account, happened_on, -amount FROM ledger_transfer) AS moved
        JOIN budget_line ON budget_line.id = moved.budget_line
        GROUP BY budget_line.reference, from_account, to_account, happened_on HAVING SUM(moved.amount) <> 0
        ORDER BY budget_line.reference)",
                        "days that are not their transfers"),
                ": the sum of a day is not that of its transfers");
}

std::vector<std::string> awards_not_their_transfers(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT COALESCE(award.reference, 'An award that is gone') FROM (
            SELECT award, from_account, to_account, amount FROM ledger_award
            UNION ALL SELECT award, from_account, to_account, -amount FROM ledger_transfer WHERE award IS NOT NULL) AS moved
        LEFT JOIN award ON award.id = moved.award
        GROUP BY award.reference, moved.award, from_account, to_account HAVING SUM(moved.amount) <> 0
        ORDER BY 1)",
                        "awards that are not their transfers"),
                ": the sum of an award is not that of its transfers");
}

std::vector<std::string> sums_not_their_transfers(db::Connection& connection) {
    auto broken = days_not_their_transfers(connection);
    for (auto& words : awards_not_their_transfers(connection)) broken.push_back(std::move(words));
    return broken;
}

} // namespace

std::vector<office::Invariant> ledger_invariants() {
    return {
        {"money-moves-as-allowed", "Every transfer moves money between accounts its kind may join", moves_not_allowed},
        {"no-account-is-overdrawn", "No account but the outside is overdrawn, nor a round beyond what was authorised",
         overdrawn},
        {"a-line-foots", "What was granted to a line is what stands in its accounts", under_another_line},
        {"awards-stay-in-the-pot", "The awards of a round, and of a partnership, stay within its money",
         awarded_too_much},
        {"sums-are-their-transfers", "The sums kept of days and awards are those of their transfers",
         sums_not_their_transfers},
        {"an-allocation-is-its-pot", "What partnerships are allotted sums to the pot", allotted_otherwise}};
}

} // namespace reeve::commissioning
