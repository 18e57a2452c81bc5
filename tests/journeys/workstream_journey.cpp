// A workstream from its beginning: begun, its owner's word, its actions, milestones and risks, and what the public
// reads of it.
#include "delivery/workstream_store.h"
#include "office/action_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const std::string desk = "/work/workstreams/W-0001";

struct Deliverers {
    explicit Deliverers(db::Engine engine = db::Engine::sqlite) : office(engine) {
        director.sign_in_as(Role::director_of_governance);
        lead.sign_in_as(Role::commissioner);
        director.get("/work/workstreams/new")
            .submit({{"title", "Visible Policing"},
                     {"lead_post", "Commissioner"},
                     {"success", "People see officers where they live."}});
        REQUIRE(director.location().starts_with(desk + "?"));
    }
    void link_new(const char* title, const char* due, const char* weight = "") {
        director.get(desk + "/actions/new")
            .submit({{"title", title}, {"due", due}, {"weight", weight}}, desk + "/actions/new");
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    }
    TestOffice office;
    Client director{office}, lead{office}, anybody{office};
};

} // namespace

TEST_CASE("an action is made from a workstream and linked at once, and serves a second one by its reference") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Deliverers at(engine);
        at.link_new("Recruit special constables", "1 December 2026");
        CHECK(at.director.follow().says("Action A-0001 is made and linked"));
        CHECK(at.director.says("0 of 1 action is done, 1 is on track"));
        CHECK(at.director.get("/work/actions/A-0001").links_to(desk));
        at.director.get("/work/workstreams/new").submit({{"title", "Rural Policing"}});
        at.director.get("/work/workstreams/W-0002/actions/link").submit({{"action", "A-0099"}});
        CHECK(at.director.has_problem("action", "like A-0412"));
        at.director.submit({{"action", "a-1"}}, "/work/workstreams/W-0002/actions/link");
        CHECK(at.director.follow().says("Action A-0001 is linked"));
        CHECK(at.director.get(desk + "/actions/A-0001").says("It serves Rural Policing (W-0002) as well"));
        CHECK(at.director.get("/work/workstreams").says("All workstreams together: 0 of 1 action"));
        CHECK(at.director.get("/work/workstreams.json").json()["rows"].as_list().size() == 2);
        CHECK(at.office.faults().empty());
    }
}

TEST_CASE("weights cannot pass 100, and taking an action out asks why") {
    Deliverers at;
    at.link_new("Recruit special constables", "1 December 2026", "60");
    at.director.get(desk + "/actions/new")
        .submit({{"title", "Review the estate"}, {"due", "1 December 2026"}, {"weight", "41"}}, desk + "/actions/new");
    CHECK(at.director.has_problem("weight", "40% at most"));
    CHECK(at.director.get("/work/actions").says("Recruit special constables"));
    CHECK_FALSE(at.director.says("Review the estate"));
    CHECK(at.director.get(desk).says("come to 60%"));
    at.director.get(desk + "/actions/A-0001").submit({}, desk + "/actions/A-0001/removal");
    CHECK(at.director.has_problem("why"));
    at.director.submit({{"why", "It belongs elsewhere"}}, desk + "/actions/A-0001/removal");
    CHECK(at.director.follow().says("No actions yet"));
}

TEST_CASE("what the owner says stands beside what the dates say") {
    Deliverers at;
    at.link_new("Recruit special constables", "1 October 2026");
    at.lead.get(desk + "/owner").submit({{"owner_says", "no_data"}});
    CHECK(at.lead.has_problem("owner_says", "Select how it stands"));
    at.lead.submit({{"owner_says", "paused"}}, desk + "/owner");
    CHECK(at.lead.has_problem("owner_note", "why it is paused"));
    at.lead.submit({{"owner_says", "on_track"}, {"owner_note", "Interviews begin next week."}}, desk + "/owner");
    CHECK(at.lead.follow().says("Owner and dates say: on track"));
    at.office.pass_minutes(60 * 24 * 23); // to 16 October
    at.director.sign_in_as(Role::director_of_governance);
    CHECK(at.director.get(desk).says(
        "Owner says: on track. Dates say: off track, because 1 of 1 action is more than 14 days late"));
    CHECK(at.director.says("23 September 2026"));
}

