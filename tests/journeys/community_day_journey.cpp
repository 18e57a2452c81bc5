// A community day from planning to what the public sees of it, and that nobody who spoke there can be found in public.
#include "engagement/engagement_world_test.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const std::string resident = "Gwendolen";

// Three districts and two themes.
struct CommunityOffice : TestOffice {
    explicit CommunityOffice(db::Engine engine = db::Engine::sqlite) : TestOffice(engine) {
        change([](office::Change& made) {
            engagement::testing::keep_places(made);
            return 0;
        });
    }
};

const Typed plan = {{"kind", "community_day"},
                    {"title", "Community day in Syston"},
                    {"held_on", "23 September 2026"},
                    {"starts", "9am"},
                    {"ends", "12:30"},
                    {"place", "Market Square"},
                    {"area", "D2"},
                    {"planned_on", "20 August 2026"},
                    {"is_public", "yes"}};

Typed note(const std::string& said, const std::string& needs_action) {
    return {{"said", said},
            {"theme", "speeding-in-villages"},
            {"place", "Syston"},
            {"engagement", "E-0001"},
            {"needs_action", needs_action},
            {"action_title", needs_action == "yes" ? "Ask for a speed check" : ""}};
}

} // namespace

TEST_CASE("a community day is planned, held, listened at and debriefed, and the public sees what came of it") {
    for (auto engine : db::test_engines()) {
        CommunityOffice office(engine);
        Client staff(office), anybody(office);
        staff.sign_in_as(Role::engagement_officer).get("/work/engagement/new").submit(plan, "/work/engagement/new");
        CHECK(staff.follow().says("Engagement E-0001 is planned"));
        CHECK(staff.says("34 days"));
        CHECK(anybody.get("/engagement/days/E-0001").says("Wednesday 23 September 2026, 9am to 12:30pm"));
        CHECK(anybody.get("/calendar.ics").body().find("UID:E-0001@reeve") != std::string::npos);
        CHECK(anybody.get("/engagement").heading() == "The Commissioner held no community days in this period");

        for (int i = 0; i < 5; ++i) {
            staff.get("/capture?engagement=E-0001")
                .submit(note("Cars race past the school, says " + resident + " " + std::to_string(i),
                             i == 0 ? "yes" : "no"),
                        "/capture");
            CHECK(staff.status() == 303);
        }
        staff.get("/work/engagement/E-0001/debrief");
        auto owner = std::to_string(office.person_of(Role::engagement_officer).value);
        staff.submit({{"action_1_title", "Ask the area commander about patrols"},
                      {"action_1_owner", owner},
                      {"action_1_due", "30 September 2026"},
                      {"action_2_title", "Write to the council"},
                      {"action_2_owner", owner},
                      {"dealt_with", "N-0002"},
                      {"note_1_board", "Corporate Governance Board"},
                      {"note_1_subject", "Shoplifting performance"},
                      {"note_2_board", ""},
                      {"intelligence_to", "Neighbourhood Area Commander"},
                      {"people_met", "40"},
                      {"summary", "People spoke about speeding."}},
                     "/work/engagement/E-0001/debrief");
        CHECK(staff.follow().says("The debrief is saved: 2 actions and 1 note for a board"));
        for (const char* words : {"A-0001", "A-0002", "A-0003", "Shoplifting performance",
                                  "To the Neighbourhood Area Commander", "Debriefed"})
            CHECK(staff.says(words));

        CHECK(anybody.get("/engagement").heading() == "The Commissioner held 1 community day in 1 of 3 areas");
        CHECK(anybody.says("Speeding in villages"));
        CHECK(anybody.says("Shoplifting performance"));
        CHECK(anybody.links_to("/engagement/areas/charnwood"));
        CHECK(anybody.get("/engagement/areas/charnwood").says("0 of 3 actions raised here are done"));
        CHECK(anybody.get("/engagement/days/E-0001").says("People spoke about speeding"));
        CHECK(anybody.get("/engagement.csv").body().find("D2,Charnwood,1,Speeding in villages,3,0")
              != std::string::npos);
        CHECK(office.faults().empty());
    }
}

TEST_CASE("no public page and no public search tells who said something, or what intelligence there was") {
    CommunityOffice office;
    Client staff(office), anybody(office);
    staff.sign_in_as(Role::engagement_officer).get("/work/engagement/new").submit(plan, "/work/engagement/new");
    auto fields = note(resident + " of the corner house saw it", "yes");
    for (auto& field :
         Typed{{"contact_name", resident}, {"contact_email", "gwendolen@example.test"}, {"has_consent", "yes"}})
        fields.push_back(field);
    staff.get("/capture").submit(fields, "/capture");
    CHECK(staff.status() == 303);
    CHECK(staff.get("/work/engagement/feedback/N-0001").says("gwendolen@example.test"));
    for (const auto& route : office.office().routes().all()) {
        if (route.method != http::Method::get || route.access.kind != office::Access::Kind::anyone) continue;
        auto address = replaced(replaced(route.pattern, "{slug}", "charnwood"), "/days/{reference}", "/days/E-0001");
        address = replaced(address, "{reference}", "N-0001");
        CAPTURE(address);
        CHECK(anybody.get(address).body().find(resident) == std::string::npos);
        CHECK(anybody.body().find("gwendolen@") == std::string::npos);
    }
    CHECK(anybody.get("/search?q=" + resident).body().find("corner house") == std::string::npos);
    CHECK(anybody.get("/search?q=N-0001").location().empty());
    CHECK(office.faults().empty());
}

