// A panel's meeting from its plan to its minutes, and what the public may have of it.
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

// An office with a public ethics panel of two seats, which met yesterday in public with one open and one closed item.
struct Met {
    TestOffice office;
    Client director{office}, anyone{office};
    std::string day, open_page;

    Met() {
        director.sign_in_as(Role::director_of_governance);
        send("/work/bodies/new", {{"title", "Ethics Panel"}, {"kind", "ethics_panel"}, {"is_public", "yes"}});
        for (const char* post : {"Chair", "Independent member"})
            send("/work/bodies/BD-0001/seats/new", {{"post", post}, {"term_begins", "1 January 2024"}});
        send("/work/bodies/BD-0001/meetings/new",
             {{"meets_on", in_words(office.today() - 1)}, {"starts", "2pm"}, {"access", "open"}, {"ground", "none"}});
        send("/work/meetings/MT-0001/items/new", {{"title", "Body-worn video"}});
        send("/work/meetings/MT-0001/items/new", {{"title", "Hushed matter"}, {"is_closed", "yes"}});
        open_page = "/meetings/bodies/ethics-panel/" + iso(office.today() - 1);
    }
    void send(const std::string& address, const Typed& typed) {
        director.get(address).submit(typed, address);
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    }
    void give_paper(const std::string& item, const std::string& words) {
        auto address = "/work/meetings/MT-0001/items/" + item + "/paper";
        director.get(address);
        director.post_file(address, {}, "file", "paper.csv", "word\n" + words + "\n");
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    }
};

} // namespace

TEST_CASE("a meeting is planned, held with its quorum, decided, minuted, and made an action of") {
    Met world;
    auto& director = world.director;
    const std::string meeting = "/work/meetings/MT-0001";
    auto outcome = meeting + "/items/1/outcome";
    director.get(outcome).submit({{"outcome", "taken"}, {"decision", "Show it to members"}}, outcome);
    CHECK(director.has_problem("outcome", "at a meeting that was held"));
    CHECK(director.field("decision") == "Show it to members");
    CHECK(director.get(meeting + "/minutes").status() == 409);
    world.send(meeting + "/attendance", {{"seat_1", "present"}, {"seat_2", "apologies"}});
    director.get(outcome).submit({{"outcome", "taken"}, {"decision", "Show it to members"}}, outcome);
    CHECK(director.has_problem("decision", "the quorum of 2 was not met"));
    world.send(meeting + "/attendance", {{"seat_1", "present"}, {"seat_2", "present"}});
    world.send(outcome, {{"outcome", "taken"}, {"decision", "Show it to members"}});
    for (const char* to : {"draft", "prepared", "final"})
        world.send(meeting + "/minutes", {{"minutes", "Members asked who sees it."}, {"to", to}});
    CHECK(director.get(meeting).says("Final since"));
    CHECK(director.get(meeting + "/minutes").status() == 409);
}

TEST_CASE("nothing of a closed item reaches the public by page, file, calendar, list or search") {
    Met world;
    world.give_paper("1", "seen by all");
    world.give_paper("2", "hushed words");
    auto& anyone = world.anyone;
    const std::string pages[] = {world.open_page,
                                 world.open_page + "/pack.txt",
                                 "/meetings/bodies",
                                 "/meetings/bodies.csv",
                                 "/meetings/bodies.json",
                                 "/meetings/bodies/ethics-panel",
                                 "/meetings/bodies/ethics-panel/calendar.ics",
                                 "/meetings/calendar.ics",
                                 "/search?q=hushed"};
    for (const auto& page : pages) {
        CAPTURE(page);
        anyone.get(page);
        CHECK(anyone.status() == 200);
        CHECK(anyone.body().find("Hushed matter") == std::string::npos);
    }
    auto zip = anyone.get(world.open_page + "/pack.zip").body();
    CHECK(zip.find("papers/1-") != std::string::npos);
    CHECK(zip.find("papers/2-") == std::string::npos);
    CHECK(world.director.get("/work/meetings/MT-0001/pack.zip").body().find("papers/2-") != std::string::npos);
    auto paper_of = [&](const std::string& item) {
        auto list = world.director.get("/work/meetings/MT-0001/items/" + item).body();
        auto at = list.find("/papers/") + 8;
        return list.substr(at, list.find('"', at) - at);
    };
    CHECK(anyone.get(world.open_page + "/papers/1/" + paper_of("1")).status() == 200);
    CHECK(anyone.get(world.open_page + "/papers/2/" + paper_of("2")).status() == 404);
    CHECK(anyone.get(world.open_page + "/papers/1/" + paper_of("2")).status() == 404);
}

TEST_CASE("a meeting that is closed is not there for the public, under any address") {
    Met world;
    world.send("/work/meetings/MT-0001/change", {{"access", "closed"}, {"ground", "own"}});
    for (const char* end : {"", "/pack.zip", "/pack.docx", "/pack.txt", "/papers/1/1"}) {
        CAPTURE(end);
        CHECK(world.anyone.get(world.open_page + end).status() == 404);
    }
    CHECK(world.anyone.get("/work/meetings/MT-0001").status() != 200);
    CHECK(world.anyone.get("/meetings/calendar.ics").body().find("MT-0001") == std::string::npos);
}

} // namespace reeve::journeys