TEST_CASE("a milestone moves with a reason, is reached with evidence, and a risk is closed with one") {
    Deliverers at;
    at.director.get(desk + "/milestones/new").submit({{"title", "Estates review adopted"}, {"due", "soon"}});
    CHECK(at.director.has_problem("due"));
    at.director.submit({{"title", "Estates review adopted"}, {"due", "12 November 2026"}}, desk + "/milestones/new");
    REQUIRE(at.director.status() == 303);
    at.director.get(desk + "/milestones/1").submit({{"due", "12 December 2026"}});
    CHECK(at.director.has_problem("why", "why the date moves"));
    at.director.submit({{"due", "12 December 2026"}, {"why", "The survey came late"}}, desk + "/milestones/1");
    CHECK(at.director.follow().says("the date of 1 of 1 milestone was moved"));
    at.director.get(desk + "/milestones/1").submit({{"reached_on", "today"}});
    CHECK(at.director.has_problem("evidence"));
    at.director.get(desk + "/risks/new")
        .submit({{"title", "Nobody applies"},
                 {"owner_post", "Commissioner"},
                 {"likelihood", "likely"},
                 {"impact", "serious"},
                 {"response", "Open evenings at the stations"}});
    CHECK(at.director.follow().says("Likely, and serious if it happens"));
    at.director.get(desk + "/risks/1").submit({{"closed_on", "today"}});
    CHECK(at.director.has_problem("closing", "why it is closed"));
    CHECK(at.office.faults().empty());
}

TEST_CASE(
    "an initiative is begun in a workstream, takes an action, is finished when that is, and is told to the public") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Deliverers at(engine);
        at.director.get(desk + "/change").submit({{"is_public", "yes"}});
        at.director.get(desk + "/initiatives/new").submit({{"title", "Estates"}, {"is_public", "yes"}});
        CHECK(at.director.has_problem("words", "the public is shown it"));
        at.director.submit({{"words", "Every station looked at again."}, {"measures", "unknown"}});
        CHECK(at.director.has_problem("measures", "There is no measure with the short name unknown"));
        at.director.submit({{"measures", ""}});
        CHECK(at.director.follow().says("Initiative IN-0001 is begun"));
        at.link_new("Review the estate", "1 December 2026");
        at.director.get(desk + "/actions/A-0001").submit({{"initiative", "IN-0002"}}, desk + "/actions/A-0001");
        CHECK(at.director.has_problem("initiative", "of this workstream"));
        at.director.submit({{"initiative", "IN-0001"}}, desk + "/actions/A-0001");
        CHECK(at.director.follow().says("Estates: Running, 0 of 1 action done"));
        CHECK(at.director.get("/work/initiatives/IN-0001").links_to("/work/actions/A-0001"));
        CHECK(at.director.get("/work/initiatives.csv").body().find("IN-0001,Estates,Visible Policing")
              != std::string::npos);
        at.director.get("/work/initiatives/IN-0001/change").submit({{"state", "finished"}});
        CHECK(at.director.has_problem("state", "1 of its actions is not done yet"));
        CHECK(at.anybody.get("/plan/workstreams/W-0001").says("Every station looked at again."));
        at.director.get("/work/initiatives/IN-0001/change").submit({{"is_public", "no"}});
        CHECK(at.director.follow().says("The initiative is changed"));
        CHECK_FALSE(at.anybody.get("/plan/workstreams/W-0001").says("Every station looked at again."));
        CHECK(at.office.faults().empty());
    }
}

TEST_CASE("two people who change one workstream see both versions") {
    Deliverers at;
    Client other(at.office);
    other.sign_in_as(Role::chief_executive).get(desk + "/change");
    at.director.get(desk + "/change").submit({{"officer_post", "Engagement Officer"}});
    CHECK(at.director.status() == 303);
    other.submit({{"officer_post", "Commissioning Officer"}}, desk + "/change");
    CHECK(other.status() == 409);
    CHECK(other.says("Engagement Officer"));
    CHECK(other.says("Commissioning Officer"));
}

TEST_CASE("the public reads a workstream that is shown, with every action counted and only public words") {
    Deliverers at;
    at.link_new("Ask a named shopkeeper", "1 December 2026");
    CHECK(at.anybody.get("/plan/workstreams").says("No workstream is shown here yet"));
    CHECK(at.anybody.get("/plan/workstreams/W-0001").status() == 404);
    at.director.get(desk + "/change").submit({{"is_public", "yes"}});
    at.director.get(desk + "/actions/new")
        .submit({{"title", "Recruit"},
                 {"due", "1 December 2026"},
                 {"is_public", "yes"},
                 {"public_words", "We recruit special constables."}},
                desk + "/actions/new");
    at.anybody.get("/plan/workstreams/W-0001");
    CHECK(at.anybody.says("0 of 2 actions are done, 2 are on track"));
    CHECK(at.anybody.says("We recruit special constables."));
    CHECK(at.anybody.says("1 action is counted above and not shown here"));
    CHECK_FALSE(at.anybody.says("shopkeeper"));
    CHECK(at.anybody.get("/plan/workstreams").says("0 of 2 actions done"));
    CHECK(at.anybody.get("/plan/workstreams.csv").body().find("W-0001,Visible Policing") != std::string::npos);
    CHECK(at.anybody.get("/figures/F-0013?period=2026-09-01..2026-09-30").says("0 of 2"));
    CHECK(at.anybody.get("/work/workstreams").status() == 303);
}

