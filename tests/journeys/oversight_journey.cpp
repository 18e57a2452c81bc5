// An item from the note to its conclusion with the force on its own pages, and what neither side sees of the other.
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

struct Account {
    TestOffice office;
    Client director{office}, force{office}, anybody{office};
    const std::string at = "/work/oversight/HA-0001", of_force = "/force/items/HA-0001";

    explicit Account(db::Engine engine) : office(engine) {
        director.sign_in_as(Role::director_of_governance);
        force.sign_in_as(Role::force_liaison);
        director.get("/work/oversight/new")
            .submit({{"title", "Shop theft"},
                     {"origin", "community_day"},
                     {"head", "plan"},
                     {"also_head", "not_chosen"},
                     {"why", "Our own reason"},
                     {"is_public", "yes"}});
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    }
    void ask() {
        director.get(at + "/ask")
            .submit({{"asked", "What was done about it?"}, {"answer_by", in_words(office.today() + 14)}});
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    }
    void answer(const char* words, bool sends) {
        Typed typed = {{"post", "Deputy Chief Constable"}, {"words", words}};
        if (sends) typed.emplace_back("do", "send");
        force.get(of_force).submit(typed, of_force);
        REQUIRE_MESSAGE(force.status() == 303, force.main_words());
    }
};

} // namespace

TEST_CASE(
    "an item goes from the note over answer and challenge to a conclusion that the public reads, with both sides’ words apart") {
    for (auto engine : db::test_engines()) {
        Account account(engine);
        auto& [office, director, force, anybody, at, of_force] = account;
        CHECK(force.get(of_force).status() == 404);
        CHECK_FALSE(force.get("/force").says("Shop theft"));
        account.ask();
        CHECK(force.get("/force").says("Shop theft"));
        CHECK(force.get(of_force).says("What was done about it?"));
        CHECK_FALSE(force.says("Our own reason"));

        account.answer("Not finished yet", false);
        CHECK(force.get(of_force).body().find("Not finished yet") != std::string::npos);
        for (const char* address : {"", "/answer", "/conclude"})
            CHECK(director.get(at + address).body().find("Not finished yet") == std::string::npos);
        CHECK_FALSE(director.get("/search?q=finished").says("Shop theft"));
        account.answer("We went to every shop", true);
        CHECK(director.get(at).says("We went to every shop"));
        CHECK(director.get("/my-work").says("The force answered: Shop theft"));
        CHECK(force.get(of_force).body().find("name=\"words\"") == std::string::npos);

        director.get(at + "/challenge").submit({{"words", "What came of it?"}, {"answer_by", "yesterday"}});
        CHECK(director.status() == 422);
        CHECK(director.body().find("What came of it?") != std::string::npos);
        director.submit({{"words", "What came of it?"}, {"answer_by", in_words(office.today() + 7)}});
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
        account.answer("Fewer thefts in two places", true);
        director.get(at + "/conclude").submit({{"satisfaction", "partly"}, {"conclusion", "Two places of nine."}});
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
        auto page = anybody.get("/held-to-account/HA-0001").main_words();
        auto first = page.find("We went to every shop"), challenge = page.find("What came of it?"),
             second = page.find("Fewer thefts");
        CHECK(first < challenge);
        CHECK(challenge < second);
        CHECK(second < page.find("Two places of nine."));
        CHECK(page.find("Our own reason") == std::string::npos);
        CHECK(director.get(at + "/conclude").status() == 409);
        for (const auto& rule : office.office().invariants()) CHECK(rule.broken(*office.database().read()).empty());
        CHECK(office.faults().empty());
    }
}

