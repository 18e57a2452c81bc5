// Bringing in what others send: checked row by row, saved, counted, and taken back.
#include "app/demo.h"
#include "app/demo_replay.h"
#include "delivery/measure_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

void begin(TestOffice& office, const char* slug, const char* title, delivery::MeasureKind kind) {
    delivery::Measure measure;
    measure.slug = slug;
    measure.title = title;
    measure.kind = kind;
    measure.polarity = delivery::Polarity::more;
    measure.unit_one = "special constable";
    measure.unit_many = "special constables";
    measure.source = "Return of the force";
    measure.frequency = delivery::Frequency::quarterly;
    measure.expected_day = 20;
    delivery::MeasureDefinition first;
    first.words.text = "Counted by head";
    auto kept = office.change([&](office::Change& change) { return add_measure(change, measure, first); });
    if (!kept) throw Fault("the measure is not taken");
}

const std::string heading = "measure,area,first_day,last_day,number,status,note\n";

// The rows through both pages, as an analyst brings them in.
void bring_in(Client& client, const std::string& rows) {
    client.get("/work/measures/import")
        .submit({{"name", "A return"}, {"text", heading + rows}}, "/work/measures/import");
    client.submit({{"do", "keep"}}, "/work/measures/import");
    REQUIRE_MESSAGE(client.status() == 303, client.main_words());
}

} // namespace