TEST_CASE("a resident tells the office something without a name and can see what became of it") {
    CommunityOffice office;
    Client resident_of(office), staff(office);
    resident_of.get("/engagement/tell-us")
        .submit({{"said", "The lights on the path are broken."}, {"place", "Countesthorpe"}}, "/engagement/tell-us");
    CHECK(resident_of.status() == 303);
    auto key = resident_of.location();
    CHECK(resident_of.header("Set-Cookie").empty());
    CHECK(resident_of.follow().says("Your reference is N-0001"));
    CHECK_FALSE(resident_of.says("lights on the path"));
    CHECK(resident_of.get("/engagement/notes/N-0001-wrong").status() == 404);
    staff.sign_in_as(Role::engagement_officer).get("/work/engagement/feedback/N-0001");
    CHECK(staff.says("Blaby"));
    staff.submit({{"tone", "negative"}, {"step", "passed"}, {"to_post", "Parish council"}, {"do", "next"}},
                 "/work/engagement/feedback/N-0001");
    CHECK(staff.follow().says("Every note has been dealt with"));
    CHECK(resident_of.get(key).says("We passed it to the Parish council on 23 September 2026"));
}

TEST_CASE("what lacks something is told beside its field, and nothing of it is kept") {
    CommunityOffice office;
    Client staff(office), anybody(office);
    staff.sign_in_as(Role::engagement_officer);
    struct Case {
        const char* page;
        Typed typed;
        const char* member;
    };
    for (const auto& c : {Case{"/work/engagement/new", {{"title", ""}, {"area", "D2"}, {"place", "Hall"}}, "title"},
                          Case{"/work/engagement/new", {{"title", "A day"}, {"area", "X"}, {"place", "Hall"}}, "area"},
                          Case{"/capture", {{"said", ""}, {"needs_action", "no"}}, "said"},
                          Case{"/capture", {{"said", "Something"}}, "needs_action"},
                          Case{"/capture", {{"said", "Something"}, {"needs_action", "yes"}}, "action_title"},
                          Case{"/capture",
                               {{"said", "Something"}, {"needs_action", "no"}, {"contact_email", "a@example.test"}},
                               "has_consent"}}) {
        staff.get(c.page).submit(c.typed, c.page);
        CAPTURE(c.member);
        CHECK(staff.status() == 422);
        CHECK(staff.has_problem(c.member));
    }
    anybody.get("/engagement/tell-us").submit({{"said", " "}}, "/engagement/tell-us");
    CHECK(anybody.has_problem("said", "Enter what you would like to tell us"));
    CHECK(staff.get("/work/engagement/feedback?state=all").says("No feedback"));
}

TEST_CASE("rows pasted from a spreadsheet are checked first, brought in on confirming, and taken out again") {
    CommunityOffice office;
    Client staff(office);
    staff.sign_in_as(Role::engagement_officer).get("/work/engagement/import");
    staff.submit(
        {{"kind", "engagements"},
         {"text",
          "Title\tDate\tDistrict\nCommunity day in Syston\t13 June 2024\tCharnwood\nBroken\t31 June 2024\tMelton\n"}},
        "/work/engagement/import");
    CHECK(staff.heading() == "We can bring in 1 of 2 rows. Nothing is saved yet.");
    CHECK(staff.says("31 June 2024 is not a real date"));
    CHECK(staff.submit({{"do", "keep"}}, "/work/engagement/import").status() == 303);
    CHECK(staff.follow().says("1 row is brought in"));
    CHECK(staff.get("/work/engagement").says("Community day in Syston"));
    CHECK(staff.get("/work/engagement.csv").body().find("E-0001,Community day,Community day in Syston,2024-06-13")
          != std::string::npos);
    auto page = staff.get("/work/engagement/import").body();
    auto end = page.find("/undo\"");
    REQUIRE(end != std::string::npos);
    auto start = page.rfind('"', end) + 1;
    staff.submit({}, page.substr(start, end + 5 - start));
    CHECK(staff.follow().says("1 row is taken out again"));
    CHECK(staff.get("/work/engagement").says("No engagements are recorded yet"));
}

} // namespace reeve::journeys
