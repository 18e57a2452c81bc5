// A panel's story: seats, interests before reading, blind marks, the reveal, moderation, the line.
#include "commissioning/panel_world_test.h"
#include "tests/journeys/aside_office.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace commissioning;
using namespace commissioning::testing;

constexpr const char* round_path = "/work/marking/FR-0001";
constexpr const char* panel_path = "/work/panels/FR-0001";
const BidsAsked three_bids = {{"Alpha", {4'000'00}}, {"Beta", {9'000'00}}, {"Zeta Trust", {7'777'00}}};

std::string bid_path(const std::string& reference) { return round_path + ("/" + reference); }

Typed marks_typed(const std::string& need, const std::string& plan) {
    return {{"score_1", need},
            {"why_1", "It shows who asked for it and how many."},
            {"score_2", plan},
            {"why_2", "It says who does what and when."}};
}

} // namespace

namespace {

struct Sitting {
    TestOffice office;
    Client chair{office}, officer{office}, assessor{office};
};

void give_seats(Sitting& sitting) {
    auto& [office, chair, officer, assessor] = sitting;
    round_in_marking(office, three_bids);
    const auto assessor_id = std::to_string(office.person_of(Role::assessor).value);
    const auto officer_id = std::to_string(office.person_of(Role::commissioning_officer).value);
    const auto chair_id = std::to_string(office.person_of(Role::chief_executive).value);
    chair.sign_in_as(Role::chief_executive);
    officer.sign_in_as(Role::commissioning_officer);
    assessor.sign_in_as(Role::assessor);

    CHECK(assessor.get(round_path).status() == 404); // no seat yet
    CHECK(officer.get(panel_path)
              .submit({{"person", assessor_id}, {"part", "chairs"}}, panel_path + std::string("/seats"))
              .has_problem("part"));
    for (const auto& [id, part] :
         {std::pair(assessor_id, "marks"), std::pair(officer_id, "marks"), std::pair(chair_id, "chairs")})
        CHECK(officer.get(panel_path)
                  .submit({{"person", id}, {"part", part}}, panel_path + std::string("/seats"))
                  .status()
              == 303);
}

void declare_interests(Sitting& sitting) {
    auto& [office, chair, officer, assessor] = sitting;
    // Names first, and no bid before its answer.
    CHECK(assessor.get(bid_path("G-0001")).status() == 404);
    assessor.get(round_path + std::string("/interests"));
    CHECK(assessor.says("Zeta Trust"));
    CHECK_FALSE(assessor.says("Work of Zeta Trust"));
    CHECK(assessor.submit({{"answer_G-0001", "none"}, {"answer_G-0002", "none"}}).has_problem("answer_G-0003"));
    CHECK(assessor.submit({{"answer_G-0001", "none"}, {"answer_G-0002", "none"}, {"answer_G-0003", "conflict"}})
              .has_problem("words_G-0003"));
    const Typed none = {{"answer_G-0001", "none"}, {"answer_G-0002", "none"}, {"answer_G-0003", "none"}};
    CHECK(assessor.submit(none).status() == 303);
    CHECK(officer.get(round_path + std::string("/interests")).submit(none).status() == 303);
    CHECK(chair.get(round_path + std::string("/interests")).submit(none).status() == 303);
}

void mark_blind(Sitting& sitting) {
    auto& [office, chair, officer, assessor] = sitting;
    // Half a marking is kept; a whole one is sent in, once.
    assessor.get(bid_path("G-0001"));
    CHECK(assessor.says("Answer of Alpha."));
    CHECK(assessor.submit({{"score_1", "4"}, {"send", ""}}).status() == 303);
    assessor.get(bid_path("G-0001"));
    CHECK(assessor.submit({{"send", "yes"}}).has_problem("why_1"));
    for (const char* reference : {"G-0001", "G-0002", "G-0003"}) {
        auto typed = marks_typed(reference == std::string("G-0001") ? "4" : "1", "2");
        typed.emplace_back("send", "yes");
        CHECK(assessor.get(bid_path(reference)).submit(typed).status() == 303);
        CHECK(chair.get(panel_path + std::string("/moderation")).status() == 409); // blind
        auto others = marks_typed("2", "2");
        others.emplace_back("send", "yes");
        if (reference != std::string("G-0003")) CHECK(officer.get(bid_path(reference)).submit(others).status() == 303);
    }
    CHECK(assessor.get(bid_path("G-0001")).says("Sent in") == false);
    CHECK(chair.get(panel_path).says("Not enough marks for G-0003"));
    CHECK(chair.post(panel_path + std::string("/reveal"), {{"because", ""}}).status() == 409);
    auto last = marks_typed("2", "4");
    last.emplace_back("send", "yes");
    CHECK(officer.get(bid_path("G-0003")).submit(last).status() == 303);
    CHECK(chair.get(panel_path).submit({}, panel_path + std::string("/reveal")).follow().heading() == "Moderation");
}

} // namespace

