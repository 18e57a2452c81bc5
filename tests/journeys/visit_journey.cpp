// A custody visit from the rota to the force's reply, recorded by the visitor who sees nothing but their own visits.
#include "scrutiny/scheme_visit_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace scrutiny;

// An office with a custody scheme, one place, three visitors of whom one signs in, and a visit of theirs yesterday.
struct Visiting {
    TestOffice office;
    Client manager{office}, visitor{office}, officer{office};
    std::string own, other;

    Visiting() {
        manager.sign_in_as(Role::scheme_manager);
        visitor.sign_in_as(Role::visitor);
        officer.sign_in_as(Role::engagement_officer);
        manager.get("/work/visiting/new")
            .submit({{"title", "Custody visiting"}, {"kind", "custody"}, {"force_post", "Custody inspector"}});
        REQUIRE_MESSAGE(manager.status() == 303, manager.main_words());
        manager.get("/work/visiting/VS-0001/places/new").submit({{"name", "City suite"}});
        for (const char* email : {"visitor@office.test", "", ""}) add_visitor(email);
        own = plan("VR-0001", "VR-0002");
        other = plan("VR-0002", "VR-0003");
    }
    void add_visitor(const char* email) {
        manager.get("/work/visiting/VS-0001/visitors/new")
            .submit({{"name", "A volunteer"},
                     {"email", email},
                     {"recruited_on", "1 January 2025"},
                     {"vetted_until", "1 January 2028"},
                     {"trained_on", "1 February 2025"},
                     {"term_begins", "1 March 2025"},
                     {"term_ends", "28 February 2028"}});
        REQUIRE_MESSAGE(manager.status() == 303, manager.main_words());
    }
    std::string plan(const char* first, const char* second) {
        auto place =
            places_of(*office.database().read(), find_scheme(*office.database().read(), "VS-0001")->id).front();
        manager.get("/work/visiting/VS-0001/visits/new")
            .submit({{"place", std::to_string(place.id.value)},
                     {"planned_on", in_words(office.today() - 1)},
                     {"band", "evening"},
                     {"first", first},
                     {"second", second}});
        REQUIRE_MESSAGE(manager.status() == 303, manager.main_words());
        auto address = manager.location();
        address = address.substr(0, address.find('?'));
        return address.substr(address.rfind('/') + 1);
    }
    Typed report(const char* held) {
        return {{"arrived", "19:40"}, {"admitted", "7.45pm"}, {"held", held},         {"unavailable", "3"},
                {"offered", "7"},     {"not_offered", "1"},   {"accepted", "5"},      {"declined", "2"},
                {"worst", "minor"},   {"observed_only", "1"}, {"words", "Cold cells"}};
    }
};

} // namespace

TEST_CASE("a visitor records their visit on a phone, and the numbers must add up") {
    Visiting world;
    auto& visitor = world.visitor;
    visitor.get("/visiting");
    CHECK(visitor.links_to("/visiting/" + world.own));
    CHECK_FALSE(visitor.links_to("/visiting/" + world.other));
    auto address = "/visiting/" + world.own;
    visitor.get(address + "/report").submit(world.report("13"), address + "/report");
    CHECK(visitor.status() == 422);
    CHECK(visitor.has_problem("held", "1 person is not accounted for"));
    CHECK(visitor.field("words") == "Cold cells");
    visitor.get(address + "/report").submit(world.report("12"), address + "/report");
    REQUIRE_MESSAGE(visitor.status() == 303, visitor.main_words());
    CHECK(visitor.follow().says("is recorded"));
    CHECK(visitor.get(address + "/report").field("held") == "12"); // to be corrected
    visitor.get(address + "/people/new").submit({{"custody_number", "John Smith"}, {"seen", "accepted"}});
    CHECK(visitor.has_problem("custody_number", "never a name"));
    visitor.get(address + "/people/new").submit({{"custody_number", "06cd/1234"}, {"seen", "accepted"}});
    CHECK(visitor.follow().says("06CD/1234"));
    visitor.get(address + "/concerns/new")
        .submit({{"about", "conditions"},
                 {"grade", "minor"},
                 {"words", "Cold cells"},
                 {"raised_with", "Custody sergeant"}});
    CHECK(visitor.follow().says("VC-0001"));
}

