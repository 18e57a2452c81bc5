// Tests of closing a grant: to the penny, with what is released and what is due back.
#include "commissioning/closing_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/paying_world_test.h"
#include "commissioning/return_store.h"

using namespace reeve;
using namespace reeve::commissioning;
using namespace reeve::commissioning::testing;

namespace {

// An award of £5,000 of which £2,500 was paid in advance; so much of it was shown to be spent.
struct Closing : Commissioners {
    Award award;
    explicit Closing(db::Engine engine, Money shown, Money ineligible = {}) : Commissioners(engine) {
        award = awards_made(*this, {{"Allotments", {5'000'00}}}).front();
        auto made = change([&](office::Change& change) -> Result<Done> {
            TRY(agreement_made(change, award, 2, InstalmentBasis::advance));
            TRY(bank_verified(change, award.id));
            TRY(claim_approved(change, instalments_of(change.tx, award.id)[0], {2'500'00}));
            TRY(make_payment_file(change));
            Payment payment;
            payment.paid_on = change.today();
            payment.bank_reference = "FP 1";
            TRY(record_paid(change, claims_of(change.tx, award.id).at(0), payment));
            return tell_everything(change, shown, ineligible);
        });
        REQUIRE(made.ok());
    }
    // One return, over all of the work, accepted.
    Result<Done> tell_everything(office::Change& change, Money shown, Money ineligible) {
        auto agreement = *agreement_in_force(change.tx, award.id);
        agreement.reports = ReportEvery::end;
        TRY(keep_agreement(change, agreement));
        auto given = TRY(begin_return(change, award, 1));
        given.state = ReturnState::submitted;
        given.spent = shown + ineligible;
        given = TRY(keep_return(change, given));
        TRY(accept_return(change, given, ineligible, "Not within the agreement"));
        return Done{};
    }
    Award now() { return *find_award(*read(), award.id); }
    Result<GrantClosing> closed() {
        return change([&](office::Change& change) -> Result<GrantClosing> {
            auto closing = TRY(begin_closing(change, now()));
            return close_award(change, closing, Prose{"Rooms fill first"});
        });
    }
    Balances sums() { return balances(*read(), award.id); }
    Money unallocated() { return balances(*read(), award.line).in(Account::unallocated); }
    Recovery recovery() { return recoveries_of(*read(), award.id).at(0); }
};

ClosingStanding standing_of_case(Money amount, Money paid, Money evidenced, Money ineligible) {
    ClosingStanding standing;
    standing.award.state = AwardState::closing;
    standing.award.amount = amount;
    standing.first_amount = {5'000'00};
    standing.paid = paid;
    standing.committed = amount - paid;
    standing.evidenced = evidenced;
    standing.ineligible = ineligible;
    return standing;
}

} // namespace

