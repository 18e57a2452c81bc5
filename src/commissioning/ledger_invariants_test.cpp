// Tests that each rule of the ledger is found broken where it is, and nowhere else.
#include "commissioning/award_store.h"
#include "commissioning/ledger_invariants.h"
#include "commissioning/ledger_store.h"
#include "commissioning/partnership_budget.h"
#include "commissioning/round_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;

namespace {

std::vector<std::string> broken_in(db::Connection& connection) {
    std::vector<std::string> names;
    for (const auto& invariant : ledger_invariants())
        if (!invariant.broken(connection).empty()) names.emplace_back(invariant.name);
    return names;
}

struct Ledger : testing::Commissioners {
    BudgetLine line_;
    FundingRound round_;
    explicit Ledger(db::Engine engine) : Commissioners(engine) {
        line_ = line();
        round_ = published(testing::safety_round(), line_);
    }
    // As no page writes it: past every rule.
    void write(TransferKind kind, Account from, Account to, Money amount, FundingRoundId round = {}, AwardId award = {},
               bool is_counted = true) {
        Transfer transfer;
        transfer.kind = kind;
        transfer.from = from;
        transfer.to = to;
        transfer.line = line_.id;
        transfer.round = round;
        transfer.award = award;
        transfer.amount = amount;
        transfer.happened_on = date_of(2024, 9, 1);
        change([&](office::Change& change) {
            transfer.id = TransferId{change.ids.next()};
            transfer.version = 1;
            if (is_counted) keep_transfer(change.tx, transfer);
            else db::insert_record(change.tx, transfer_fields().shape(), &transfer);
            return Done{};
        });
    }
    Award award(Money amount) {
        return change([&](office::Change& change) {
            DecisionNotice notice;
            notice.round = round_.id;
            Award award;
            award.decision = office::keep_new(change, notice_fields(), notice).id;
            award.round = round_.id;
            award.line = line_.id;
            award.amount = amount;
            return office::keep_new(change, award_fields(), award);
        });
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a ledger that pages wrote breaks no rule") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Ledger ledger(engine);
        CHECK(broken_in(*ledger.read()).empty());
    }
}

TEST_CASE("each broken rule of the ledger is told by its name") {
    using enum Account;
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Ledger backwards(engine), line(engine), round(engine), award(engine), nobody(engine), other(engine);
        backwards.write(TransferKind::budget, unallocated, external, {1});
        CHECK(broken_in(*backwards.read()) == Names{"money-moves-as-allowed"});
        line.write(TransferKind::budget_cut, unallocated, external, {300'000'01});
        CHECK(broken_in(*line.read()) == Names{"no-account-is-overdrawn"});
        round.write(TransferKind::close_round, round_available, unallocated, {200'000'01}, round.round_.id);
        CHECK(broken_in(*round.read()) == Names{"no-account-is-overdrawn"});
        award.write(TransferKind::pay, committed, paid, {1}, award.round_.id, award.award({1}).id);
        CHECK(broken_in(*award.read()) == Names{"no-account-is-overdrawn"});
        nobody.write(TransferKind::close_round, round_available, unallocated, {1});
        CHECK(broken_in(*nobody.read()) == Names{"money-moves-as-allowed"});
        other.write(TransferKind::close_round, round_available, unallocated, {1}, FundingRoundId{999});
        CHECK(broken_in(*other.read()) == Names{"a-line-foots"});
    }
}

TEST_CASE("a transfer that the sums of its day and award leave out is found") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Ledger ledger(engine);
        ledger.write(TransferKind::budget, Account::external, Account::unallocated, {1});
        CHECK(broken_in(*ledger.read()).empty());
        const auto award = ledger.award({5});
        ledger.write(TransferKind::award, Account::round_available, Account::committed, {5}, ledger.round_.id,
                     award.id);
        CHECK(broken_in(*ledger.read()).empty());
        ledger.write(TransferKind::pay, Account::committed, Account::paid, {1}, ledger.round_.id, award.id, false);
        CHECK(broken_in(*ledger.read()) == Names{"sums-are-their-transfers"});
    }
}

TEST_CASE("awards above the pot are found, to the penny, and those within it are not") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Ledger whole(engine), above(engine);
        whole.award({200'000'00});
        CHECK(broken_in(*whole.read()).empty());
        above.award({200'000'01});
        CHECK(broken_in(*above.read()) == Names{"awards-stay-in-the-pot"});
    }
}
