// Several people at the same moment: the last money of a round is awarded once, a payment is sent once and recorded
// once, on both engines.
#include "commissioning/ledger_store.h"
#include "commissioning/paying_world_test.h"
#include <atomic>
#include <thread>

using namespace reeve;
using namespace reeve::commissioning;
using namespace reeve::commissioning::testing;

namespace {

constexpr int people = 6;

std::int64_t ids_taken = 0; // each race has ids of its own

struct Outcome {
    int done = 0, refused = 0;
};

// Each does the same in a transaction of their own, all at once.
template <class Body> Outcome at_once(Commissioners& office, Body body) {
    ids_taken += 100'000'000;
    std::atomic<int> done{0}, refused{0};
    std::vector<std::thread> threads;
    for (int person = 0; person < people; ++person)
        threads.emplace_back([&, person] {
            CountedIds ids{ids_taken + 1'000'000 * person};
            const auto result = office.database->write([&](db::Transaction& tx) {
                office::Change change{tx, ids, office.now, office::PersonId{100 + person}, "Finance Officer", "A race"};
                return body(change, person);
            });
            done += result.ok();
            refused += !result.ok();
        });
    for (auto& thread : threads) thread.join();
    return {done, refused};
}

} // namespace

TEST_CASE("people who award the last £5,000 at the same moment: exactly one does") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Commissioners office(engine);
        auto typed = safety_round();
        typed.pot = {5'000'00};
        typed.most = {5'000'00};
        BidsAsked asked;
        for (int person = 0; person < people; ++person)
            asked.push_back({"Group " + std::to_string(person), {5'000'00}});
        const auto round = round_in_marking(office, asked, typed);
        const auto notice = office.change([&](office::Change& change) {
            for (auto bid : bids_of(change.tx, round.id)) {
                bid.state = BidState::recommended;
                REQUIRE(keep_bid(change, bid).ok());
            }
            DecisionNotice decision;
            decision.round = round.id;
            decision.reference = office::next_reference(change, "D", 2024);
            return office::keep_new(change, notice_fields(), decision).id;
        });
        const auto outcome = at_once(office, [&](office::Change& change, int person) {
            const auto bid = bids_of(change.tx, round.id)[static_cast<std::size_t>(person)];
            BidRecommendation recommendation;
            recommendation.round = round.id;
            recommendation.bid = bid.id;
            recommendation.amount = *bid.requested;
            recommendation.reason.text = "A good plan.";
            return make_award(change, round, bid, recommendation, notice);
        });
        CHECK(outcome.done == 1);
        CHECK(outcome.refused == people - 1);
        CHECK(balances(*office.read(), round.id).in(Account::round_available) == Money{0});
        CHECK(balances(*office.read(), round.id).in(Account::committed) == Money{5'000'00});
    }
}

TEST_CASE("a payment that is sent and recorded by several people at the same moment is sent and recorded once") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Commissioners office(engine);
        const auto award = awards_made(office, {{"Allotments", {5'000'00}}}).front();
        const auto claim = office.change([&](office::Change& change) -> Result<Claim> {
            TRY(agreement_made(change, award, 1, InstalmentBasis::arrears));
            TRY(bank_verified(change, award.id));
            return claim_approved(change, instalments_of(change.tx, award.id).front(), {5'000'00});
        });
        REQUIRE(claim.ok());
        const auto sent = at_once(office, [](office::Change& change, int) { return make_payment_file(change); });
        CHECK(sent.done == 1);
        CHECK(payment_files(*office.read()).size() == 1);
        const auto paid = at_once(office, [&](office::Change& change, int person) {
            Payment payment;
            payment.paid_on = change.today();
            payment.bank_reference = "FP " + std::to_string(person);
            return record_paid(change, *find_claim(change.tx, claim->reference), payment);
        });
        CHECK(paid.done == 1);
        CHECK(paid.refused == people - 1);
        CHECK(balances(*office.read(), award.id).in(Account::paid) == Money{5'000'00});
        CHECK(balances(*office.read(), award.id).in(Account::committed) == Money{0});
        const auto payment = payments_of(*office.read(), award.id).front();
        const auto back = at_once(office, [&](office::Change& change, int) {
            return reverse_payment(change, payment, "The account is closed");
        });
        CHECK(back.done == 1);
        CHECK(balances(*office.read(), award.id).in(Account::committed) == Money{5'000'00});
    }
}