TEST_CASE(
    "what one of the force’s staff drafts is not overwritten by a colleague, nor by a letter that the office records") {
    Account account(db::Engine::sqlite);
    auto& [office, director, force, anybody, at, of_force] = account;
    account.ask();
    Client colleague(office);
    colleague.sign_in_as(Role::force_liaison);
    force.get(of_force);
    colleague.get(of_force);
    Typed first = {{"post", "Deputy Chief Constable"}, {"words", "Words of the first"}};
    Typed second = {{"post", "Chief Superintendent"}, {"words", "Words of the second"}};
    force.submit(first, of_force);
    REQUIRE_MESSAGE(force.status() == 303, force.main_words());
    colleague.submit(second, of_force); // both began where no draft stood
    CHECK(colleague.status() == 409);
    CHECK(colleague.body().find("Words of the second") != std::string::npos);
    CHECK(force.get(of_force).body().find("Words of the first") != std::string::npos);

    force.get(of_force);
    colleague.get(of_force).submit(second, of_force);
    REQUIRE_MESSAGE(colleague.status() == 303, colleague.main_words());
    first.emplace_back("do", "send");
    force.submit(first, of_force); // opened before the colleague wrote on
    CHECK(force.status() == 409);
    CHECK_FALSE(director.get(at).says("Words of the first"));

    director.get(at + "/answer").submit({{"post", "Chief Constable"}, {"words", "Words of the letter"}});
    REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    CHECK_FALSE(director.get(at).says("Words of the second"));
    director.get(at + "/challenge").submit({{"words", "And since?"}, {"answer_by", in_words(office.today() + 7)}});
    REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    CHECK(force.get(of_force).body().find("Words of the second") != std::string::npos); // the draft waits
    account.answer("Words of the second, sent", true);
    auto page = director.get(at).main_words();
    CHECK(page.find("Words of the letter") < page.find("And since?"));
    CHECK(page.find("And since?") < page.find("Words of the second, sent"));
    CHECK(office.faults().empty());
}

TEST_CASE("a question that directs operations is pointed out before the force reads it") {
    Account account(db::Engine::sqlite);
    auto& [office, director, force, anybody, at, of_force] = account;
    Typed note = {{"title", "Shop theft"}, {"origin", "community_day"}, {"head", "plan"}, {"also_head", "not_chosen"}};
    note.emplace_back("asked", "The force must deploy officers to the market place.");
    director.get(at + "/change").submit(note);
    REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    CHECK(director.get(at).says("reads as a direction of operations"));
    CHECK(director.get(at + "/ask").says("reads as a direction of operations"));
    CHECK(director.body().find("must deploy officers") != std::string::npos); // ready to be put otherwise
    CHECK(force.get(of_force).status() == 404);
    account.ask();
    CHECK_FALSE(director.get(at).says("reads as a direction of operations"));
    note.back().second = "Other words";
    director.get(at + "/change").submit(note);
    CHECK(director.status() == 422); // what the force was asked stands as it was asked
    CHECK(force.get(of_force).says("What was done about it?"));
}

TEST_CASE("the chief constable’s staff reach their own pages and nothing else behind a sign-in") {
    TestOffice office;
    Client force(office);
    force.sign_in_as(Role::force_liaison);
    int reached = 0, refused = 0;
    for (const auto& route : office.office().routes().all()) {
        if (route.method != http::Method::get || route.pattern.find('{') != std::string::npos) continue;
        if (route.access.kind != office::Access::Kind::with_right) continue;
        CAPTURE(route.pattern);
        bool is_own = route.access.right == Right::answer_for_force;
        auto status = force.get(route.pattern).status();
        CHECK(status == (is_own ? 200 : 403));
        ++(is_own ? reached : refused);
    }
    CHECK(reached == 1);
    CHECK(refused > 100);
}

TEST_CASE("an information request goes to the force, comes back in part with its reason, and is closed") {
    Account account(db::Engine::sqlite);
    auto& [office, director, force, anybody, at, of_force] = account;
    director.get("/work/information-requests/new?item=HA-0001")
        .submit({{"title", "Thefts by shop"},
                 {"asked", "How many?"},
                 {"form", "A table"},
                 {"due_on", in_words(office.today() + 10)}});
    REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    CHECK(force.get("/force/requests/RQ-0001").status() == 404);
    director.get("/work/information-requests/RQ-0001/send").submit({});
    REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    force.get("/force/requests/RQ-0001")
        .submit({{"result", "partly"}, {"reply", "The first half"}, {"replied_by", "Head of Performance"}});
    CHECK(force.status() == 422);
    force.submit({{"result", "partly"},
                  {"reply", "The first half"},
                  {"ground", "The rest is not counted"},
                  {"replied_by", "Head of Performance"}});
    REQUIRE_MESSAGE(force.status() == 303, force.main_words());
    CHECK(director.get("/work/information-requests/RQ-0001").says("The rest is not counted"));
    CHECK(director.says("How the day was worked out"));
    CHECK(director.get(at).says("Thefts by shop"));
    director.get("/work/information-requests/RQ-0001/close").submit({{"outcome", "Enough for now"}});
    REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    CHECK(director.follow().says("Closed"));
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
