// A decision from its draft to the public register, and an inspection report from its recording to its answer.
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

struct Assured {
    TestOffice office;
    Client director{office}, commissioner{office}, deputy{office}, chief{office}, anyone{office};

    Assured() {
        director.sign_in_as(Role::director_of_governance);
        commissioner.sign_in_as(Role::commissioner);
        deputy.sign_in_as(Role::deputy_commissioner);
        chief.sign_in_as(Role::chief_executive);
    }
    static void send(Client& client, const std::string& address, const Typed& typed) {
        client.get(address).submit(typed, address);
        REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    }
    // A decision that waits for a signature.
    std::string advised(const char* title, Typed more = {}) {
        Typed typed = {{"title", title},       {"decided", "I approve it."}, {"financial", "None"},
                       {"legal", "None"},      {"equality", "None"},         {"risk", "Hushed risk of nothing"},
                       {"background", "Long"}, {"options", "Doing nothing"}};
        typed.insert(typed.end(), more.begin(), more.end());
        send(director, "/work/decisions/new", typed);
        auto at = director.location().substr(0, director.location().find('?'));
        send(director, at + "/advice/new",
             {{"post", "Monitoring Officer"},
              {"sought_on", in_words(office.today())},
              {"given_on", in_words(office.today())},
              {"words", "Privileged counsel"}});
        send(director, at + "/advised", {});
        return at;
    }
};

} // namespace

TEST_CASE("a decision is drafted, advised on, signed and published, and the public reads it without the advice") {
    Assured world;
    auto at = world.advised("Sale of the lighthouse");
    CHECK(world.director.get(at + "/signature").status() == 403);
    CHECK(world.director.get(at + "/change").status() == 409);
    world.commissioner.get(at + "/signature").submit({{"interests", ""}}, at + "/signature");
    CHECK(world.commissioner.has_problem("interests"));
    Assured::send(world.commissioner, at + "/signature", {{"interests", "None"}});
    CHECK(world.anyone.get("/decision-register/DN-0001").status() == 404);
    CHECK_FALSE(world.anyone.get("/decision-register").says("lighthouse"));
    Assured::send(world.director, at + "/publication", {});
    CHECK(world.anyone.get("/decision-register").says("Sale of the lighthouse"));
    CHECK(world.anyone.get("/decision-register/DN-0001").says("Commissioner, as commissioner"));
    CHECK(world.anyone.says("Monitoring Officer"));
    CHECK_FALSE(world.anyone.says("Privileged counsel"));
    CHECK(world.anyone.get("/decision-register/DN-0001/notice.txt").body().find("Sale of the lighthouse")
          != std::string::npos);
    CHECK(world.anyone.body().find("Privileged counsel") == std::string::npos);
    CHECK(world.anyone.get("/decision-register/DN-0001/notice.docx").status() == 200);
    CHECK(world.anyone.get("/decision-register.csv").body().find("lighthouse") != std::string::npos);
    CHECK(world.director.get(at).says("Privileged counsel"));
}

TEST_CASE("what the law keeps for the Commissioner is refused to others in words, before they type anything") {
    Assured world;
    auto plan = world.advised("A new plan", {{"matter", "plan"}});
    CHECK(world.deputy.get(plan + "/signature").status() == 403);
    CHECK(world.deputy.says("section 18(3)"));
    CHECK(world.chief.get(plan + "/signature").says("section 18(7)"));
    CHECK(world.commissioner.get(plan + "/signature").status() == 200);
    auto report = world.advised("The annual report", {{"matter", "annual_report"}});
    CHECK(world.deputy.get(report + "/signature").status() == 200);
    CHECK(world.chief.get(report + "/signature").status() == 403);
    world.chief.post(report + "/signature", {{"interests", "None"}, {"delegation", "Scheme"}});
    CHECK(world.chief.status() == 409);
    CHECK(world.chief.says("section 18(7)"));
}

TEST_CASE("a withheld decision tells everybody its day and its ground, and nothing more") {
    Assured world;
    auto at = world.advised("Sale of the lighthouse", {{"is_significant", "yes"}});
    Assured::send(world.commissioner, at + "/signature", {{"interests", "None"}});
    auto form = at + "/withholding";
    world.director.get(form).submit({{"ground", "safety"}, {"withheld_because", "So"}}, form);
    CHECK(world.director.has_problem("chief_officer_view"));
    Assured::send(world.director, form,
                  {{"ground", "safety"}, {"withheld_because", "A lantern"}, {"chief_officer_view", "Lantern view"}});
    for (const char* address : {"/decision-register", "/decision-register/DN-0001", "/decision-register.csv",
                                "/decision-register.json", "/search?q=lighthouse", "/publish", "/duties"}) {
        CAPTURE(address);
        auto body = world.anyone.get(address).body();
        CHECK(body.find("Sale of") == std::string::npos);
        CHECK(folded(body).find("lantern") == std::string::npos);
    }
    CHECK(world.anyone.get("/decision-register/DN-0001").says("Might endanger the safety of a person"));
    for (const char* file : {"/notice.txt", "/notice.docx", "/notice.pdf"})
        CHECK(world.anyone.get(std::string("/decision-register/DN-0001") + file).status() == 404);
}

TEST_CASE("an inspection report is recorded, answered and published, and late comments are called late") {
    Assured world;
    const std::string at = "/work/inspections/IR-0001";
    Assured::send(world.director, "/work/inspections/new",
                  {{"title", "How the force answers calls"},
                   {"kind", "police_act"},
                   {"inspector", "HMICFRS"},
                   {"on_body", "The force"},
                   {"published_on", in_words(world.office.today() - 60)}});
    CHECK(world.director.get("/work/inspections").says("Late by"));
    Assured::send(world.director, at + "/recommendations/new",
                  {{"words", "Answer more calls"}, {"addressed_to", "Chief Constable"}, {"answer", "none"}});
    Assured::send(world.director, at + "/response", {{"response", "I welcome it."}});
    world.director.get(at + "/publication").submit({}, at + "/publication");
    CHECK(world.director.status() == 409);
    CHECK(world.director.says("Record them, or say why there are none"));
    Assured::send(world.director, at + "/comments", {{"no_comments_because", "The force had none"}});
    world.director.get(at + "/publication").submit({}, at + "/publication");
    CHECK(world.director.says("Recommendation 1 is not answered"));
    CHECK_FALSE(world.anyone.get("/inspections/IR-0001").says("I welcome it."));
    Assured::send(world.director, at + "/recommendations/1", {{"answer", "action"}, {"answer_words", "It hires"}});
    Assured::send(world.director, at + "/publication", {});
    CHECK(world.anyone.get("/inspections").says("Published late"));
    CHECK(world.anyone.get("/inspections/IR-0001").says("I welcome it."));
    CHECK(world.anyone.says("It hires"));
    Assured::send(world.director, at + "/copies", {{"sent_on", in_words(world.office.today())}});
    CHECK(world.anyone.get("/inspections/IR-0001").says("to the inspectors and the Secretary of State"));
    CHECK(world.director.get(at + "/response").status() == 409);
}

} // namespace reeve::journeys
