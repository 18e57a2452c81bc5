// Somebody leaves: what they had to do goes to colleagues on one screen, all of it or nothing.
#include "correspondence/correspondence_store.h"
#include "office/action_store.h"
#include "office/people/person_store.h"
#include "reporting/paper_store.h"
#include "reporting/promise_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve::journeys {
namespace {

struct Leaving {
    explicit Leaving(db::Engine engine = db::Engine::sqlite)
        : office(engine), administrator(office), leaver(office.person_of(Role::engagement_officer)),
          colleague(office.person_of(Role::director_of_governance)), screen("/people/" + number(leaver) + "/leave") {
        administrator.sign_in_as(Role::administrator);
    }
    static std::string number(office::PersonId person) { return std::to_string(person.value); }

    office::Action give_action(const char* title) {
        office::Action action;
        action.title = title;
        action.owner = leaver;
        return *office.change([&](office::Change& change) { return office::add_action(change, action); });
    }
    void give_letter() {
        Client officer(office);
        const std::string list = "/work/correspondence";
        officer.sign_in_as(Role::engagement_officer).get(list + "/new");
        officer.submit({{"channel", "letter"},
                        {"writer", "A resident"},
                        {"email", "resident@example.org"},
                        {"received_on", in_words(office.today())},
                        {"subject", "Speeding"},
                        {"said", "Cars go too fast in our street."}},
                       list + "/new");
        REQUIRE(officer.status() == 303);
        officer.get(list + "/LT-0001/owner").submit({{"owner", number(leaver)}}, list + "/LT-0001/owner");
        REQUIRE(officer.status() == 303);
    }
    void give_promise() {
        office.change([&](office::Change& change) {
            reporting::Paper paper;
            paper.title = "An update";
            paper.body = "Panel";
            auto added = reporting::begin_paper(change, paper, {});
            reporting::Promise promise;
            promise.paper = added.id;
            promise.words = {"The number of visits, next time."};
            promise.due = office.today() + 30;
            promise.owner = leaver;
            promise.owner_post = "Engagement Officer";
            reporting::add_promise(change, promise);
            return Done{};
        });
    }
    bool works_here() {
        auto reader = office.database().read();
        return office::find_person(*reader, leaver)->is_active;
    }

    TestOffice office;
    Client administrator;
    office::PersonId leaver, colleague;
    std::string screen;
};

} // namespace

TEST_CASE("everything a leaver had to do goes to a colleague at one moment, and each thing says so") {
    for (auto engine : db::test_engines()) {
        Leaving world(engine);
        auto first = world.give_action("Ask about the lights"), done = world.give_action("Thank the club");
        REQUIRE(world.office.change([&](office::Change& change) -> Result<Done> {
            TRY(office::keep_action(
                change, TRY(office::finish(TRY(office::start(done)), {"A letter"}, world.leaver, change.today()))));
            return Done{};
        }));
        world.give_letter();
        world.give_promise();
        auto& administrator = world.administrator;
        administrator.get(world.screen);
        CHECK(administrator.says("Open actions (1)"));
        CHECK(administrator.says("Letters to answer (1)"));
        CHECK(administrator.says("Promises to report (1)"));
        CHECK_FALSE(administrator.says("Speeding")); // who wrote about what is read by those who answer it
        administrator.submit({{"all", Leaving::number(world.colleague)}}, world.screen);
        REQUIRE_MESSAGE(administrator.status() == 303, administrator.main_words());
        administrator.follow();
        CHECK(administrator.says("now: 1 open action."));
        CHECK_FALSE(world.works_here());
        auto reader = world.office.database().read();
        auto handed = *office::action_named(*reader, first.reference);
        CHECK(handed.owner == world.colleague);
        CHECK(handed.owner_post == office::find_person(*reader, world.colleague)->post);
        CHECK(office::action_named(*reader, done.reference)->owner == world.leaver); // what is done stays theirs
        auto letter = *correspondence::find_letter(*reader, "LT-0001");
        CHECK(letter.owner == world.colleague);
        CHECK(letter.said.text == "Cars go too fast in our street.");
        CHECK(reporting::open_promises(*reader).front().owner == world.colleague);
        Client director(world.office);
        CHECK(director.sign_in_as(Role::director_of_governance).get("/my-work").says("Ask about the lights"));
        director.get("/work/actions/" + first.reference);
        CHECK(director.says("The Engagement Officer left"));
    }
}

TEST_CASE("nobody leaves while it is not said who takes over, and what somebody may not do is not given to them") {
    Leaving world;
    world.give_action("Ask about the lights");
    world.give_letter();
    auto& administrator = world.administrator;
    administrator.get(world.screen).submit({}, world.screen);
    CHECK(administrator.has_problem("to_actions", "Select who takes over the open actions"));
    CHECK(administrator.has_problem("to_letters", "Select who takes over the letters to answer"));
    auto analyst = Leaving::number(world.office.person_of(Role::analyst));
    administrator.get(world.screen).submit({{"all", analyst}}, world.screen);
    CHECK(administrator.has_problem("to_letters", "cannot take over the letters to answer"));
    CHECK(administrator.field("all") == analyst); // what was chosen is kept
    CHECK(world.works_here());
    CHECK(office::actions_of_owner(*world.office.database().read(), world.leaver).size() == 1);
    administrator.get(world.screen)
        .submit({{"all", analyst}, {"to_letters", Leaving::number(world.colleague)}}, world.screen);
    CHECK(administrator.status() == 303);
    CHECK_FALSE(world.works_here());
    auto reader = world.office.database().read();
    CHECK(Leaving::number(office::actions_of_owner(*reader, world.office.person_of(Role::analyst)).front().owner)
          == analyst);
    CHECK(correspondence::find_letter(*reader, "LT-0001")->owner == world.colleague);
}

TEST_CASE("the leaver themselves, or somebody who has left, is given nothing") {
    Leaving world;
    world.give_action("Ask about the lights");
    auto gone = world.office.person_of(Role::analyst);
    world.administrator.get("/people/" + Leaving::number(gone) + "/leave").submit({});
    REQUIRE(world.administrator.status() == 303);
    for (auto person : {world.leaver, gone}) {
        world.administrator.get(world.screen).submit({{"all", Leaving::number(person)}}, world.screen);
        CHECK(world.administrator.has_problem("all", "Select somebody from the list"));
        CHECK(world.administrator.has_problem("to_actions", "cannot take over the open actions"));
        CHECK(world.works_here());
    }
}

TEST_CASE("every record that has an owner who is a person is handed over when they leave") {
    TestOffice office;
    std::set<std::string> owned;
    for (const auto* shape : office.office().shapes())
        if (const auto* field = shape->find("owner"); field && field->input == Input::reference)
            owned.insert(std::string(shape->table));
    CHECK(owned == std::set<std::string>{"action", "correspondence", "promise"});
}

} // namespace reeve::journeys