TEST_CASE("a return is checked row by row, saved with its hash and taken back") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        begin(office, delivery::crimestoppers, "Reports to Crimestoppers", delivery::MeasureKind::events);
        Client client(office), anybody(office);
        client.sign_in_as(Role::analyst).get("/work/measures/import");
        CHECK(client.submit({{"name", "Return for July"}}, "/work/measures/import")
                  .has_problem("text", "Paste the rows or choose a file"));
        client.submit({{"text", heading + "crimestoppers-reports,PZ-ONE,1/7/2026,32/7/2026,12,,"}},
                      "/work/measures/import");
        CHECK(client.says("1 to be put right"));
        client.get("/work/measures/import")
            .submit({{"name", "Return for July"},
                     {"text", heading + "crimestoppers-reports,PZ-ONE,1/7/2026,31/7/2026,12,,"}},
                    "/work/measures/import");
        CHECK(client.says("1 row new"));
        client.submit({{"do", "keep"}}, "/work/measures/import");
        CHECK(client.follow().says("1 row is saved"));
        CHECK(anybody.get("/figures/F-0010?period=2026-07-01..2026-07-31").says("12 reports"));
        CHECK(anybody.says("Return for July"));
        client.submit({}, "/work/measures/releases/"
                              + std::to_string(db::record(*office.database().read(), delivery::release_fields(),
                                                          db::Sql("1 = 1 ORDER BY id", "the release"))
                                                   ->import_run.value)
                              + "/undo");
        CHECK(client.follow().says("The rows are as they were before"));
        CHECK(anybody.get("/figures/F-0010?period=2026-07-01..2026-07-31")
                  .says("We have not had the Crimestoppers returns"));
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a measure is begun with what it counts, given a target, and read by everyone with what is expected today") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        Client client(office), anybody(office);
        client.sign_in_as(Role::analyst).get("/work/measures/new");
        client.submit({{"slug", "special-constables"},
                       {"title", "Special constables"},
                       {"kind", "level"},
                       {"polarity", "more"},
                       {"unit_one", "special constable"},
                       {"unit_many", "special constables"},
                       {"source", "Return of the force"},
                       {"owner_post", "Chief Constable"},
                       {"frequency", "quarterly"},
                       {"expected_day", "20"},
                       {"is_public", "yes"},
                       {"words", ""}},
                      "/work/measures/new");
        CHECK_MESSAGE(client.has_problem("words", "What is counted, and how?"), client.main_words().substr(0, 600));
        client.submit({{"words", "Those on the strength, by head."}}, "/work/measures/new");
        CHECK(client.follow().says("Special constables is measured from now on"));
        CHECK(anybody.get("/plan/measures/special-constables").says("No data yet"));
        client.get("/work/measures/special-constables/targets/new")
            .submit({{"words", "From 300 to 400"}, {"kind", "trajectory"}, {"baseline_on", "23 September 2025"}});
        CHECK(client.has_problem("aim", "Enter what is to be reached"));
        client.submit({{"baseline", "300"}, {"aim", "400"}, {"due_on", "23 September 2027"}});
        REQUIRE(client.status() == 303);
        client.get("/work/measures/special-constables/targets/1");
        CHECK_MESSAGE(client.says("History"), client.main_words());
        CHECK(anybody.get("/plan/measures/special-constables").says("350 is expected today, 23 September 2026"));
        bring_in(client, "special-constables,force,30/6/2026,30/6/2026,320,,");
        CHECK(anybody.get("/plan/measures/special-constables").says("320 special constables on 30 June 2026"));
        CHECK(anybody.says("fewer than the"));
        CHECK(anybody.says("The numbers for 30 September 2026 are due by 20 October 2026."));
        CHECK(anybody.get("/plan/measures").says("320 special constables on 30 June 2026"));
        CHECK(anybody.get("/plan/measures/special-constables.csv")
                  .body()
                  .find("special-constables,force,2026-06-30,2026-06-30,320,,1,final,")
              != std::string::npos);
        CHECK(anybody.get("/figures/F-0014?period=2026-04-01..2026-07-31").says("320 special constables"));
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a chart breaks where the definition changes, and its usual range begins anew only by a decision") {
    TestOffice office;
    begin(office, "special-constables", "Special constables", delivery::MeasureKind::level);
    Client client(office);
    std::string rows;
    for (int i = 0; i < 14; ++i) {
        auto day = iso(last_of_month(months_later(date_of(2025, 1, 1), i)));
        rows += "special-constables,force," + day + "," + day + "," + std::to_string(i == 13 ? 400 : 300 + i % 2 * 4)
                + ",,\n";
    }
    client.sign_in_as(Role::analyst);
    bring_in(client, rows);
    CHECK(client.get("/work/measures/special-constables").says("Above the usual range, for the better"));
    client.get("/work/measures/special-constables/notes/new")
        .submit({{"day", "1 February 2026"}, {"kind", "new_range"}, {"words", "A new start"}});
    CHECK(client.has_problem("decision", "Enter where the decision is recorded"));
    client.submit({{"decision", "Board of 5 February 2026"}});
    CHECK(client.follow().says("The usual range begins anew (Board of 5 February 2026)"));
    CHECK_FALSE(client.says("Above the usual range"));
    client.get("/work/measures/special-constables/definitions/new")
        .submit({{"holds_from", "1 March 2026"}, {"words", "Those on duty this year"}, {"reason", "Some had left"}});
    CHECK(client.follow().says("Definition 2 since 1 March 2026"));
    bring_in(client, "special-constables,force,2026-03-31,2026-03-31,250,,");
    CHECK(client.get("/work/measures/special-constables").says("The line is broken there"));
    CHECK(client.get("/work/measures").says("1 measure is waiting for numbers that are late"));
    CHECK(client.says("days late"));
}

TEST_CASE("what is for staff alone is shown to nobody else") {
    TestOffice office;
    begin(office, "special-constables", "Special constables", delivery::MeasureKind::level);
    auto measure = *delivery::find_measure(*office.database().read(), "special-constables");
    measure.is_public = false;
    REQUIRE(office.change([&](office::Change& change) { return keep_measure(change, measure); }).ok());
    Client anybody(office), client(office);
    CHECK(anybody.get("/plan/measures/special-constables").status() == 404);
    CHECK_FALSE(anybody.get("/plan/measures").says("Special constables"));
    CHECK(anybody.get("/plan/measures/special-constables.csv").body().find("special") == std::string::npos);
    CHECK(client.sign_in_as(Role::analyst).get("/work/measures/special-constables").says("It is for staff alone."));
    client.sign_in_as(Role::auditor).get("/work/measures/special-constables");
    CHECK_FALSE(client.links_to("/work/measures/special-constables/change"));
}