TEST_CASE("a panel is seated, declares, marks blind, and moderates after the reveal") {
    Sitting sitting;
    give_seats(sitting);
    declare_interests(sitting);
    mark_blind(sitting);
    auto& [office, chair, officer, assessor] = sitting;
    // Widest first, flags in words, a file of it.
    chair.get(panel_path + std::string("/moderation"));
    CHECK(chair.says("3 bids, widest disagreement first"));
    CHECK(chair.says("30 points")); // 80 and 50
    CHECK(chair.get(panel_path + std::string("/moderation.csv"))
              .body()
              .find("G-0001,Alpha,Work of Alpha,4000.00,80.0%,50.0%,65.0")
          != std::string::npos);
    CHECK(assessor.get(panel_path + std::string("/moderation/G-0001")).says("It says who does what and when."));
    CHECK(assessor.post(panel_path + std::string("/moderation/G-0001"), {{"present", "A"}}).status() == 403);

    const std::string item = panel_path + std::string("/moderation/G-0001");
    CHECK(chair.get(item).submit({{"score_1", "4"}, {"present", "A"}, {"present", "B"}}, item).has_problem("reason"));
    for (const char* reference : {"G-0001", "G-0002", "G-0003"}) {
        const std::string one = panel_path + std::string("/moderation/") + reference;
        CHECK(
            chair.get(one)
                .submit(
                    {{"score_1", "4"}, {"reason", "The plan was found on page 3."}, {"present", "A"}, {"present", "B"}},
                    one)
                .status()
            == 303);
    }
    const std::string line = panel_path + std::string("/line");
    CHECK(chair.get(line + "?line=85").says("1 bid would be funded for £7,777"));
    CHECK(chair.submit({{"line_percent", "75"}}, line + "/drawn").has_problem("line_because"));
    CHECK(chair.submit({{"line_percent", "75"}, {"line_because", "The quality of bids."}}, line + "/drawn").status()
          == 303);
    CHECK(chair.get(line).submit({}, line + "/recommendations").status() == 303);
    CHECK(chair.get(item).says("Recommended: fund, £4,000"));
    CHECK(chair.get(line).submit({}, panel_path + std::string("/decision")).status() == 303);
    CHECK(chair.get(panel_path).says("waiting for the decision"));
    CHECK(office.faults().empty());
    auto reader = office.database().read();
    for (const auto& invariant : office.office().invariants()) {
        CAPTURE(invariant.name);
        CHECK(invariant.broken(*reader).empty());
    }
}

TEST_CASE("nobody reads another’s marks before the reveal at any address") {
    TestOffice office;
    const auto round = round_in_marking(office, three_bids);
    for (auto role : {Role::assessor, Role::commissioning_officer, Role::director_of_governance})
        declare_all(office, seat_given(office, round, office.person_of(role), "Assessor",
                                       role == Role::director_of_governance, true));
    office.change([&](office::Change& change) {
        const auto criteria = criteria_of(change.tx, round.id);
        for (auto assessment : assessments_by(change.tx, round.id, office.person_of(Role::assessor))) {
            auto marks = marks_given(criteria, {4, 1});
            for (auto& mark : marks) mark.why.text = "A mark that nobody else reads yet.";
            REQUIRE(keep_marks(change, *submit(assessment, round, criteria, marks, change.now), marks).ok());
        }
        return 0;
    });
    for (auto role : {Role::commissioning_officer, Role::director_of_governance, Role::administrator, Role::auditor}) {
        Client reader(office);
        reader.sign_in_as(role);
        for (const auto& address : addresses_about_bids(office)) {
            CAPTURE(address);
            reader.get(address);
            CHECK(reader.body().find("nobody else reads yet") == std::string::npos);
            CHECK(reader.body().find("70.0%") == std::string::npos);
        }
    }
    Client own(office);
    own.sign_in_as(Role::assessor);
    CHECK(own.get("/work/marking/FR-0001/G-0003").says("A mark that nobody else reads yet."));
    CHECK(own.get("/work/marking/FR-0001").says("70.0%"));
}

} // namespace reeve::journeys
