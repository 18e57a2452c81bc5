// Tests of paying: from an agreement to a payment, two people at every step, and to the penny.
#include "commissioning/agreement_terms.h"
#include "commissioning/diligence_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/paying_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;
using namespace reeve::commissioning::testing;

namespace {

// An award of £5,000 in two instalments, ready to be claimed.
struct Paying : Commissioners {
    Award award;
    std::vector<Instalment> instalments;

    explicit Paying(db::Engine engine = db::Engine::sqlite, InstalmentBasis basis = InstalmentBasis::arrears)
        : Commissioners(engine) {
        award = awards_made(*this, {{"Allotments", {5'000'01}}}).front();
        auto made = change([&](office::Change& change) -> Result<Done> {
            TRY(agreement_made(change, award, 2, basis));
            TRY(bank_verified(change, award.id));
            return Done{};
        });
        REQUIRE(made.ok());
        award = awards_of(*read(), award.round).front();
        instalments = instalments_of(*read(), award.id);
    }
    Result<Claim> approved(int instalment, Money amount) {
        return change([&](auto& change) {
            return claim_approved(change, instalments[static_cast<std::size_t>(instalment)], amount);
        });
    }
    Result<Payment> paid(const Claim& claim, const std::string& bank_reference) {
        return change([&](auto& change) -> Result<Payment> {
            Payment payment;
            payment.paid_on = change.today();
            payment.bank_reference = bank_reference;
            return record_paid(change, *find_claim(change.tx, claim.reference), payment);
        });
    }
    Balances sums() { return balances(*read(), award.id); }
};

} // namespace

TEST_CASE("an agreement in force makes its award active, and its instalments are the award to the penny") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Paying office(engine);
        CHECK(office.award.state == AwardState::active);
        REQUIRE(office.instalments.size() == 2);
        CHECK(office.instalments[0].amount == Money{2'500'01});
        CHECK(office.instalments[1].amount == Money{2'500'00});
        auto agreement = agreement_in_force(*office.read(), office.award.id);
        REQUIRE(agreement);
        CHECK(sha256(agreement->content) == agreement->hash);
        CHECK(lines_read(agreement->content)[1].words == "Allotments");
        // It is frozen: nothing of it is planned anew.
        CHECK(office.change([&](auto& change) { return plan_instalments(change, *agreement, {}); }).is_refused());
    }
}

TEST_CASE("an agreement is not issued while its instalments are a penny more or less than the award") {
    Commissioners office;
    auto award = awards_made(office, {{"Choir", {4'000'00}}}).front();
    auto agreement = *office.change([&](auto& change) { return draft_agreement(change, award); });
    for (auto [pence, is_issued] : {std::pair{4'000'01, false}, {3'999'99, false}, {4'000'00, true}}) {
        CAPTURE(pence);
        auto result = office.change([&, pence = pence](office::Change& change) -> Result<GrantAgreement> {
            auto planned = planned_evenly(agreement, 1, InstalmentBasis::arrears, "");
            planned.front().amount = {pence};
            return issue_agreement(change, TRY(plan_instalments(change, agreement, planned)));
        });
        CHECK(result.ok() == is_issued);
        if (!result) CHECK(result.refusal().message.find("the same to the penny") != std::string::npos);
    }
}

TEST_CASE("a claim is certified by one person, approved by another, sent once and paid once") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Paying office(engine);
        auto claim = office.approved(0, {2'500'01});
        REQUIRE(claim.ok());
        auto file = office.change([](auto& change) { return make_payment_file(change); });
        REQUIRE(file.ok());
        CHECK(file->payments == 1);
        CHECK(file->total == Money{2'500'01});
        CHECK(sha256(file->content) == file->hash);
        CHECK(file->content.find("GC-0001,GA-0001,Allotments,Allotments Group,20-00-00,12345678,2500.01")
              != std::string::npos);
        // There is nothing left to send, so a second file is not made.
        CHECK(office.change([](auto& change) { return make_payment_file(change); }).is_refused());
        REQUIRE(office.paid(*claim, "FP 100").ok());
        CHECK(office.paid(*claim, "FP 101").is_refused());
        CHECK(office.sums().in(Account::paid) == Money{2'500'01});
        CHECK(office.sums().in(Account::committed) == Money{2'500'00});
        // The bank's reference belongs to one payment.
        auto second = office.approved(1, {2'500'00});
        REQUIRE(second.ok());
        REQUIRE(office.change([](auto& change) { return make_payment_file(change); }).ok());
        CHECK(office.paid(*second, "FP 100").problems().has("bank_reference"));
        CHECK(office.sums().in(Account::paid) == Money{2'500'01});
    }
}

