// Due diligence as the office does it: filled from a register, concluded, and standing before a decision; and no trace
// of it for somebody who stands aside.
#include "commissioning/award_store.h"
#include "commissioning/diligence_world_test.h"
#include "commissioning/panel_world_test.h"
#include "commissioning/registered_body_store.h"
#include "office/people/person_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace commissioning;
using namespace commissioning::testing;

const std::string desk = "/work/rounds/FR-0001/bids/G-0001";

void read_a_register(TestOffice& office, Date day) {
    auto read = office.change([&](office::Change& change) {
        return read_register(change, RegisterKind::charities, [&](const TakeBody& take) -> Result<Date> {
            take({"200001", "Alpha", "Removed", day - 100, "Submission Overdue", {}});
            return day;
        });
    });
    REQUIRE(read);
}

} // namespace

TEST_CASE(
    "the checks of a bid are filled from an old register, concluded by somebody, and told on the page of the bid") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        TestOffice office(engine);
        round_in_marking(office, {{"Alpha", {4'000'00}}});
        read_a_register(office, office.today() - 40);
        REQUIRE(office.change([&](office::Change& change) {
            auto bid = *find_bid(change.tx, "G-0001");
            bid.charity_number = "200001";
            return keep_bid(change, bid);
        }));
        Client officer(office);
        officer.sign_in_as(Role::commissioning_officer);
        CHECK(officer.get(desk).links_to(desk + "/checks"));
        officer.get(desk + "/checks");
        CHECK(officer.says("G-0001 has no due diligence yet"));
        CHECK(officer.says("40 days old"));
        CHECK(officer.submit({}, desk + "/checks/fill").follow().says("5 checks are filled in"));
        CHECK(officer.says("says “Removed”"));
        CHECK(officer.says("Register is old"));
        officer.get(desk + "/checks/active_status").submit({{"state", "resolved"}});
        CHECK(officer.has_problem("reason", "why the flag does not stand in the way"));
        officer.submit({{"state", "failed"}, {"reason", "The charity is closed."}}, desk + "/checks/active_status");
        CHECK(officer.follow().says("Active on the register is saved"));
        CHECK(officer.says("G-0001 failed active on the register, and has still open"));
        officer.submit({{"words", "The money goes to the council as its agent."}}, desk + "/checks/conditions");
        CHECK(officer.follow().says(
            "G-0001 may be awarded because of what must be so before any money is paid. 7 checks are not settled."));
        CHECK(officer.get(desk + "/checks/no_such_check").status() == 404);
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a decision waits for due diligence, or for a condition that the award then publishes") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        TestOffice office(engine);
        auto round = round_in_marking(office, {{"Alpha", {4'000'00}}});
        auto sign = [&] {
            return office.change([&](office::Change& change) -> Result<DecisionNotice> {
                auto deciding = round_of(change.tx, round.id);
                deciding.state = RoundState::deciding;
                deciding = TRY(keep_round(change, deciding));
                auto bid = *find_bid(change.tx, "G-0001");
                bid.state = BidState::recommended;
                bid = TRY(keep_bid(change, bid));
                BidRecommendation recommendation;
                recommendation.kind = RecommendationKind::fund;
                recommendation.amount = *bid.requested;
                recommendation.reason.text = "A good plan.";
                return sign_decision(change, deciding, {{bid, recommendation, Fraction{70}}}, {{}, {65}, true});
            });
        };
        auto refused = sign();
        REQUIRE(refused.is_refused());
        CHECK(refused.refusal().message.find("G-0001 has no due diligence yet") == 0);
        CHECK(awards_of(*office.database().read(), round.id).empty());
        Client officer(office);
        officer.sign_in_as(Role::commissioning_officer).get(desk + "/checks");
        officer.submit({{"words", "The insurance is seen."}}, desk + "/checks/conditions");
        REQUIRE(officer.status() == 303);
        REQUIRE(sign());
        auto awards = awards_of(*office.database().read(), round.id);
        REQUIRE(awards.size() == 1);
        CHECK(awards[0].conditions.text.find("Before any money is paid: The insurance is seen.") != std::string::npos);
        CHECK(officer.get("/work/rounds/FR-0001/awards/" + awards[0].reference).says("The insurance is seen."));
        officer.get(desk + "/checks");
        officer.submit({{"met_words", ""}},
                       desk + "/checks/conditions/"
                           + std::to_string(conditions_of(*office.database().read(), awards[0].bid)[0].id.value));
        CHECK(officer.has_problem("met_words"));
        officer.submit({{"met_words", "Certificate of today."}},
                       desk + "/checks/conditions/"
                           + std::to_string(conditions_of(*office.database().read(), awards[0].bid)[0].id.value));
        CHECK(officer.follow().says("Certificate of today."));
        CHECK(unmet_conditions(*office.database().read(), awards[0].bid).empty());
        CHECK(office.faults().empty());
    }
}

TEST_CASE("whoever stands aside from a bid finds none of its checks") {
    TestOffice office;
    auto round = round_in_marking(office, {{"Alpha", {4'000'00}}, {"Beta", {4'000'00}}});
    auto officer_id = office.person_of(Role::commissioning_officer);
    auto seat = seat_given(office, round, officer_id, "Commissioning Officer", false, true);
    auto first = *find_bid(*office.database().read(), "G-0001");
    REQUIRE(office.change([&](office::Change& change) {
        BidInterest aside{.bid = first.id, .answer = InterestAnswer::conflict, .kind = InterestKind::family};
        aside.words.text = "A friend.";
        return declare(change, seat, {aside});
    }));
    REQUIRE(office.change([&](office::Change& change) { return pass_every_check(change, first.id); }));
    Client officer(office);
    officer.sign_in_as(Role::commissioning_officer);
    CHECK(officer.get(desk + "/checks").status() == 404);
    CHECK(officer.get(desk + "/checks/identity").status() == 404);
    CHECK(officer.get("/work/rounds/FR-0001/bids/G-0002/checks").status() == 200);
    CHECK_FALSE(officer.get("/work/rounds/FR-0001/bids/G-0002/checks").says("G-0001"));
}

TEST_CASE("an assessor is told what suggests an interest, and must answer it") {
    TestOffice office;
    auto round = round_in_marking(office, {{"Alpha", {4'000'00}}, {"Beta", {4'000'00}}});
    auto assessor = office.person_of(Role::assessor);
    seat_given(office, round, assessor, "Assessor A", false, true);
    REQUIRE(office.change([&](office::Change& change) {
        auto person = *office::find_person(change.tx, assessor);
        auto bid = *find_bid(change.tx, "G-0001");
        bid.contact_email = person.email;
        return keep_bid(change, bid);
    }));
    Client client(office);
    client.sign_in_as(Role::assessor).get("/work/marking/FR-0001/interests");
    CHECK(client.says("You work on this application yourself."));
    client.submit({{"answer_G-0001", "none"}, {"answer_G-0002", "none"}});
    CHECK(client.has_problem("none_G-0001", "Say why what is pointed out is no interest in Alpha"));
    client.submit({{"answer_G-0001", "none"}, {"none_G-0001", "It was typed by mistake."}, {"answer_G-0002", "none"}});
    CHECK(client.status() == 303);
    CHECK(
        interest_of(*office.database().read(), find_bid(*office.database().read(), "G-0001")->id, assessor)->words.text
        == "It was typed by mistake.");
}

} // namespace reeve::journeys
