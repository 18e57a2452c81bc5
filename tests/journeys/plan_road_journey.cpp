// A plan from its first section to its variation: written by one post, read by another, signed by the office holder
// alone, with every move that the law forbids tried on the way.
#include "planning/plan_road_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using planning::PlanState;

const std::string desk = "/work/plan/PCP-2026-001";

// An office whose plan is begun, and the four posts that take it along.
struct Planners {
    explicit Planners(db::Engine engine = db::Engine::sqlite) : office(engine) {
        writer.sign_in_as(Role::director_of_governance);
        chief.sign_in_as(Role::chief_executive);
        deputy.sign_in_as(Role::deputy_commissioner);
        commissioner.sign_in_as(Role::commissioner);
        writer.get("/work/plan/new")
            .submit({{"title", "Police and Crime Plan"},
                     {"summary", "Safer streets"},
                     {"election_on", "7 May 2026"},
                     {"next_election_on", "2 May 2030"}});
        REQUIRE(writer.location().starts_with(desk + "?"));
    }

    void put_in(const char* kind, Typed fields) {
        writer.get(desk + "/parts/new/" + kind + "?after=0").submit(fields, desk + "/parts/new/" + kind);
        REQUIRE_MESSAGE(writer.status() == 303, writer.main_words());
    }
    // Every part that the law requires, but for the particulars.
    void write_text() {
        put_in("objective", {{"words", "Fewer burglaries"}, {"objective", "policing_of_area"}});
        put_in("objective", {{"words", "Less anti-social behaviour"}, {"objective", "crime_and_disorder"}});
        put_in("objective", {{"words", "Ready for public disorder"}, {"objective", "national_functions"}});
        put_in("priority", {{"title", "Reduce crime overall"}, {"group_name", "Policing priorities"}});
        for (const auto* matter : {"policing", "resources", "reporting", "measuring", "grants"})
            put_in("paragraph", {{"words", std::string("Words on ") + matter}, {"matter", matter}});
    }
    void write_particulars() {
        writer.get(desk + "/particulars")
            .submit({{"requirement_edition", "February 2023"},
                     {"requirement_statement", "Regard was had to all seven threats"},
                     {"equality", "Assessed in July"}});
        REQUIRE(writer.status() == 303);
    }
    void move(const std::string& to, Typed fields = {}) {
        writer.get(desk + "/move/" + to).submit(fields);
        REQUIRE_MESSAGE(writer.status() == 303, writer.main_words());
    }
    // Along the road to where the Panel has the draft.
    void go_to_the_panel() {
        write_text();
        write_particulars();
        move("with_chief_constable", {{"sent_on", "1 June 2026"}, {"reply_due", "15 June 2026"}});
        move("consulting", {{"party", "households"},
                            {"party", "victims"},
                            {"sent_on", "20 June 2026"},
                            {"reply_due", "11 July 2026"}});
        move("with_panel", {{"sent_on", "13 July 2026"}, {"reply_due", "20 August 2026"}});
    }
    void get_a_report() {
        move("panel_reported", {{"panel_report", "The Panel supports the draft"},
                                {"panel_report_on", "20 August 2026"},
                                {"recommendations", "Say more of rural crime\n\nName the measures"}});
    }
    void answer(int number) {
        auto address = desk + "/recommendations/" + std::to_string(number);
        writer.get(address).submit({{"answer", "Agreed, in paragraph " + std::to_string(number)}});
        REQUIRE(writer.status() == 303);
    }
    planning::Plan plan() { return planning::find_plan(*office.database().read(), "PCP-2026-001").value(); }

    TestOffice office;
    Client writer{office}, chief{office}, deputy{office}, commissioner{office};
};

} // namespace

TEST_CASE("a plan walks the whole road and only the Commissioner issues it") {
    for (auto engine : db::test_engines()) {
        Planners office(engine);
        office.go_to_the_panel();
        office.get_a_report();
        CHECK(office.writer.get(desk + "/response").status() == 409);
        CHECK(office.writer.says("Recommendations 1 and 2 of the Panel have no answer yet"));
        office.answer(1);
        office.answer(2);
        office.chief.get(desk + "/response").submit({});
        REQUIRE(office.chief.status() == 303);
        office.move("ready");
        for (auto* other : {&office.writer, &office.chief, &office.deputy})
            CHECK(other->get(desk + "/issue").status() == 403);
        CHECK(office.commissioner.get("/my-work").says("Police and Crime Plan is ready"));
        office.commissioner.get(desk + "/issue");
        CHECK(office.commissioner.says("ends on 31 March 2031"));
        office.commissioner.submit({});
        REQUIRE(office.commissioner.status() == 303);
        auto plan = office.plan();
        CHECK(plan.issued_by == "Commissioner");
        CHECK(plan.issued_on == office.office.today());
        CHECK(planning::find_version(*office.office.database().read(), plan.id, 1)->is_public);
        // What is issued is varied, not changed.
        CHECK(office.writer.get(desk + "/particulars").status() == 409);
        CHECK(office.writer.says("Begin a variation"));
        office.writer.get(desk + "/variation").submit({});
        REQUIRE(office.writer.status() == 303);
        CHECK(office.writer.follow().says("Reduce crime overall"));
        CHECK(office.plan().state == PlanState::issued);
        CHECK(office.office.faults().empty());
    }
}