TEST_CASE("a file with forty bad rows among five thousand says all forty and keeps none") {
    TestOffice office;
    begin(office, "special-constables", "Special constables", delivery::MeasureKind::events);
    std::string rows;
    for (int i = 0; i < 5000; ++i) {
        auto day = iso(date_of(2010, 1, 1) + i);
        rows += "special-constables,force," + day + "," + day + "," + (i % 125 == 7 ? "many" : "3") + ",,\n";
    }
    Client client(office);
    client.sign_in_as(Role::analyst)
        .get("/work/measures/import")
        .submit({{"name", "All days"}, {"text", heading + rows}}, "/work/measures/import");
    CHECK(client.says("40 to be put right"));
    for (int line = 9; line <= 5001; line += 125)
        CHECK_MESSAGE(client.says("E" + std::to_string(line) + " Number “many” is not a whole number"), line);
    CHECK(client.get("/work/measures/special-constables").says("No data yet"));
}

TEST_CASE("the demo office tells its measures beside the plan, the workstreams and in the search") {
    TestOffice office(db::fresh_migrated_database(db::Engine::sqlite), demo_ids::behind_all,
                      from_london(date_of(2024, 10, 7), {9, 0, 0}));
    REQUIRE(load_demo(office.office()).ok());
    Client anybody(office), staff(office);
    CHECK(anybody.get("/plan/on-a-page").says("Special constables: no data yet"));
    CHECK(anybody.get("/plan/priorities/visible-policing").links_to("/plan/measures/special-constables"));
    CHECK(anybody.get("/plan/workstreams/W-0003").says("Calls to 101 answered within a minute: 80.1%"));
    CHECK(anybody.get("/search?q=burglaries").links_to("/plan/measures/house-burglary-rate"));
    CHECK(anybody.get("/plan/measures/special-constables-2013")
              .says("From 300 on 31 March 2013 to 400 by 1 January 2016."));
    CHECK(anybody.get("/plan/measures/pcso-posts-2013").says("No number was given for it"));
    CHECK(anybody.get("/plan/measures/crimestoppers-reports").says("were due by 8 September 2024, 29 days late"));
    CHECK(anybody.get("/plan/measures/crimestoppers-reports?area=PZ-NEW-PARKS").says("8 reports in July 2024"));
    CHECK(anybody.get("/plan/measures/house-burglary-rate").says("edition 2023"));
    CHECK(anybody.says("the limits are widened by it"));
    CHECK(anybody.says("No force stands out, though all vary more than chance explains"));
    staff.sign_in_as(Role::director_of_governance).get("/work/workstreams/W-0003/report");
    staff.submit({{"first_day", "1 July 2024"}, {"last_day", "30 September 2024"}});
    CHECK(staff.follow().says("Calls to 101 answered within a minute: 80.1%"));
    CHECK(office.faults().empty());
}

TEST_CASE("an action's page names every workstream that it serves") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::chief_executive);
    for (const char* title : {"Visible Policing", "Rural Policing"}) {
        client.get("/work/workstreams/new").submit({{"title", title}, {"is_public", "no"}});
        REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    }
    client.get("/work/workstreams/W-0001/actions/new").submit({{"title", "Recruit in the countryside"}});
    REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    client.get("/work/workstreams/W-0002/actions/link").submit({{"action", "A-0001"}});
    REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    client.get("/work/actions/A-0001");
    CHECK(client.links_to("/work/workstreams/W-0001"));
    CHECK(client.links_to("/work/workstreams/W-0002"));
    CHECK(client.says("Rural Policing (W-0002)"));
}

TEST_CASE("visits to projects are kept in their register") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::commissioning_officer).get("/work/visits/new");
    client.submit({{"organisation", "Example Project"},
                   {"area_and_work", "Community safety"},
                   {"funding", "0"},
                   {"output", "Seen"},
                   {"visited_on", "1 July 2026"},
                   {"visited_by", "Commissioning Officer"}},
                  "/work/visits/new");
    CHECK(client.has_problem("funding", "Leave this empty"));
    client.submit({{"funding", ""}}, "/work/visits/new");
    CHECK(client.status() == 303);
    CHECK(client.get("/work/visits").says("Example Project"));
}

} // namespace reeve::journeys
