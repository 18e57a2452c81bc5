// Threads through the plan: what they must say, which actions are named, and that tags are kept and taken away.
#include "office/action_store.h"
#include "office/office_testing.h"
#include "planning/plan_pages.h"
#include "planning/plan_thread_store.h"
#include "planning/public_world_test.h"

namespace reeve::planning {
namespace {

PlanThread victims() {
    PlanThread thread;
    thread.title = "Victims first";
    thread.words = {"A golden thread."};
    thread.is_public = true;
    return thread;
}

std::string keep_raised(office::Change& change, const char* title, bool is_public) {
    office::Action action;
    action.title = title;
    action.raised = change.today();
    action.is_public = is_public;
    action.public_words = {title};
    return keep_new(change, office::action_fields(), action).reference;
}

} // namespace

TEST_CASE("actions are named by reference however they are written, and what is none is told") {
    struct Case {
        const char* typed;
        std::vector<std::string> read;
        const char* wrong;
    };
    const Case cases[] = {{"", {}, ""},
                          {"A-0101, a-102; A-103\nA-0101", {"A-0101", "A-0102", "A-0103"}, ""},
                          {"A-0101, W-0001", {}, "W-0001 is no reference of an action, like A-0101"},
                          {"everything", {}, "everything is no reference of an action, like A-0101"}};
    for (const auto& one : cases) {
        CAPTURE(one.typed);
        auto read = action_references(one.typed);
        CHECK(read.ok() == (*one.wrong == 0));
        if (read.ok()) CHECK(*read == one.read);
        else CHECK(read.problems().list.front().message == one.wrong);
    }
}

TEST_CASE("a thread that the public is shown says what it means") {
    auto thread = victims();
    CHECK(check(thread).empty());
    thread.words = {};
    CHECK(check(thread).has("words"));
    thread.is_public = false;
    CHECK(check(thread).empty());
}

TEST_CASE("a thread is kept with its parts and actions, and one that is no action is told") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        auto thread = office.change([&](office::Change& change) {
            auto one = keep_raised(change, "Ask victims", true), other = keep_raised(change, "Train officers", false);
            auto kept = *add_thread(change, victims(), {{1, 2}, {one, other}});
            CHECK(add_thread(change, victims(), {{}, {"A-9999"}}).problems().has("actions"));
            return *keep_thread(change, kept, {{2, 3}, {one}});
        });
        auto reader = office.read();
        CHECK(thread.reference == "TH-0001");
        CHECK(parts_of_thread(*reader, thread.id) == std::vector<PartKey>{2, 3});
        REQUIRE(actions_of_thread(*reader, thread.id).size() == 1);
        CHECK(actions_of_thread(*reader, thread.id).front().title == "Ask victims");
        CHECK(all_threads(*reader).size() == 1);
    }
}

TEST_CASE("the public reads what carries a thread, but not the words of an action that is not for it") {
    testing::Desk desk;
    testing::mount_public(desk);
    mount_plan_threads(desk.office.routes());
    mount_plan_summary(desk.office.routes());
    desk.change([&](office::Change& change) {
        testing::keep_issued_world(change);
        auto one = keep_raised(change, "Ask victims", true), other = keep_raised(change, "SECRETACTION", false);
        auto hidden = victims();
        hidden.title = "SECRETTHREAD";
        hidden.is_public = false;
        add_thread(change, hidden, {{}, {}}).ok();
        return add_thread(change, victims(), {{1, 2}, {one, other}}).ok();
    });
    auto page = desk.get("/plan/threads/TH-0002");
    CHECK(testing::holds(page, "Reduce crime overall"));
    CHECK(testing::holds(page, "Fewer burglaries"));
    CHECK(testing::holds(page, "Ask victims"));
    CHECK_FALSE(testing::holds(page, "SECRETACTION"));
    CHECK(testing::holds(page, "0 of 2 actions done."));
    CHECK(desk.get("/plan/threads/TH-0001").status == 404);
    CHECK_FALSE(testing::holds(desk.get("/plan/threads"), "SECRETTHREAD"));
    auto summary = desk.get("/plan/summary");
    CHECK(testing::holds(summary, "Victims first"));
    CHECK(testing::holds(summary, "Reduce crime overall"));
    CHECK(testing::holds(summary, "Fewer burglaries"));
    CHECK_FALSE(testing::holds(summary, "SECRETTHREAD"));
    CHECK_FALSE(testing::holds(summary, "SECRETFIRST"));
}

} // namespace reeve::planning
