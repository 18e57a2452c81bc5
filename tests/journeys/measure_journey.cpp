// Bringing in what others send: checked row by row, saved, counted, and taken back.
#include "delivery/measure.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

TEST_CASE("a return is checked row by row, saved with its hash and taken back") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        delivery::Measure measure;
        measure.slug = delivery::crimestoppers;
        measure.title = "Reports to Crimestoppers";
        office.change([&](office::Change& change) { return keep_new(change, delivery::measure_fields(), measure); });
        Client client(office), anybody(office);
        client.sign_in_as(Role::analyst).get("/work/measures/import");
        CHECK(client.submit({{"name", "Return for July"}}, "/work/measures/import")
                  .has_problem("text", "Paste the rows or choose a file"));
        const std::string heading = "measure,area,first_day,last_day,number,status,note\n";
        client.submit({{"text", heading + "crimestoppers-reports,PZ-ONE,1/7/2026,32/7/2026,12,,"}},
                      "/work/measures/import");
        CHECK(client.says("1 to be put right"));
        client.get("/work/measures/import")
            .submit({{"name", "Return for July"},
                     {"text", heading + "crimestoppers-reports,PZ-ONE,1/7/2026,31/7/2026,12,,"}},
                    "/work/measures/import");
        CHECK(client.says("1 row new"));
        client.submit({}, "/work/measures/releases");
        CHECK(client.follow().says("1 row is saved"));
        CHECK(anybody.get("/figures/F-0010?period=2026-07-01..2026-07-31").says("12 reports"));
        CHECK(anybody.says("Return for July"));
        client.submit({}, "/work/measures/releases/"
                              + std::to_string(db::record(*office.database().read(), delivery::release_fields(),
                                                          db::Sql("1 = 1 ORDER BY id", "the release"))
                                                   ->id.value)
                              + "/undoing");
        CHECK(client.follow().says("The rows are as they were before"));
        CHECK(anybody.get("/figures/F-0010?period=2026-07-01..2026-07-31")
                  .says("We have not had the Crimestoppers returns"));
        CHECK(office.faults().empty());
    }
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