TEST_CASE("a review of the plan is recorded with what comes first for the next months, and shown when it says so") {
    Deliverers at;
    at.director.get("/work/plan-reviews/new")
        .submit({{"title", "Review of 2026"}, {"scope", "All activity under the plan"}, {"is_public", "yes"}});
    CHECK(at.director.has_problem("findings", "what was found"));
    at.director.submit({{"findings", "25 of 38 actions are done."}}, "/work/plan-reviews/new");
    CHECK(at.director.follow().says("Review PR-0001 is recorded"));
    at.director.get("/work/plan-reviews/PR-0001/focus/new");
    CHECK(at.director.field("first_day") == "1 October 2026");
    CHECK(at.director.field("last_day") == "31 March 2027");
    at.director.submit({{"title", "Business Crime"}, {"words", "Round tables"}, {"workstream", "W-0001"}},
                       "/work/plan-reviews/PR-0001/focus/new");
    CHECK(at.director.follow().says("October 2026 to March 2027: ahead"));
    CHECK(at.director.links_to(desk));
    at.anybody.get("/plan/reviews/PR-0001");
    CHECK(at.anybody.says("Business Crime"));
    CHECK_FALSE(at.anybody.links_to("/plan/workstreams/W-0001"));
    CHECK(at.anybody.get("/plan/reviews.json").json()["rows"].as_list().size() == 1);
    at.director.get("/work/plan-reviews/PR-0001/change").submit({{"is_public", "no"}});
    CHECK(at.anybody.get("/plan/reviews/PR-0001").status() == 404);
    CHECK(at.office.faults().empty());
}

TEST_CASE("a workstream names figures that there are, and its highlight report tells them with their reference") {
    Deliverers at;
    at.director.get(desk + "/change").submit({{"figures", "F-0999"}});
    CHECK(at.director.has_problem("figures", "There is no figure F-0999"));
    at.director.submit({{"figures", "F-0001"}}, desk + "/change");
    REQUIRE(at.director.status() == 303);
    at.director.get(desk + "/report").submit({}, desk + "/report");
    at.director.follow();
    CHECK(at.director.says("How many community days were held? 0 community days (F-0001)"));
    CHECK(at.director.links_to("/figures/F-0001?period=2026-06-01..2026-08-31"));
    CHECK(at.office.faults().empty());
}

TEST_CASE("a highlight report is drafted from the records, frozen, and published by a second person on one page") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Deliverers at(engine);
        const std::string report = "/work/highlight-reports/HR-0001";
        at.link_new("Recruit special constables", "1 October 2026");
        at.director.get(desk + "/report");
        CHECK(at.director.field("first_day") == "1 June 2026");
        CHECK(at.director.field("last_day") == "31 August 2026");
        at.director.submit({}, desk + "/report");
        CHECK(at.director.follow().says("Recruit special constables, due on 1 October 2026 (A-0001)"));
        CHECK(at.director.says("Nothing was finished in the period"));
        at.director.get(report + "/change").submit({{"decisions", "1\n2\n3\n4\n5\n6"}});
        CHECK(at.director.has_problem("decisions", "5 lines"));
        at.director.submit({{"decisions", "Money for uniforms, from the Chief Finance Officer, by October"}},
                           report + "/change");
        CHECK(at.director.follow().says("Money for uniforms"));
        at.director.submit({}, report + "/freeze");
        CHECK(at.director.follow().says("SHA-256"));
        CHECK(at.director.get(report + "/change").status() == 409);
        at.director.get(report).submit({}, report + "/publication");
        CHECK(at.director.status() == 403);
        Client chief(at.office);
        chief.sign_in_as(Role::chief_executive).get(report).submit({}, report + "/publication");
        CHECK(chief.status() == 409);
        CHECK(chief.says("A-0001, not shown to the public"));
        CHECK(at.anybody.get("/plan/highlight-reports/HR-0001").status() == 404);
        at.director.get("/work/actions/A-0001/change")
            .submit({{"is_public", "yes"}, {"public_words", "We recruit special constables."}});
        chief.get(report).submit({}, report + "/publication");
        CHECK(chief.follow().says("The report is published"));
        at.director.get(desk + "/change").submit({{"title", "Another name"}, {"is_public", "yes"}});
        at.anybody.get("/plan/highlight-reports/HR-0001");
        CHECK(at.anybody.heading().find("Visible Policing") != std::string::npos);
        CHECK(at.anybody.links_to("/plan/actions/A-0001"));
        CHECK(at.anybody.get("/plan/highlight-reports.json").json()["rows"].as_list().size() == 1);
        CHECK(at.anybody.get("/plan/workstreams/W-0001").links_to("/plan/highlight-reports/HR-0001"));
        CHECK(at.office.faults().empty());
    }
}

} // namespace reeve::journeys
