// An administrator sets the office's names and rules.
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

TEST_CASE("an administrator names the force, the pages use the name at once, and the change is told") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        Client client(office);
        client.sign_in_as(Role::administrator)
            .get("/settings/change")
            .submit({{"office", "Office for the Vale"}, {"small_base", "40"}});
        client.follow();
        CHECK(client.heading() == "Settings");
        CHECK(client.says(
            "Name of the office changed from Office of the Police and Crime Commissioner to Office for the Vale"));
        CHECK(client.says("Smallest base of a percentage changed from 50 to 40"));
        CHECK(office.office().names().office == "Office for the Vale");
        CHECK(client.get("/history").says("Office for the Vale"));
        CHECK(client.get("/registers").links_to("/settings"));
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a setting that cannot stand is shown again beside what was typed") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::administrator).get("/settings/change").submit({{"office", ""}, {"small_base", "many"}});
    CHECK(client.status() == 422);
    CHECK(client.has_problem("office", "Enter the name of the office"));
    CHECK(client.has_problem("small_base"));
    CHECK(client.field("small_base") == "many");
    client.get("/settings/change").submit({{"smtp_url", "smtps://mail.example"}});
    CHECK(client.has_problem("mail_from"));
}

} // namespace reeve::journeys
