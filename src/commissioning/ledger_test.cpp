// Tests of the ledger: what may move where, and that no account is ever overdrawn.
#include "commissioning/round_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;

TEST_CASE("an amount is split to the penny, the pennies that remain on the first parts") {
    CHECK(split({1'000'000}, 3) == std::vector<Money>{{333'334}, {333'333}, {333'333}});
    CHECK(split({5}, 5) == std::vector<Money>(5, Money{1}));
    CHECK(split({100}, 0).empty());
    for (int parts = 1; parts < 40; ++parts) {
        Money sum;
        for (auto part : split({16'211'012}, parts)) sum += part;
        CHECK(sum == Money{16'211'012});
    }
}

TEST_CASE("money moves between those accounts that its kind names, and no others") {
    CHECK(may_move(TransferKind::pay, Account::committed, Account::paid));
    CHECK_FALSE(may_move(TransferKind::pay, Account::unallocated, Account::paid));
    CHECK_FALSE(may_move(TransferKind::pay, Account::paid, Account::committed));
    CHECK_FALSE(may_move(TransferKind::award, Account::unallocated, Account::committed));
    Transfer transfer;
    transfer.line = {1};
    transfer.amount = {0};
    transfer.happened_on = date_of(2024, 4, 2);
    auto problems = check(transfer, date_of(2024, 4, 1));
    CHECK(problems.has("amount"));
    CHECK(problems.has("happened_on"));
    transfer.kind = TransferKind::carry_in;
    CHECK(check(transfer, date_of(2024, 4, 2)).has("decision"));
    transfer.kind = TransferKind::pay;
    CHECK_THROWS_AS((void)check(transfer, date_of(2024, 4, 2)), Fault);
}

TEST_CASE("a round sets money aside, and nobody can give what is not there") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        testing::Commissioners office(engine);
        auto line = office.line({300'000'00});
        auto round = office.published(testing::safety_round(), line);
        auto sums = balances(*office.read(), line.id);
        CHECK(sums.granted() == Money{300'000'00});
        CHECK(sums.in(Account::unallocated) == Money{100'000'00});
        CHECK(sums.in(Account::round_available) == Money{200'000'00});
        Transfer cut;
        cut.kind = TransferKind::budget_cut;
        cut.from = Account::unallocated;
        cut.to = Account::external;
        cut.line = line.id;
        cut.amount = {100'000'01};
        cut.happened_on = date_of(2024, 9, 1);
        cut.decision = "D-2024-007";
        auto too_much = office.change([&](office::Change& change) { return post(change, cut); });
        REQUIRE(too_much.is_refused());
        CHECK(too_much.refusal().message.find("£100,000 is left") != std::string::npos);
        cut.amount = {100'000'00};
        REQUIRE(office.change([&](office::Change& change) { return post(change, cut); }).ok());
        CHECK(balances(*office.read(), line.id).in(Account::unallocated) == Money{0});
        // As it stood on a day, by the day each transfer happened.
        CHECK(balances(*office.read(), line.id, date_of(2024, 8, 31)).granted() == Money{300'000'00});
        CHECK(balances(*office.read(), line.id, date_of(2024, 3, 31)).granted() == Money{0});
        CHECK(transfers_of(*office.read(), line.id).size() == 3);
    }
}

TEST_CASE("the database itself refuses to change or delete a transfer") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        testing::Commissioners office(engine);
        office.line();
        CHECK_THROWS_AS(office.change([](office::Change& change) {
            return change.tx.run(db::Sql("UPDATE ledger_transfer SET amount = 1", "a forbidden change"));
        }),
                        Fault);
        CHECK_THROWS_AS(office.change([](office::Change& change) {
            return change.tx.run(db::Sql("DELETE FROM ledger_transfer", "a forbidden deletion"));
        }),
                        Fault);
    }
}
