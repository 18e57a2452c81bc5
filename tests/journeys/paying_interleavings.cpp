// Paying at random: claims are approved, sent, paid, found not paid, reversed, taken up again and refused, and awards
// suspended and resumed, in any order; after each step every rule of the office holds and the ledger is what was done.
#include "commissioning/ledger_store.h"
#include "commissioning/paying_world_test.h"
#include "tests/journeys/client.h"
#include <cstdlib>
#include <random>

namespace reeve::journeys {
namespace {

using namespace commissioning;
using namespace commissioning::testing;

constexpr Money whole{5'000'00};

// An award that is being paid, and what must stand in the ledger by all that was taken.
struct Drawing {
    TestOffice office{db::Engine::sqlite, from_london(date_of(2024, 10, 7), {10, 0, 0})};
    Award award;
    std::mt19937 random;
    Money paid;
    std::size_t taken = 0, refused = 0;

    explicit Drawing(unsigned seed) : random(seed) {
        award = awards_made(office, {{"Allotments", whole}}).front();
        const auto made = office.change([&](office::Change& change) -> Result<Done> {
            TRY(agreement_made(change, award, 4, InstalmentBasis::arrears));
            TRY(bank_verified(change, award.id));
            return Done{};
        });
        REQUIRE_MESSAGE(made.ok(), (made.is_refused() ? made.refusal().message : made.problems().list.front().message));
    }
    std::size_t any(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); }
    std::optional<Claim> any_claim(db::Connection& connection) {
        const auto claims = claims_of(connection, award.id);
        return claims.empty() ? std::nullopt : std::optional(claims[any(claims.size())]);
    }
    template <class Body> bool step(Body body) {
        const bool is_done = office.change([&](office::Change& change) -> Result<Done> { return body(change); }).ok();
        ++(is_done ? taken : refused);
        return is_done;
    }

    void approve_one() {
        const Money amount{static_cast<std::int64_t>(1 + any(1250'00))};
        step([&](office::Change& change) -> Result<Done> {
            const auto instalments = instalments_of(change.tx, award.id);
            TRY(claim_approved(change, instalments[any(instalments.size())], amount));
            return Done{};
        });
    }
    void send() {
        step([](office::Change& change) -> Result<Done> {
            TRY(make_payment_file(change));
            return Done{};
        });
    }
    void pay() {
        Money amount;
        const bool is_paid = step([&](office::Change& change) -> Result<Done> {
            auto claim = any_claim(change.tx);
            if (!claim) return Refusal{"none"};
            Payment payment;
            payment.paid_on = change.today();
            payment.bank_reference = "FP " + std::to_string(taken + refused);
            amount = TRY(record_paid(change, *claim, payment)).amount;
            return Done{};
        });
        if (is_paid) paid += amount;
    }
    void reverse() {
        Money amount;
        const bool is_back = step([&](office::Change& change) -> Result<Done> {
            const auto payments = payments_of(change.tx, award.id);
            if (payments.empty()) return Refusal{"none"};
            amount = TRY(reverse_payment(change, payments[any(payments.size())], "The account is closed")).amount;
            return Done{};
        });
        if (is_back) paid += Money{-amount.pence};
    }
    void end_claim() {
        const auto to = any(2) ? ClaimState::certified : ClaimState::refused;
        step([&](office::Change& change) -> Result<Done> {
            auto claim = any_claim(change.tx);
            if (!claim) return Refusal{"none"};
            TRY(keep_claim(change, TRY(ended(*claim, to, "Looked at again"))));
            return Done{};
        });
    }
    void not_paid() {
        step([&](office::Change& change) -> Result<Done> {
            auto claim = any_claim(change.tx);
            if (!claim) return Refusal{"none"};
            TRY(record_not_paid(change, *claim, "The bank sent it back"));
            return Done{};
        });
    }
    void pause() {
        step([&](office::Change& change) -> Result<Done> {
            const auto stands = awards_of(change.tx, award.round).front();
            TRY(keep_award(
                change, TRY(stands.state == AwardState::suspended ? resumed(stands) : suspended(stands, "No reply"))));
            return Done{};
        });
    }
    void one_step() {
        constexpr void (Drawing::*steps[])() = {&Drawing::approve_one, &Drawing::send,    &Drawing::pay,
                                                &Drawing::pay,         &Drawing::reverse, &Drawing::end_claim,
                                                &Drawing::not_paid,    &Drawing::pause};
        (this->*steps[any(std::size(steps))])();
    }
    void check() {
        auto reader = office.database().read();
        const auto sums = balances(*reader, award.id);
        CHECK(sums.in(Account::paid) == paid);
        CHECK(sums.in(Account::committed) == whole + Money{-paid.pence});
        for (const auto& invariant : office.office().invariants()) {
            CAPTURE(invariant.name);
            CHECK(invariant.broken(*reader).empty());
        }
    }
};

std::size_t number_of(const char* name, std::size_t otherwise) {
    const char* typed = std::getenv(name);
    return typed ? static_cast<std::size_t>(std::strtoull(typed, nullptr, 10)) : otherwise;
}

} // namespace

// REEVE_TEST_STEPS=10000 takes as many steps; REEVE_TEST_SEED repeats a run that failed.
TEST_CASE("whatever order claims are approved, paid, reversed and ended in, every rule holds and no penny is lost") {
    const auto steps = number_of("REEVE_TEST_STEPS", 200);
    auto seed = static_cast<unsigned>(number_of("REEVE_TEST_SEED", std::random_device{}()));
    // Small offices one after another: a claim is refused for good sooner or later, and the money is drawn.
    std::size_t taken = 0;
    for (std::size_t step = 0; step < steps; ++seed) {
        CAPTURE(seed);
        Drawing drawing(seed);
        for (int here = 0; here < 50 && step < steps; ++here, ++step) {
            CAPTURE(here);
            drawing.one_step();
            drawing.check();
        }
        taken += drawing.taken;
    }
    CHECK(taken > steps / 10);
}

} // namespace reeve::journeys
