// A finding of a consultation names the changes of the plan that it led to, and the public is led from each to the
// other.
#include "consultation/analysis_world_test.h"
#include "consultation/consultation_duties.h"
#include "planning/planning.h"
#include "planning/public_world_test.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

// The issued plan of the tests of planning, and a closed consultation that serves it.
struct PlanConsulted {
    explicit PlanConsulted(db::Engine engine) : office(engine) {
        office.change([&](office::Change& change) {
            plan = planning::testing::keep_issued_world(change).reference;
            auto one = consultation::testing::keep_safety_with(change, {60, 40, {}});
            one.plan = plan;
            reference = one.reference;
            return consultation::testing::sure(office::keep(change, consultation::consultation_fields(), one));
        });
        findings = "/work/consultations/" + reference + "/analysis/findings";
        office.pass_minutes(60 * 24 * 2);
        analyst.sign_in_as(Role::analyst);
    }
    // The newest change of the plan for which a reason is recorded.
    planning::PlanChange newest() { return planning::changes_of_plan(*office.database().read(), plan).back(); }

    TestOffice office;
    Client analyst{office}, anybody{office};
    std::string plan, reference, findings;
};

} // namespace

TEST_CASE("the public is led from a change of the plan to what people said, and back") {
    for (auto engine : db::test_engines()) {
        PlanConsulted at(engine);
        const auto change = at.newest();
        const auto id = std::to_string(change.id);
        at.analyst.get(at.findings + "/new");
        CHECK(at.analyst.says(change.reason));
        at.analyst.submit({{"title", "Villages"},
                           {"said", "Villages see no officer."},
                           {"decision", "no_change"},
                           {"did", "Nothing yet."},
                           {"is_public", "yes"},
                           {"plan_changes", id}},
                          at.findings + "/new");
        CHECK(at.analyst.has_problem("plan_changes", "A finding that changed something names what it changed"));
        at.analyst.submit({{"title", "Villages"},
                           {"said", "Villages see no officer."},
                           {"decision", "change"},
                           {"did", "Teams go to every village."},
                           {"is_public", "yes"},
                           {"plan_changes", id}},
                          at.findings + "/new");
        CHECK_MESSAGE(at.analyst.status() == 303, at.analyst.main_words());
        CHECK(at.newest().finding == at.reference + "/1");

        const auto told = "/consultations/" + at.reference + "/what-we-did";
        CHECK(at.anybody.get(told).links_to(change.address));
        CHECK(at.anybody.says(change.reason));
        CHECK(at.anybody.get(told + ".csv").body().find(change.place) != std::string::npos);
        at.anybody.get(change.address);
        CHECK(at.anybody.says("What people said: Villages"));
        CHECK(at.anybody.links_to(told + "#finding-1"));
        CHECK(at.anybody.get("/plan/how-we-wrote-it").links_to(told + "#finding-1"));
        CHECK(at.office.faults().empty());
    }
}

TEST_CASE("a finding that is not public is named to nobody outside, and a change is led to by one finding") {
    for (auto engine : db::test_engines()) {
        PlanConsulted at(engine);
        const auto id = std::to_string(at.newest().id);
        at.analyst.get(at.findings + "/new")
            .submit({{"title", "Villages"},
                     {"said", "Villages see no officer."},
                     {"decision", "change"},
                     {"did", "Teams go to every village."},
                     {"is_public", "no"},
                     {"plan_changes", id}},
                    at.findings + "/new");
        CHECK(at.newest().finding == at.reference + "/1");
        CHECK_FALSE(at.anybody.get("/plan/how-we-wrote-it").says("Villages"));
        CHECK_FALSE(at.anybody.get(at.newest().address).says("Villages"));
        const auto other = at.office.change([&](office::Change& change) {
            return planning::name_cause(change, at.plan, at.reference + "/2", {at.newest().id});
        });
        CHECK(other.is_refused());
        at.analyst.get(at.findings + "/1").submit({{"title", "Villages"}}, at.findings + "/1"); // the tick stays
        CHECK(at.newest().finding == at.reference + "/1");
        at.analyst.get(at.findings + "/1").submit({{"plan_changes", "99"}}, at.findings + "/1");
        CHECK(at.analyst.has_problem("plan_changes", "from the list"));
    }
}

TEST_CASE("a consultation on a plan that asked people and victims witnesses for it once it has closed") {
    for (auto engine : db::test_engines()) {
        PlanConsulted at(engine);
        const auto witness = consultation::consultation_witnesses().front();
        auto reader = at.office.database().read();
        const auto occasions = witness.occasions(*reader, at.office.today());
        REQUIRE(occasions.size() == 1);
        CHECK(occasions[0].key == at.plan);
        CHECK(occasions[0].set_day == date_of(2022, 1, 31)); // the day it was issued
        const auto closed = at.office.today() - 1;
        CHECK(witness.evidence(*reader, closed).empty());
        const auto evidence = witness.evidence(*reader, at.office.today());
        REQUIRE(evidence.size() == 1);
        CHECK(evidence[0].key == at.plan);
        CHECK(evidence[0].done_on == closed);
        CHECK(evidence[0].reference == at.reference);
    }
}

} // namespace reeve::journeys
