// Which transfers the ledger allows, and how an amount is split to the penny.
#include "commissioning/ledger.h"

namespace reeve::commissioning {
namespace {

struct AllowedTransfer {
    TransferKind kind;
    Account from;
    Account to;
};

constexpr AllowedTransfer allowed[] = {{TransferKind::budget, Account::external, Account::unallocated},
                                       {TransferKind::budget_cut, Account::unallocated, Account::external},
                                       {TransferKind::carry_in, Account::external, Account::unallocated},
                                       {TransferKind::carry_out, Account::unallocated, Account::external},
                                       {TransferKind::carry_out, Account::committed, Account::external},
                                       {TransferKind::open_round, Account::unallocated, Account::round_available},
                                       {TransferKind::close_round, Account::round_available, Account::unallocated},
                                       {TransferKind::award, Account::round_available, Account::committed},
                                       {TransferKind::lapse, Account::committed, Account::round_available},
                                       {TransferKind::release, Account::committed, Account::unallocated},
                                       {TransferKind::pay, Account::committed, Account::paid},
                                       {TransferKind::pay_before, Account::committed, Account::paid},
                                       {TransferKind::reverse, Account::paid, Account::committed},
                                       {TransferKind::demand, Account::paid, Account::owed_back},
                                       {TransferKind::receipt, Account::owed_back, Account::unallocated},
                                       {TransferKind::write_off, Account::owed_back, Account::written_off}};

bool is_of_award(Account account) {
    return account == Account::committed || account == Account::paid || account == Account::owed_back
           || account == Account::written_off;
}
bool is_of_round(Account account) { return account == Account::round_available; }

} // namespace

const Description<Transfer>& transfer_fields() {
    static const auto fields =
        Description<Transfer>("ledger_transfer", "transfer")
            .hidden<&Transfer::kind>("kind", {.label = "Kind"})
            .hidden<&Transfer::from>("from_account", {.label = "From"})
            .hidden<&Transfer::to>("to_account", {.label = "To"})
            .hidden<&Transfer::line>("budget_line", {.label = "Budget line"})
            .hidden<&Transfer::round>("funding_round", {.label = "Round"})
            .hidden<&Transfer::award>("award", {.label = "Award"})
            .has<&Transfer::amount>("amount", {.label = "Amount", .needed = true})
            .has<&Transfer::happened_on>("happened_on", {.label = "Date", .needed = true})
            .hidden<&Transfer::recorded_at>("recorded_at", {.label = "Recorded"})
            .has<&Transfer::decision>("decision", {.label = "Decision it rests on",
                                                   .hint = "The reference of the decision, like D-2024-018.",
                                                   .limit = 120})
            .has<&Transfer::why>("why", {.label = "Why", .needed = true, .limit = 600})
            .hidden<&Transfer::by_post>("by_post", {.label = "By"})
            .hidden<&Transfer::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

bool may_move(TransferKind kind, Account from, Account to) {
    return std::any_of(std::begin(allowed), std::end(allowed), [&](const AllowedTransfer& move) {
        return move.kind == kind && move.from == from && move.to == to;
    });
}

bool needs_decision(TransferKind kind) {
    return kind == TransferKind::carry_in || kind == TransferKind::carry_out || kind == TransferKind::budget_cut
           || kind == TransferKind::write_off;
}

Problems check(const Transfer& transfer, Date today) {
    Problems problems;
    if (transfer.amount.pence <= 0) problems.add("amount", "The amount must be more than £0");
    if (transfer.happened_on > today) problems.add("happened_on", "The date must be today or in the past");
    if (needs_decision(transfer.kind) && trimmed(transfer.decision).empty())
        problems.add("decision", "Enter the decision this rests on");
    if (!may_move(transfer.kind, transfer.from, transfer.to))
        throw Fault("the ledger does not move money so: " + std::string(stored_name(transfer.kind)));
    bool asks_award = is_of_award(transfer.from) || is_of_award(transfer.to);
    bool asks_round = asks_award || is_of_round(transfer.from) || is_of_round(transfer.to);
    if (!transfer.line || (asks_round && !transfer.round) || (asks_award && !transfer.award))
        throw Fault("a transfer does not say whose money it moves");
    return problems;
}

std::vector<Money> split(Money amount, int parts) {
    std::vector<Money> out;
    for (int part = 0; part < parts; ++part)
        out.push_back({amount.pence / parts + (part < amount.pence % parts ? 1 : 0)});
    return out;
}

} // namespace reeve::commissioning