TEST_CASE("a reconciliation foots whatever was paid, spent and refused") {
    struct Case {
        const char* what;
        Money amount, paid, evidenced, ineligible, due_back, released;
    };
    const Case cases[] = {{"all paid and spent", {5'000'00}, {5'000'00}, {5'000'00}, {}, {}, {}},
                          {"more spent than given", {5'000'00}, {5'000'00}, {6'000'00}, {}, {}, {}},
                          {"half drawn and spent", {5'000'00}, {2'500'00}, {2'500'00}, {}, {}, {2'500'00}},
                          {"a penny not spent", {5'000'00}, {5'000'00}, {4'999'99}, {}, {1}, {}},
                          {"some spent otherwise", {5'000'00}, {5'000'00}, {4'000'00}, {600'00}, {1'000'00}, {}},
                          {"otherwise, but enough as agreed", {5'000'00}, {5'000'00}, {5'000'00}, {900'00}, {}, {}},
                          {"varied upwards", {6'000'00}, {6'000'00}, {5'500'00}, {}, {500'00}, {}},
                          {"varied downwards, nothing drawn", {1'000'00}, {}, {}, {}, {}, {1'000'00}}};
    for (const auto& [what, amount, paid, evidenced, ineligible, due_back, released] : cases) {
        CAPTURE(what);
        auto sum = reconciled(standing_of_case(amount, paid, evidenced, ineligible));
        CHECK(foots(sum));
        CHECK(sum.due_back == due_back);
        CHECK(sum.released == released);
    }
}

TEST_CASE("a grant is not closed while a claim is open or a return is missing") {
    auto standing = standing_of_case({5'000'00}, {}, {}, {});
    standing.open_claims = 1;
    CHECK(closed_with(standing, Prose{"A lesson"}, {}).refusal().message.find("1 claim that is not paid")
          != std::string::npos);
    standing.open_claims = 0;
    standing.missing_return = "the return for July";
    CHECK(closed_with(standing, Prose{"A lesson"}, {}).refusal().message
          == "The closing waits for the return for July to be accepted or waived.");
    standing.missing_return.clear();
    CHECK(closed_with(standing, Prose{}, {}).problems().has("review"));
    CHECK(closed_with(standing, Prose{"A lesson"}, {}).ok());
    standing.award.state = AwardState::active;
    CHECK(closed_with(standing, Prose{"A lesson"}, {}).is_refused());
}

TEST_CASE("what was not drawn is released, the grant is closed, and its round is complete") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Closing office(engine, {2'500'00});
        auto before = office.unallocated();
        auto closing = office.closed();
        REQUIRE(closing.ok());
        CHECK(closing->due_back == Money{});
        CHECK(office.now().state == AwardState::closed);
        CHECK(office.sums().in(Account::committed) == Money{});
        CHECK(office.sums().in(Account::paid) == Money{2'500'00});
        auto round = round_of(*office.read(), office.award.round);
        CHECK(round.state == RoundState::complete);
        CHECK(balances(*office.read(), round.id).in(Account::round_available) == Money{});
        CHECK(office.unallocated() >= before + Money{2'500'00});
        CHECK_FALSE(agreement_in_force(*office.read(), office.award.id));
        auto claim = claim_on(instalments_of(*office.read(), office.award.id).at(1), {100'00});
        CHECK(office.change([&](auto& change) { return make_claim(change, claim); }).is_refused());
    }
}

TEST_CASE("money not spent as agreed is asked back, comes in parts, and the rest is written off by decision") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Closing office(engine, {2'000'00}, {200'00});
        auto closing = office.closed();
        REQUIRE(closing.ok());
        CHECK(closing->ineligible == Money{200'00});
        CHECK(closing->unspent == Money{300'00});
        CHECK(office.now().state == AwardState::closing);
        // Reconciled once: a second reconciliation would ask for the money twice.
        CHECK(office.change([&](auto& change) { return close_award(change, office.now(), Prose{"Again"}); })
                  .is_refused());
        CHECK(office.change([&](auto& change) { return record_receipt(change, office.recovery(), {100'00}); })
                  .is_refused());
        REQUIRE(
            office.change([&](auto& change) { return ask_back(change, office.recovery(), change.today() + 28); }).ok());
        CHECK(office.change([&](auto& change) { return ask_back(change, office.recovery(), change.today() + 28); })
                  .is_refused());
        CHECK(office.sums().in(Account::owed_back) == Money{500'00});
        REQUIRE(office.change([&](auto& change) { return record_receipt(change, office.recovery(), {350'00}); }).ok());
        CHECK(office.change([&](auto& change) { return record_receipt(change, office.recovery(), {150'01}); })
                  .problems()
                  .has("amount"));
        CHECK(office.change([&](auto& change) { return write_off(change, office.recovery(), " "); })
                  .problems()
                  .has("decision"));
        REQUIRE(office.change([&](auto& change) { return write_off(change, office.recovery(), "D-2024-018"); }).ok());
        CHECK(office.sums().in(Account::owed_back) == Money{});
        CHECK(office.sums().in(Account::written_off) == Money{150'00});
        CHECK(office.now().state == AwardState::closed);
    }
}

TEST_CASE("a closed grant is opened again by a named decision alone, and its reconciliation stands") {
    Closing office(db::Engine::sqlite, {2'500'00});
    auto closing = *office.closed();
    CHECK(office.change([&](auto& change) { return reopen_award(change, office.now(), ""); })
              .problems()
              .has("reopened_decision"));
    REQUIRE(office.change([&](auto& change) { return reopen_award(change, office.now(), "D-2024-019"); }).ok());
    CHECK(office.now().state == AwardState::closing);
    auto again = office.change([&](auto& change) { return close_award(change, office.now(), Prose{"As before"}); });
    REQUIRE(again.ok());
    CHECK(again->due_back == Money{});
    CHECK(closings_of(*office.read(), office.award.id).size() == 2);
    CHECK(closings_of(*office.read(), office.award.id).back().covered == closing.covered);
}

TEST_CASE("a dispute holds a demand until it is upheld or written off") {
    Recovery recovery;
    recovery.amount = {500'00};
    recovery.state = RecoveryState::demanded;
    CHECK(disputed(recovery, "").problems().has("dispute"));
    auto held = *disputed(recovery, "It was spent on rooms");
    CHECK(received(held, {100'00}, {}).is_refused());
    CHECK(upheld(held)->state == RecoveryState::demanded);
    held.received = {100'00};
    CHECK(upheld(held)->state == RecoveryState::part_recovered);
    CHECK(written_off(held, "D-2024-018", {})->written_off == Money{400'00});
    CHECK(upheld(recovery).is_refused());
}
