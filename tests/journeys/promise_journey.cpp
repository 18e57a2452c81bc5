// Promises to report: found in a paper's words, recorded, chased on My work, kept, and told to the public.
#include "reporting/promise_store.h"
#include "tests/journeys/papers.h"

namespace reeve::journeys {
namespace {

const std::string list = address + "/promises";

struct Promised : Papers {
    explicit Promised(db::Engine engine = db::Engine::sqlite) : Papers(engine) {
        start();
        write(add("paragraph"), "All went well. The Commissioner will report on the outcome in September.");
    }
    void record(const std::string& due) {
        writer.get(list + "/new?found=1").submit({{"due", due}}, list + "/new");
        REQUIRE(writer.status() == 303);
    }
    reporting::Promise stands() { return reporting::promises_of(*office.database().read(), paper().id).front(); }
};

} // namespace

TEST_CASE("what a paper promises is found in its words, recorded by a person, chased on My work and kept") {
    for (auto engine : db::test_engines()) {
        Promised at(engine);
        CHECK(at.writer.get(list).says("The Commissioner will report on the outcome in September."));
        CHECK_FALSE(at.writer.says("“All went well"));
        CHECK(at.writer.get(list + "/new?found=1").body().find("30 September 2026") != std::string::npos);
        at.record("30 September 2026");
        CHECK(at.writer.get(list).says("Due on 30 September 2026"));
        CHECK_FALSE(at.writer.says("These sentences read like promises"));
        CHECK(at.writer.get("/my-work").says("Promised to the Police and Crime Panel: The Commissioner will report"));
        CHECK(at.writer.get("/work/promises").says("1 promise is open, 0 of them late."));
        at.writer.get(list + "/1/kept").submit({{"kept_in", "A letter"}, {"kept_on", "23/9/2026"}}, list + "/1/kept");
        CHECK(at.writer.follow().says("Kept on 23 September 2026 in A letter"));
        CHECK_FALSE(at.writer.get("/my-work").says("Promised to"));
        CHECK(at.writer.get("/work/promises?show=closed").says("Kept on 23 September 2026"));
        CHECK(at.writer.get("/work/promises.csv").body().find("A letter") != std::string::npos);
        CHECK(at.office.faults().empty());
    }
}

TEST_CASE(
    "a day is moved with its reason, a promise is withdrawn with one the public reads, and bad input keeps its words") {
    Promised at;
    at.record("30 September 2026");
    at.writer.get(list + "/1/moved").submit({{"due", "31/09/2026"}, {"why", ""}}, list + "/1/moved");
    CHECK(at.writer.has_problem("due", "September has 30 days"));
    CHECK(at.writer.has_problem("why"));
    at.writer.submit({{"due", "2 December 2026"}, {"why", "The Panel moved its meeting"}}, list + "/1/moved");
    CHECK(at.writer.follow().says("2 December 2026"));
    CHECK(at.writer.says("The Panel moved its meeting"));
    CHECK(at.stands().times_moved == 1);
    at.writer.get(list + "/1/withdrawn").submit({{"withdrawn_why", "The programme ended."}}, list + "/1/withdrawn");
    CHECK(at.writer.follow().says("The programme ended."));
    CHECK(at.writer.get(list + "/1/kept")
              .submit({{"kept_in", "A letter"}, {"kept_on", "23/9/2026"}}, list + "/1/kept")
              .status()
          == 409);
    CHECK(at.stands().kept_in.empty());
}

TEST_CASE("two people who move a promise are told of each other") {
    Promised at;
    at.record("30 September 2026");
    at.writer.get(list + "/1/moved");
    Client other(at.office);
    other.sign_in_as(Role::director_of_governance);
    other.get(list + "/1/moved").submit({{"due", "1 December 2026"}, {"why", "Later"}}, list + "/1/moved");
    at.writer.submit({{"due", "2 December 2026"}, {"why", "Later still"}}, list + "/1/moved");
    CHECK(at.writer.status() == 409);
    CHECK(at.writer.says("You typed: 2 December 2026"));
    CHECK(at.stands().due == date_of(2026, 12, 1));
}

} // namespace reeve::journeys
