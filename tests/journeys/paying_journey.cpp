// A grant from its offer to its payment: the recipient on their own pages, two people of the office on theirs, and the
// same file by command.
#include "commissioning/bid_member_store.h"
#include "commissioning/grant_rows_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/paying_world_test.h"
#include "commissioning/recipient_store.h"
#include "office/people/person_store.h"
#include "tests/journeys/client.h"

namespace reeve::journeys {
namespace {

using namespace commissioning;
using namespace commissioning::testing;

// A bid of £5,000 that was awarded and is offered to the walk's applicant.
struct Offered : TestOffice {
    Award award;
    std::string staff, grant;
    Client applicant{*this}, officer{*this}, finance{*this}, chief{*this};

    explicit Offered(db::Engine engine) : TestOffice(engine, from_london(date_of(2024, 10, 8), {10, 0, 0})) {
        award = awards_made(*this, {{"Allotments", {5'000'00}}}).front();
        auto person = person_of(Role::applicant);
        auto made = change([&](office::Change& change) -> Result<Award> {
            add_owner(change, award.bid, office::find_person(change.tx, person)->email);
            auto offering = award;
            offering.state = AwardState::approved;
            return keep_award(change, TRY(offered(offering, change.today() + 28, change.today())));
        });
        REQUIRE(made.ok());
        auto reader = database().read();
        staff = desk_address(round_of(*reader, award.round)) + "/awards/" + award.reference;
        grant = grant_address(db::find(*reader, bid_fields(), award.bid)->reference);
        applicant.sign_in_as(Role::applicant);
        officer.sign_in_as(Role::commissioning_officer);
        finance.sign_in_as(Role::finance_officer);
        chief.sign_in_as(Role::chief_executive);
    }
    Balances sums() { return balances(*database().read(), award.id); }
};

void send(Client& client, const std::string& page, const Typed& typed, const std::string& action) {
    client.get(page).submit(typed, action);
    CAPTURE(page);
    REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    client.follow();
}

void agree(Offered& office) {
    send(office.applicant, office.grant, {{"answer", "accepted"}}, office.grant + "/answer");
    send(office.officer, office.staff + "/agreement", {}, office.staff + "/agreement");
    auto plan = office.staff + "/agreement/instalments";
    send(office.officer, plan, {{"parts", "2"}, {"basis", "advance"}, {"need", "Tools are bought first"}}, plan);
    send(office.officer, office.staff + "/agreement", {{"to", "issued"}}, office.staff + "/agreement/move");
    send(office.applicant, office.grant,
         {{"signed_name", "A Treasurer"}, {"signed_role", "Treasurer"}, {"may_bind", "yes"}},
         office.grant + "/signature");
    send(office.officer, office.staff + "/agreement", {{"to", "in_force"}}, office.staff + "/agreement/move");
}

void give_and_check_details(Offered& office) {
    auto bank = office.grant + "/bank";
    send(office.applicant, bank,
         {{"account_name", "Allotments"}, {"sort_code", "20-00-00"}, {"account_number", "1234 5678"}}, bank);
    auto check = office.staff + "/bank/check";
    send(office.finance, office.staff + "/bank",
         {{"called_number", "0116 496 0000"}, {"called_found", "The register"}, {"to", "called"}}, check);
    // Whoever called does not confirm.
    office.finance.get(office.staff + "/bank").submit({{"to", "verified"}}, check);
    CHECK(office.finance.status() == 403);
    send(office.chief, office.staff + "/bank", {{"to", "verified"}}, check);
}

} // namespace

TEST_CASE("a recipient takes an offer, signs, claims and is paid, and the public file says what was drawn") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Offered office(engine);
        agree(office);
        give_and_check_details(office);
        auto first = office.grant + "/instalments/1";
        office.applicant.get(first).submit({{"amount", "£2,500.01"}, {"words", "Tools"}}, first);
        CHECK(office.applicant.has_problem("amount", "The instalment is £2,500"));
        send(office.applicant, first, {{"amount", "£2,500"}, {"words", "Tools"}}, first);
        send(office.officer, "/work/claims/GC-0001", {{"eligible", "£2,500"}, {"to", "certified"}},
             "/work/claims/GC-0001");
        send(office.finance, "/work/claims/GC-0001", {{"to", "approved"}}, "/work/claims/GC-0001/payment");
        send(office.finance, "/work/payments", {}, "/work/payments");
        CHECK(office.finance.get("/work/payments/PF-0001/bank.csv").body().find("20-00-00,12345678,2500.00")
              != std::string::npos);
        CHECK(office.officer.get("/work/payments/PF-0001/bank.csv").status() == 403);
        send(office.finance, "/work/claims/GC-0001", {{"paid_on", "today"}, {"bank_reference", "FP 1"}, {"to", "paid"}},
             "/work/claims/GC-0001/payment");
        CHECK(office.sums().in(Account::paid) == Money{2'500'00});
        CHECK(office.applicant.get(office.grant).main_words().find("paid £2,500, not yet drawn £2,500")
              != std::string::npos);
        auto published = published_grants(*office.database().read());
        REQUIRE(published.size() == 1);
        CHECK(published[0].disbursed == Money{2'500'00});
        REQUIRE(published[0].payments.size() == 1);
        CHECK(published[0].payments[0].amount == Money{2'500'00});
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a grant is its recipient's alone: to another applicant none of its pages is there") {
    Offered office(db::Engine::sqlite);
    agree(office);
    auto stranger = office.change([&](office::Change& change) {
        auto member = members_of(change.tx, office.award.bid).front();
        member.email = {"other@group.test"};
        return office::keep(change, member_fields(), member);
    });
    REQUIRE(stranger.ok());
    for (const char* page : {"", "/bank", "/instalments/1", "/agreement/1.pdf", "/claims/GC-0001"}) {
        CAPTURE(page);
        CHECK(office.applicant.get(office.grant + page).status() == 404);
    }
}

} // namespace reeve::journeys