TEST_CASE("every move out of turn is refused with its section, and changes nothing") {
    Planners office;
    office.write_text();
    struct Case {
        const char* address;
        const char* words;
    };
    for (const auto& c : {Case{"/move/with_panel", "cannot become"}, Case{"/move/ready", "cannot become"},
                          Case{"/move/panel_reported", "cannot become"}}) {
        CHECK(office.writer.get(desk + c.address).status() == 409);
        CHECK(office.writer.says(c.words));
        CHECK(office.writer.post(desk + c.address, {}).status() == 409);
    }
    for (const auto* address : {"/move/issued", "/move/responded", "/move/drafting", "/move/nowhere"})
        CHECK(office.writer.get(desk + address).status() == 404);
    CHECK(office.chief.post(desk + "/response", {}).status() == 409);
    CHECK(office.commissioner.post(desk + "/issue", {}).status() == 409);
    CHECK(office.plan().state == PlanState::drafting);
    CHECK(office.plan().version == 1);
}

TEST_CASE("a plan is not ready while anything the law asks for is missing") {
    Planners office;
    office.go_to_the_panel();
    office.get_a_report();
    CHECK(office.writer.get(desk + "/move/ready").status() == 409);
    office.answer(1);
    office.answer(2);
    office.chief.get(desk + "/response").submit({});
    // The text is changed after the Panel saw it: the Chief Constable is consulted again on what differs.
    office.move("revising");
    office.put_in("paragraph",
                  {{"words", "More of rural crime"}, {"reason", "The Panel asked for it"}, {"theme", "Rural crime"}});
    CHECK(office.writer.get(desk + "/move/ready").status() == 409);
    CHECK(office.writer.says("s.5(8)"));
    CHECK(office.writer.says("1 part added"));
    office.move("with_chief_constable", {{"sent_on", "1 September 2026"}});
    office.move("ready");
    CHECK(office.plan().state == PlanState::ready);
}

TEST_CASE("what is typed wrongly on a move stands beside its field, sends nothing and moves nothing") {
    Planners office;
    office.write_text();
    office.writer.get(desk + "/move/with_chief_constable")
        .submit({{"sent_on", "31/09/2026"}, {"party_words", "and the team"}});
    CHECK(office.writer.status() == 422);
    CHECK(office.writer.has_problem("sent_on", "31/09/2026 is not a real date"));
    office.writer.get(desk + "/move/with_chief_constable")
        .submit({{"sent_on", "1 June 2026"}, {"reply_due", "31 May 2026"}});
    CHECK(office.writer.has_problem("reply_due", "on or after 1 June 2026"));
    office.writer.get(desk + "/move/consulting").submit({{"party", ""}, {"sent_on", "1 June 2026"}});
    CHECK(office.writer.has_problem("party", "Select who is asked"));
    auto read = office.office.database().read();
    CHECK(planning::send_outs_of(*read, office.plan().id).empty());
    CHECK(planning::versions_of(*read, office.plan().id).empty());
    CHECK(office.plan().state == PlanState::drafting);
}

TEST_CASE("two who write one part at once lose nothing: the second sees both versions") {
    Planners office;
    office.put_in("section", {{"title", "Foreword"}});
    auto part = planning::parts_of(*office.office.database().read(), office.plan().id).front();
    auto address = desk + "/parts/" + std::to_string(part.id.value);
    office.writer.get(address);
    office.chief.get(address).submit({{"title", "A word before"}});
    CHECK(office.chief.status() == 303);
    office.writer.submit({{"title", "Preface"}});
    CHECK(office.writer.status() == 409);
    CHECK(office.writer.says("Now: A word before. You typed: Preface"));
    office.writer.submit({});
    CHECK(office.writer.status() == 303);
    CHECK(planning::find_part(*office.office.database().read(), part.id)->title == "Preface");
}

TEST_CASE("parts are moved and taken out with a reason, and the version before keeps them") {
    Planners office;
    office.put_in("section", {{"title", "Second"}});
    office.put_in("section", {{"title", "First"}});
    office.writer.get(desk + "/versions").submit({{"name", "First draft"}});
    REQUIRE(office.writer.status() == 303);
    auto part = planning::parts_of(*office.office.database().read(), office.plan().id).front();
    auto id = std::to_string(part.id.value);
    office.writer.get(desk).post(desk + "/order", {{"act", "down-" + id}});
    CHECK(office.writer.status() == 303);
    office.writer.get(desk + "/parts/" + id + "/removal").submit({{"reason", "Nobody needs it"}, {"theme", "Shorter"}});
    CHECK(office.writer.status() == 303);
    office.writer.get(desk + "/versions/1");
    CHECK(office.writer.says("1 part removed"));
    CHECK(office.writer.says("Why: Nobody needs it"));
    CHECK(office.writer.says("What led to it in the consultation: Shorter"));
    CHECK(office.writer.says("First"));
}

TEST_CASE("a pledge is linked to priorities and a reply is recorded beside its send-out") {
    Planners office;
    office.write_text();
    auto key = std::to_string(planning::parts_of(*office.office.database().read(), office.plan().id)[5].key);
    office.writer.get(desk + "/pledges/new")
        .submit({{"heading", "Visible Policing"}, {"words", "A police station in Rutland"}, {"priority", key}});
    CHECK(office.writer.follow().says("Priority 1, Reduce crime overall"));
    office.move("with_chief_constable", {{"sent_on", "1 June 2026"}});
    auto sent = planning::send_outs_of(*office.office.database().read(), office.plan().id).front();
    office.writer.get(desk + "/send-outs/" + std::to_string(sent.id.value))
        .submit({{"replied_on", "12 June 2026"}, {"reply", "Supportive"}});
    CHECK(office.writer.follow().says("12 June 2026: Supportive"));
}

} // namespace reeve::journeys
