// The ledger in the database.
#include "commissioning/ledger_store.h"

namespace reeve::commissioning {
namespace {

// Far enough away that every transfer has happened.
const Date end_of_time = date_of(9999, 12, 31);

Balances added_up(db::Connection& connection, const db::Sql& sql, db::Arguments arguments, std::optional<Date> day) {
    Balances sum;
    arguments.push_back({"day", day.value_or(end_of_time)});
    connection.each(sql, arguments,
                    [&](const db::Row& row) { sum.add(row.get<Account>(0), row.get<Account>(1), row.get<Money>(2)); });
    return sum;
}

// What the account that a transfer leaves holds: of its line, its round or its award.
Money held(db::Connection& connection, const Transfer& transfer) {
    switch (transfer.from) {
    case Account::external: return {};
    case Account::unallocated: return balances(connection, transfer.line).in(Account::unallocated);
    case Account::round_available: return balances(connection, transfer.round).in(Account::round_available);
    case Account::committed:
    case Account::paid:
    case Account::owed_back:
    case Account::written_off: return balances(connection, transfer.award).in(transfer.from);
    }
    throw Fault("a transfer leaves no account");
}

void add_to_day(db::Transaction& tx, const Transfer& transfer) {
    tx.run(db::Sql(R"(
        INSERT INTO ledger_day (budget_line, from_account, to_account, happened_on, amount)
        VALUES (:line, :from, :to, :day, :amount)
        ON CONFLICT (budget_line, from_account, to_account, happened_on) DO UPDATE SET amount = ledger_day.amount + excluded.amount)",
                   "add a transfer to the sums of its day"),
           {{"line", transfer.line},
            {"from", stored_name(transfer.from)},
            {"to", stored_name(transfer.to)},
            {"day", transfer.happened_on},
            {"amount", transfer.amount}});
}

void add_to_award(db::Transaction& tx, const Transfer& transfer) {
    if (!transfer.award) return;
    tx.run(db::Sql(R"(
        INSERT INTO ledger_award (award, from_account, to_account, amount) VALUES (:award, :from, :to, :amount)
        ON CONFLICT (award, from_account, to_account) DO UPDATE SET amount = ledger_award.amount + excluded.amount)",
                   "add a transfer to the sums of its award"),
           {{"award", transfer.award},
            {"from", stored_name(transfer.from)},
            {"to", stored_name(transfer.to)},
            {"amount", transfer.amount}});
}

} // namespace

void keep_transfer(db::Transaction& tx, const Transfer& transfer) {
    db::insert_record(tx, transfer_fields().shape(), &transfer);
    add_to_day(tx, transfer);
    add_to_award(tx, transfer);
}

Result<Transfer> post(office::Change& change, Transfer transfer, Money overdraft) {
    transfer.recorded_at = change.now;
    transfer.by_post = change.actor_post;
    if (auto problems = check(transfer, change.today()); !problems.empty()) return problems;
    if (transfer.from != Account::external) {
        auto left = held(change.tx, transfer) + overdraft;
        if (transfer.amount > left)
            return Refusal{"There is not so much: " + in_words(left) + " is left where " + in_words(transfer.amount)
                               + " is asked for (" + folded(label_of(transfer.from)) + ").",
                           "", Refusal::Kind::conflict};
    }
    transfer.id = TransferId{change.ids.next()};
    transfer.version = 1;
    keep_transfer(change.tx, transfer);
    return transfer;
}

Balances balances(db::Connection& connection, BudgetLineId line, std::optional<Date> day) {
    return added_up(connection,
                    db::Sql(R"(
        SELECT from_account, to_account, CAST(SUM(amount) AS BIGINT) FROM ledger_day
        WHERE budget_line = :line AND happened_on <= :day
        GROUP BY from_account, to_account ORDER BY from_account, to_account)",
                            "balances of a budget line"),
                    {{"line", line}}, day);
}

Balances balances(db::Connection& connection, FundingRoundId round, std::optional<Date> day) {
    return added_up(connection,
                    db::Sql(R"(
        SELECT from_account, to_account, CAST(SUM(amount) AS BIGINT) FROM ledger_transfer
        WHERE funding_round = :round AND happened_on <= :day
        GROUP BY from_account, to_account ORDER BY from_account, to_account)",
                            "balances of a round"),
                    {{"round", round}}, day);
}

Balances balances(db::Connection& connection, AwardId award, std::optional<Date> day) {
    return added_up(connection,
                    db::Sql(R"(
        SELECT from_account, to_account, CAST(SUM(amount) AS BIGINT) FROM ledger_transfer
        WHERE award = :award AND happened_on <= :day
        GROUP BY from_account, to_account ORDER BY from_account, to_account)",
                            "balances of an award"),
                    {{"award", award}}, day);
}

std::vector<Transfer> transfers_of(db::Connection& connection, AwardId award) {
    return db::records(connection, transfer_fields(),
                       db::Sql("award = :award ORDER BY recorded_at, id", "transfers of an award"), {{"award", award}});
}

std::vector<Transfer> transfers_of(db::Connection& connection, BudgetLineId line) {
    return db::records(connection, transfer_fields(),
                       db::Sql("budget_line = :line ORDER BY recorded_at DESC, id DESC", "transfers of a budget line"),
                       {{"line", line}});
}

} // namespace reeve::commissioning
