// The logo of an office at the head of every page.
#include "tests/journeys/client.h"
#include "tests/journeys/plausible_form.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const std::string logo_page = "/set-up/logo";
const std::string in_head = R"(<img class="rv-mast__logo" src="/files/)";

bool has_logo(Client& client, const std::string& address) {
    REQUIRE(client.get(address).status() == 200);
    return client.body().find(in_head) != std::string::npos;
}

} // namespace

TEST_CASE("a logo that is given stands on every page, for the public too, until it is taken away") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        Client manager(office), anybody(office);
        manager.sign_in_as(Role::administrator);
        CHECK_FALSE(has_logo(anybody, "/privacy"));
        manager.get("/set-up/colour");
        CHECK(manager.links_to(logo_page));
        manager.get(logo_page).post_file(logo_page, {}, "logo", "crest.png", picture());
        REQUIRE(manager.status() == 303);
        CHECK(manager.follow().says("The logo is kept"));
        CHECK(has_logo(manager, "/account"));
        CHECK(manager.get("/set-up/finish").says("crest.png"));
        CHECK(has_logo(anybody, "/privacy"));
        auto at = anybody.body().find(in_head) + in_head.size() - std::string("/files/").size();
        auto address = anybody.body().substr(at, anybody.body().find('"', at) - at);
        CHECK(anybody.get(address).status() == 200);
        manager.get(logo_page).post_file(logo_page, {}, "logo", "another.png", picture());
        CHECK(anybody.get(address).status() == 404); // there is one logo
        manager.get(logo_page).submit({}, logo_page + "/away");
        CHECK(manager.follow().says("The office has no logo"));
        CHECK_FALSE(has_logo(anybody, "/privacy"));
    }
}

TEST_CASE("what is no picture, or is too large for every page, is refused beside its field") {
    TestOffice office;
    Client manager(office), officer(office);
    manager.sign_in_as(Role::administrator);
    manager.get(logo_page).post_file(logo_page, {}, "logo", "crest.png", "no picture");
    CHECK(manager.has_problem("logo", "must be a JPEG or PNG"));
    manager.get(logo_page).post_file(logo_page, {}, "logo", "crest.png", picture() + std::string(500 << 10, '\0'));
    CHECK(manager.has_problem("logo", "must be smaller than"));
    manager.get(logo_page).submit({}, logo_page);
    CHECK(manager.has_problem("logo", "Choose the picture of the logo"));
    officer.sign_in_as(Role::engagement_officer);
    CHECK(officer.get(logo_page).status() == 403);
}

} // namespace reeve::journeys