TEST_CASE("whoever certified a claim does not approve it, and nothing is approved into details that are not verified") {
    Paying office;
    auto tried = office.change([&](office::Change& change) -> Result<Claim> {
        auto claim = TRY(make_claim(change, claim_on(office.instalments[0], {100'00})));
        auto done = TRY(by(change, officer, "Officer", [&](auto& own) { return certify(own, claim, {100'00}, ""); }));
        CHECK(by(change, officer, "Officer", [&](auto& own) { return approve(own, done); }).refusal().kind
              == Refusal::Kind::forbidden);
        BankDetails newer = verified_details(change.tx, office.award.id).value();
        newer.id = {};
        auto given =
            TRY(by(change, recipient, "The recipient", [&](auto& own) { return give_bank_details(own, newer); }));
        auto held = by(change, finance, "Finance", [&](auto& own) { return approve(own, done); });
        CHECK(held.refusal().message.find("are being changed") != std::string::npos);
        TRY(keep_bank_details(change, TRY(refused(given, "The recipient knows nothing of it"))));
        return by(change, finance, "Finance", [&](auto& own) { return approve(own, done); });
    });
    CHECK(tried.ok());
}

TEST_CASE("nothing is approved while a condition precedent of the award is not met") {
    for (auto engine : db::test_engines()) {
        Paying office(engine);
        auto tried = office.change([&](office::Change& change) -> Result<Claim> {
            ConditionPrecedent typed;
            typed.bid = office.award.bid;
            typed.words.text = "The insurance is seen.";
            auto condition = TRY(add_condition(change, typed));
            auto claim = TRY(make_claim(change, claim_on(office.instalments[0], {100'00})));
            auto done =
                TRY(by(change, officer, "Officer", [&](auto& own) { return certify(own, claim, {100'00}, ""); }));
            auto held = by(change, finance, "Finance", [&](auto& own) { return approve(own, done); });
            CHECK(held.refusal().message.find("Before any money is paid: The insurance is seen.") == 0);
            TRY(keep_condition(change, TRY(met(condition, {"Certificate of today."}, change.today()))));
            return by(change, finance, "Finance", [&](auto& own) { return approve(own, done); });
        });
        CHECK(tried.ok());
    }
}

TEST_CASE("a change of bank details after the approval holds the payment until it is approved again") {
    Paying office;
    auto claim = *office.approved(0, {100'00});
    REQUIRE(office.change([&](auto& change) { return bank_verified(change, office.award.id); }).ok());
    auto ready = ready_claims(*office.read());
    REQUIRE(ready.size() == 1);
    CHECK(ready[0].held_because == "The bank details have changed since GC-0001 was approved. Approve it again.");
    CHECK(office.change([](auto& change) { return make_payment_file(change); }).is_refused());
}

TEST_CASE("bank details take three people: who gave them, who called a number held before, and who confirmed") {
    BankDetails details;
    details.given_by = recipient;
    auto day = date_of(2024, 10, 1);
    CHECK(called_back(details, {recipient, "Recipient", "0116", "A letter"}, day).refusal().kind
          == Refusal::Kind::forbidden);
    CHECK(called_back(details, {officer, "Officer", "", ""}, day).problems().list.size() == 2);
    auto called = *called_back(details, {officer, "Officer", "0116 496 0000", "The charity register"}, day);
    CHECK(confirmed(called, officer, "Officer", day).is_refused());
    CHECK(confirmed(called, recipient, "Recipient", day).is_refused());
    CHECK(confirmed(details, finance, "Finance", day).is_refused()); // nobody has called
    CHECK(confirmed(called, finance, "Finance", day)->state == BankState::verified);
}

TEST_CASE("sort codes have six digits and account numbers eight, however they are typed") {
    struct Typed {
        const char* code;
        const char* number;
        std::size_t problems;
    };
    for (const auto& [code, number, problems] : {Typed{"20-00-00", "12345678", 0},
                                                 {"20 00 00", "1234 5678", 0},
                                                 {"200000", "12345678", 0},
                                                 {"20-00-0", "12345678", 1},
                                                 {"20-00-00", "1234567", 1},
                                                 {"abcdef", "12345x78", 2},
                                                 {"", "", 2}}) {
        CAPTURE(code);
        BankDetails details;
        details.sort_code = code;
        details.account_number = number;
        CHECK(check(details).list.size() == problems);
    }
}

TEST_CASE("no more is claimed than the instalment, than was spent, and than the award has left") {
    Paying office;
    struct Asked {
        Money amount;
        std::optional<Money> spent;
        const char* member;
    };
    for (const auto& [amount, spent, member] : {Asked{{2'500'02}, Money{9'000'00}, "amount"},
                                                {{1'000'00}, Money{999'99}, "spent"},
                                                {{1'000'00}, std::nullopt, "spent"},
                                                {{0}, Money{1'00}, "amount"}}) {
        CAPTURE(amount.pence);
        auto claim = claim_on(office.instalments[0], amount);
        claim.spent = spent;
        CHECK(office.change([&](auto& change) { return make_claim(change, claim); }).problems().has(member));
    }
    REQUIRE(
        office.change([&](auto& change) { return make_claim(change, claim_on(office.instalments[0], {10'00})); }).ok());
    auto again =
        office.change([&](auto& change) { return make_claim(change, claim_on(office.instalments[0], {10'00})); });
    CHECK(again.refusal().message == "GC-0001 claims this instalment already.");
}

TEST_CASE("less than was claimed is certified with a reason, never more, and never a held instalment") {
    Paying office;
    auto claim =
        *office.change([&](auto& change) { return make_claim(change, claim_on(office.instalments[0], {1'000'00})); });
    auto certifying = [&](Money money, const char* because) {
        return office.change([&](auto& change) {
            return by(change, officer, "Officer", [&](auto& own) { return certify(own, claim, money, because); });
        });
    };
    CHECK(certifying({1'000'01}, "").problems().has("eligible"));
    CHECK(certifying({900'00}, "").problems().has("certified_because"));
    auto instalment = office.instalments[0];
    instalment =
        *office.change([&](auto& change) { return keep_instalment(change, *held(instalment, "Visit first")); });
    CHECK(certifying({900'00}, "A taxi").refusal().message == "Instalment 1 is held: Visit first.");
    REQUIRE(office.change([&](auto& change) { return keep_instalment(change, *let_go_on(instalment)); }).ok());
    CHECK(certifying({900'00}, "A taxi")->eligible == Money{900'00});
}

TEST_CASE("a claim waits while a condition of the award is not met") {
    Paying office;
    auto condition = office.change([&](office::Change& change) {
        ConditionPrecedent typed;
        typed.bid = office.award.bid;
        typed.words.text = "The insurance is renewed.";
        return add_condition(change, typed);
    });
    REQUIRE(condition.ok());
    auto waiting = office.approved(0, {100'00});
    CHECK(waiting.refusal().message.find("Before any money is paid: The insurance is renewed.") != std::string::npos);
    CHECK(claims_of(*office.read(), office.award.id).empty()); // nothing of it is half kept
}

TEST_CASE("a suspended award is paid nothing until it is resumed") {
    Paying office;
    auto claim = *office.approved(0, {100'00});
    auto award = *office.change([&](auto& change) { return keep_award(change, *suspended(office.award, "No reply")); });
    CHECK(ready_claims(*office.read()).front().held_because.find("is suspended") != std::string::npos);
    REQUIRE(office.change([&](auto& change) { return keep_award(change, *resumed(award)); }).ok());
    CHECK(ready_claims(*office.read()).front().held_because.empty());
    CHECK(office.sums().in(Account::committed) == Money{5'000'01});
}

TEST_CASE("a payment that is reversed returns to what is committed, and its claim can be paid again") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Paying office(engine);
        auto claim = *office.approved(0, {2'000'00});
        REQUIRE(office.change([](auto& change) { return make_payment_file(change); }).ok());
        auto payment = *office.paid(claim, "FP 100");
        auto back =
            office.change([&](auto& change) { return reverse_payment(change, payment, "The account is closed"); });
        REQUIRE(back.ok());
        CHECK(office.sums().in(Account::paid) == Money{0});
        CHECK(office.sums().in(Account::committed) == Money{5'000'01});
        CHECK(office.change([&](auto& change) { return reverse_payment(change, *back, "Again"); }).is_refused());
        auto again = office.change([&](auto& change) -> Result<Claim> {
            auto failed = *find_claim(change.tx, claim.reference);
            CHECK(failed.state == ClaimState::failed);
            auto taken_up = TRY(keep_claim(change, TRY(ended(failed, ClaimState::certified, "New details came"))));
            return by(change, finance, "Finance", [&](auto& own) { return approve(own, taken_up); });
        });
        REQUIRE(again.ok());
        REQUIRE(office.change([](auto& change) { return make_payment_file(change); }).ok());
        CHECK(office.paid(claim, "FP 100").problems().has("bank_reference")); // the old reference stays taken
        CHECK(office.paid(claim, "FP 102").ok());
        CHECK(office.sums().in(Account::paid) == Money{2'000'00});
    }
}
