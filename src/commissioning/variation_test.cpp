// Tests of variations: decided by another person, applied as a whole, and to the penny.
#include "commissioning/ledger_store.h"
#include "commissioning/paying_world_test.h"
#include "commissioning/variation_store.h"

using namespace reeve;
using namespace reeve::commissioning;
using namespace reeve::commissioning::testing;

namespace {

// An award of £4,000 in two instalments, of which the first is paid.
struct Varying : Commissioners {
    Award award;
    explicit Varying(db::Engine engine = db::Engine::sqlite) : Commissioners(engine) {
        award = awards_made(*this, {{"Allotments", {4'000'00}}}).front();
        auto made = change([&](office::Change& change) -> Result<Done> {
            TRY(agreement_made(change, award, 2, InstalmentBasis::arrears));
            TRY(bank_verified(change, award.id));
            TRY(claim_approved(change, instalments_of(change.tx, award.id)[0], {2'000'00}));
            TRY(make_payment_file(change));
            Payment payment;
            payment.paid_on = change.today();
            payment.bank_reference = "FP 1";
            TRY(record_paid(change, claims_of(change.tx, award.id).at(0), payment));
            return Done{};
        });
        REQUIRE(made.ok());
    }
    Award now() { return *find_award(*read(), award.id); }
    GrantVariation wish(VariationKind kind) {
        GrantVariation variation;
        variation.award = award.id;
        variation.kind = kind;
        variation.words.text = "Fewer evenings than planned";
        return variation;
    }
    Result<GrantVariation> applied_by(office::PersonId person, GrantVariation variation) {
        return change([&](office::Change& change) -> Result<GrantVariation> {
            auto asked =
                TRY(by(change, recipient, "Recipient", [&](auto& own) { return ask_variation(own, variation); }));
            return by(change, person, "Commissioner",
                      [&](auto& own) { return apply_variation(own, asked, "It helps"); });
        });
    }
    void check_whole() {
        auto agreement = agreement_in_force(*read(), award.id);
        REQUIRE(agreement);
        CHECK(agreement->amount == now().amount);
        CHECK(sum_of(instalments_of(*read(), award.id)) == now().amount);
        CHECK(balances(*read(), award.id).awarded() == now().amount);
        CHECK(sha256(agreement->content) == agreement->hash);
    }
};

} // namespace

TEST_CASE("less money is a further agreement whose instalments come to it, and the ledger follows") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Varying office(engine);
        auto less = office.wish(VariationKind::decrease);
        less.amount = Money{3'000'01};
        less.parts = 3;
        auto done = office.applied_by(officer, less);
        REQUIRE(done.ok());
        CHECK(office.now().amount == Money{3'000'01});
        office.check_whole();
        auto agreements = agreements_of(*office.read(), office.award.id);
        REQUIRE(agreements.size() == 2);
        CHECK(agreements[0].state == AgreementState::superseded);
        CHECK(agreements[1].id == done->agreement);
        std::vector<Money> planned;
        for (const auto& instalment : instalments_of(*office.read(), office.award.id))
            if (instalment.agreement == done->agreement) planned.push_back(instalment.amount);
        CHECK(planned == std::vector<Money>{{333'34}, {333'34}, {333'33}});
    }
}

TEST_CASE("an award is never varied below what is paid or on its way") {
    Varying office;
    for (auto [pence, is_applied] : {std::pair{1'999'99, false}, {2'000'00, true}}) {
        CAPTURE(pence);
        auto less = office.wish(VariationKind::decrease);
        less.amount = Money{pence};
        auto done = office.applied_by(officer, less);
        CHECK(done.ok() == is_applied);
        if (!is_applied) CHECK(done.problems().has("amount"));
    }
    office.check_whole();
}

TEST_CASE("more money meets every rule of an award again: the bid, the cap, and what the round has left") {
    GrantVariation more;
    more.kind = VariationKind::increase;
    more.amount = Money{4'500'00};
    VariationStanding standing;
    standing.award.amount = {4'000'00};
    standing.most = {10'000'00};
    standing.requested = {10'000'00};
    standing.round_left = {500'00};
    CHECK(check(more, standing).empty());
    standing.round_left = {499'99};
    CHECK(check(more, standing).list.at(0).message == "The round has £499.99 left");
    standing.round_left = {500'00};
    standing.most = {4'499'99};
    CHECK(check(more, standing).has("amount"));
    standing.most = {10'000'00};
    standing.requested = {4'499'99};
    CHECK(check(more, standing).list.at(0).message == "The bid asked for £4,499.99");
    more.amount = Money{4'000'00};
    CHECK(check(more, standing).has("amount"));
}

TEST_CASE("whoever asked for a variation does not decide on it, and one waits at a time") {
    Varying office;
    auto wish = office.wish(VariationKind::reprofile);
    wish.parts = 3;
    CHECK(office.applied_by(recipient, wish).refusal().kind == Refusal::Kind::forbidden);
    REQUIRE(office.change([&](auto& change) { return ask_variation(change, wish); }).ok());
    CHECK(office.change([&](auto& change) { return ask_variation(change, wish); }).is_refused());
}

TEST_CASE("a grant goes past the end of its budget's year only with the decision that carries its money") {
    Varying office;
    auto asked = office.wish(VariationKind::extension);
    auto variation = *standing_of(*office.read(), asked);
    asked.ends_on = variation.year_ends + 30;
    CHECK(office.applied_by(officer, asked).problems().has("carry_decision"));
    asked.carry_decision = "D-2025-004";
    auto done = office.applied_by(officer, asked);
    REQUIRE(done.ok());
    CHECK(office.now().ends_on == *asked.ends_on);
    office.check_whole();
}

TEST_CASE("costs, the name and the instalments change with a further agreement, and an early end without one") {
    Varying office;
    auto costs = office.wish(VariationKind::virement);
    CHECK(office.applied_by(officer, costs).problems().has("eligible"));
    costs.eligible.text = "Rooms: £4,000";
    REQUIRE(office.applied_by(officer, costs).ok());
    CHECK(agreement_in_force(*office.read(), office.award.id)->eligible.text == "Rooms: £4,000");
    auto name = office.wish(VariationKind::name);
    name.name = "Allotments and Orchards";
    REQUIRE(office.applied_by(officer, name).ok());
    CHECK(office.now().organisation == "Allotments and Orchards");
    office.check_whole();
    REQUIRE(office.applied_by(officer, office.wish(VariationKind::termination)).ok());
    CHECK(office.now().state == AwardState::terminated);
    CHECK(agreements_of(*office.read(), office.award.id).size() == 3);
}