TEST_CASE("a visitor sees nothing of another's visit nor of the office, and the office's others nothing of visits") {
    Visiting world;
    for (const auto& address : {"/visiting/" + world.other, "/visiting/" + world.other + "/report",
                                "/visiting/" + world.other + "/people/new"})
        CHECK_MESSAGE(world.visitor.get(address).status() == 404, address);
    for (const char* address : {"/my-work", "/work/scrutiny", "/work/visiting/VS-0001", "/work/visiting/VS-0001/visits",
                                "/work/visit-concerns", "/work/actions", "/work/visiting/VS-0001/visitors"})
        CHECK_MESSAGE(world.visitor.get(address).status() == 403, address);
    for (const auto& address :
         {std::string("/work/visiting/VS-0001/visits"), std::string("/work/visiting/VS-0001/visits.csv"),
          "/work/visiting/VS-0001/visits/" + world.own, std::string("/work/visiting/VS-0001/visitors"),
          std::string("/work/visiting/VS-0001/rotas"), std::string("/work/visit-concerns"), "/visiting/" + world.own})
        CHECK_MESSAGE(world.officer.get(address).status() == 403, address);
    CHECK_FALSE(world.officer.get("/work/visiting/VS-0001").says("A volunteer"));
    CHECK_FALSE(world.officer.get("/search?q=VR-0001").links_to("/work/visiting/VS-0001/visitors/VR-0001"));
    Client anyone(world.office);
    CHECK_FALSE(anyone.get("/visits").says(world.own));
}

TEST_CASE("somebody else goes, a rota is drawn and proved, and one not made stays among the planned") {
    Visiting world;
    auto& manager = world.manager;
    world.visitor.get("/visiting/" + world.own + "/cannot-go").submit({{"swap_because", "On holiday"}});
    CHECK(world.visitor.status() == 303);
    CHECK(manager.get("/my-work").says("cannot go"));
    auto at = "/work/visiting/VS-0001/visits/" + world.own;
    manager.get(at + "/swap").submit({{"out", "VR-0001"}, {"in", "VR-0003"}});
    CHECK(manager.follow().says("VR-0003 goes instead"));
    CHECK(world.visitor.get("/visiting/" + world.own).status() == 404);
    manager.get(at + "/not-made").submit({{"state", "cancelled"}});
    CHECK(manager.has_problem("not_made_because"));
    manager.get(at + "/not-made").submit({{"state", "cancelled"}, {"not_made_because", "The suite was closed"}});
    CHECK(manager.status() == 303);
    CHECK(manager.get("/work/visiting/VS-0001").says("0 of 2 (0%)"));
    manager.get("/work/visiting/VS-0001/rotas/new")
        .submit({{"first_day", "1 October 2026"}, {"last_day", "31 December 2026"}, {"days_between", "week"}});
    CHECK(manager.follow().says("it is the same rota"));
}

TEST_CASE("the force's reply and the office's words stand apart, and the concern is closed") {
    Visiting world;
    auto address = "/visiting/" + world.own;
    world.visitor.get(address + "/report").submit(world.report("12"), address + "/report");
    world.visitor.get(address + "/concerns/new")
        .submit({{"about", "rights"},
                 {"grade", "serious"},
                 {"words", "No solicitor called"},
                 {"raised_with", "Custody sergeant"}});
    auto& manager = world.manager;
    const std::string at = "/work/visit-concerns/VC-0001";
    CHECK(manager.get(at).says("Reply due today"));
    manager.get(at + "/reply")
        .submit({{"reply", "A solicitor was called"},
                 {"reply_by", "Custody inspector"},
                 {"replied_on", in_words(world.office.today())}});
    CHECK(manager.follow().says("A solicitor was called"));
    manager.get(at + "/closing").submit({{"outcome", "Seen in the record"}});
    CHECK(manager.follow().says("Closed on"));
    CHECK(manager.get(at + "/closing").submit({{"outcome", "Again"}}).status() == 409);
}

} // namespace reeve::journeys
