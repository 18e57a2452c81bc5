// The precept on its road through the pages: proposed, vetoed, revised and issued, with what the law forbids refused;
// and what stands beside the plan.
#include "app/demo.h"
#include "app/demo_replay.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

// Wednesday 12 February 2025, 10:00 in London.
Moment in_february() { return from_london(date_of(2025, 2, 12), {10, 0, 0}); }

} // namespace

TEST_CASE("a precept is proposed, vetoed, revised and issued by the Commissioner alone") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine, in_february());
        Client client(office), anybody(office), commissioner(office);
        client.sign_in_as(Role::chief_executive).get("/work/precepts/new");
        CHECK(client.submit({{"year", "2025/27"}, {"proposed", "95600000"}, {"proposed_band_d", "290"}})
                  .has_problem("year"));
        client.submit({{"year", "2025/26"}, {"proposed", "95,600,000"}, {"proposed_band_d", "290"}});
        CHECK(client.follow().says("is begun"));
        CHECK(anybody.get("/plan/precept/2025-26").status() == 404);
        const std::string one = "/work/precepts/2025-26";
        CHECK(client.get(one + "/steps/response").status() == 409);
        CHECK(client.says("This is not the next step"));
        client.get(one + "/steps/notice").submit({{"notified_on", "4 February 2025"}});
        CHECK(client.follow().says("Done 3 days late"));
        CHECK(client.get(one + "/proposal").submit({{"proposed", "1000"}}, one + "/proposal").status() == 409);
        CHECK(anybody.get("/plan/precept/2025-26").says("£95,600,000"));
        client.get(one + "/steps/panel-report");
        CHECK(client.submit({{"reported_on", "7 February 2025"}}).has_problem("decision"));
        client.submit({{"reported_on", "7 February 2025"}, {"decision", "too_high"}});
        client.get(one + "/steps/response")
            .submit({{"responded_on", "12 February 2025"},
                     {"response", "Heard"},
                     {"revised", "95600000"},
                     {"revised_band_d", "290"}});
        CHECK(client.status() == 409);
        CHECK(client.says("must be lower than £95,600,000. S.I. 2012/2271 reg.5(3)(a)."));
        client.submit({{"revised", "95000000"}, {"revised_band_d", "288.20"}});
        CHECK(client.follow().says("The Panel has until 22 February 2025 to report on the revised precept."));
        CHECK(client.get(one + "/issue").status() == 403);
        CHECK(commissioner.sign_in_as(Role::commissioner).get(one + "/issue").status() == 409);
        office.pass_minutes(60 * 24 * 12); // the Panel says nothing again
        client.sign_in_as(Role::chief_executive);
        CHECK(commissioner.sign_in_as(Role::commissioner).get("/my-work").links_to(one + "/issue"));
        commissioner.get(one + "/issue").submit({{"issued_on", "24 February 2025"}, {"issued", "95600000"}});
        CHECK(commissioner.status() == 409);
        CHECK(commissioner.says("no more than the revised £95,000,000"));
        commissioner.submit({{"issued_on", "24 February 2025"}, {"issued", "95000000"}});
        CHECK(commissioner.follow().says("Issued on 24 February 2025"));
        CHECK(anybody.get("/plan/precept").says("£95,000,000"));
        CHECK(client.get(one + "/steps/second-report").status() == 409);
        CHECK(office.faults().empty());
    }
}

TEST_CASE(
    "the demo's force priorities, forward plan, threads and sites are read by anybody, with their gaps and what is late") {
    TestOffice office(db::fresh_migrated_database(db::Engine::sqlite), demo_ids::behind_all,
                      from_london(date_of(2024, 10, 7), {9, 0, 0}));
    REQUIRE(load_demo(office.office()).ok());
    Client anybody(office), client(office);
    CHECK(anybody.get("/plan/force-priorities").says("1 of 3 objectives is served by no force priority."));
    CHECK(anybody.get("/plan/forward-plan")
              .says("2 of 10 priorities are late: Rural Policing and Protecting Personnel."));
    CHECK(anybody.get("/plan/threads/TH-0001").says("Victims of Crime"));
    CHECK(anybody.get("/plan/summary").says("Victims first"));
    CHECK(anybody.get("/plan/sites").says("Review late by 22 days."));
    CHECK(anybody.get("/plan/sites.csv").body().find("24.62") != std::string::npos);
    client.sign_in_as(Role::director_of_governance).get("/work/forward-plans/FW-0001/meetings/new");
    CHECK(client.submit({{"meets_on", "6 November 2024"}, {"taken", "1"}}).has_problem("taken"));
    CHECK(client.get("/my-work").says("The review of County town front enquiry office is late"));
}

} // namespace reeve::journeys
