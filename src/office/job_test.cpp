// Jobs: when they are tried and given up, and that one worker at a time has one.
#include "office/job_store.h"
#include "office/job_worker.h"
#include "office/office_testing.h"
#include <atomic>

namespace reeve::office {
namespace {

const Moment begin = from_london(date_of(2026, 9, 23), {10, 0, 0});

// An office whose clock can be set on, with jobs of its own.
struct Works {
    std::unique_ptr<db::Database> database;
    FixedClock clock{begin};
    CountedIds ids{1};
    Office office{*database, clock, ids};

    explicit Works(db::Engine engine) : database(db::fresh_migrated_database(engine)) {}
    std::int64_t queue(const std::string& kind, const std::string& payload = "") {
        return database->write([&](db::Transaction& tx) {
            Change change{tx, ids, clock.now(), {}, "The test", ""};
            return queue_job(change, kind, payload);
        });
    }
    void pass_minutes(std::int64_t minutes) { clock.set(minutes_later(clock.now(), minutes)); }
    Job job(std::int64_t id) { return *find_job(*database->read(), id); }
};

} // namespace

TEST_CASE("the pauses between tries grow, and the fifth failure is the last") {
    const std::int64_t minutes[] = {1, 5, 30, 120};
    Job job{.id = 1, .kind = "x"};
    for (int attempt = 1; attempt <= 4; ++attempt) {
        job.attempts = attempt;
        auto after = after_failure(job, nullptr, begin, "no");
        CAPTURE(attempt);
        CHECK(after.state == JobState::waiting);
        CHECK(after.due == minutes_later(begin, minutes[attempt - 1]));
    }
    job.attempts = 5;
    CHECK(after_failure(job, nullptr, begin, "no").state == JobState::failed);
    CHECK(after_failure(job, nullptr, begin, "no").result == "no");
}

TEST_CASE("a daily job has its turn at its hour in London, in summer and in winter") {
    JobKind kind{.name = "daily", .at_hour = 7};
    CHECK(iso(next_turn(kind, from_london(date_of(2026, 9, 23), {6, 59, 0}))) == "2026-09-23T06:00:00.000Z");
    CHECK(iso(next_turn(kind, from_london(date_of(2026, 9, 23), {7, 0, 0}))) == "2026-09-24T06:00:00.000Z");
    CHECK(iso(next_turn(kind, from_london(date_of(2026, 10, 24), {12, 0, 0}))) == "2026-10-25T07:00:00.000Z");
    JobKind often{.name = "often", .every_minutes = 15};
    CHECK(next_turn(often, begin) == minutes_later(begin, 15));
}

TEST_CASE("a job that is due is taken once, and taken over only when its worker's lease has run out") {
    for (auto engine : db::test_engines()) {
        Works works(engine);
        auto id = works.queue("read", "a payload");
        auto first = take_due_job(*works.database, "first", works.clock.now());
        REQUIRE(first);
        CHECK(first->id == id);
        CHECK(first->payload == "a payload");
        CHECK_FALSE(take_due_job(*works.database, "second", works.clock.now()));
        works.pass_minutes(lease_minutes - 1);
        CHECK(note_progress(*works.database, *first, "half way", works.clock.now()));
        works.pass_minutes(lease_minutes - 1);
        CHECK_FALSE(take_due_job(*works.database, "second", works.clock.now()));
        works.pass_minutes(2);
        auto second = take_due_job(*works.database, "second", works.clock.now());
        REQUIRE(second);
        CHECK(second->attempts == 2);
        CHECK_FALSE(note_progress(*works.database, *first, "late words", works.clock.now()));
        CHECK_FALSE(end_job(*works.database, after_success(*first, {}, works.clock.now(), "late"), "first"));
        CHECK(end_job(*works.database, after_success(*second, {}, works.clock.now(), "read"), "second"));
        CHECK(works.job(id).state == JobState::done);
        CHECK(works.job(id).result == "read");
    }
}

TEST_CASE(
    "a job that fails is tried again in its time, given up after five tries, and tried afresh when somebody asks") {
    for (auto engine : db::test_engines()) {
        Works works(engine);
        int tries = 0;
        works.office.jobs().push_back({.name = "stubborn",
                                       .title = "A stubborn job",
                                       .work = [&](Office&, const std::string&, Progress&) -> Result<std::string> {
                                           if (++tries <= 5) throw Fault("the other side is away");
                                           return std::string("done at last");
                                       }});
        auto id = works.queue("stubborn");
        CHECK(run_due_jobs(works.office) == 1);
        CHECK(works.job(id).result == "the other side is away");
        CHECK(run_due_jobs(works.office) == 0);
        for (int minutes : {1, 5, 30, 120}) {
            works.pass_minutes(minutes);
            CHECK(run_due_jobs(works.office) == 1);
        }
        CHECK(tries == 5);
        CHECK(works.job(id).state == JobState::failed);
        CHECK(failed_jobs(*works.database->read()) == 1);
        works.pass_minutes(10'000);
        CHECK(run_due_jobs(works.office) == 0);
        auto again = works.office.change({}, "The test", works.clock.now(), "",
                                         [&](Change& change) { return run_again(change, works.job(id)); });
        CHECK(again.ok());
        CHECK(run_due_jobs(works.office) == 1);
        CHECK(works.job(id).state == JobState::done);
        CHECK(works.job(id).result == "done at last");
    }
}

TEST_CASE("a job with turns stands in the queue once and comes back; after five failures it waits for its next turn") {
    for (auto engine : db::test_engines()) {
        Works works(engine);
        bool is_broken = false;
        int turns = 0;
        works.office.jobs().push_back({.name = "often",
                                       .title = "Often",
                                       .work = [&](Office&, const std::string&, Progress&) -> Result<std::string> {
                                           ++turns;
                                           if (is_broken) return Refusal{"not today"};
                                           return std::string("well");
                                       },
                                       .every_minutes = 600});
        CHECK(run_due_jobs(works.office) == 1);
        CHECK(run_due_jobs(works.office) == 0);
        CHECK(jobs(*works.database->read(), 10).size() == 1);
        is_broken = true;
        works.pass_minutes(600);
        run_due_jobs(works.office);
        for (int minutes : {1, 5, 30, 120}) {
            works.pass_minutes(minutes);
            run_due_jobs(works.office);
        }
        auto id = jobs(*works.database->read(), 1)[0].id;
        CHECK(works.job(id).state == JobState::failed);
        CHECK(works.job(id).result == "not today");
        is_broken = false;
        works.pass_minutes(599);
        CHECK(run_due_jobs(works.office) == 0);
        works.pass_minutes(1);
        CHECK(run_due_jobs(works.office) == 1);
        CHECK(works.job(id).state == JobState::waiting);
        CHECK(works.job(id).result == "well");
        CHECK(turns == 7);
        CHECK(jobs(*works.database->read(), 10).size() == 1);
    }
}

TEST_CASE("a job whose kind nobody knows fails in words") {
    Works works(db::Engine::sqlite);
    auto id = works.queue("forgotten");
    run_due_jobs(works.office);
    CHECK(works.job(id).result == "This program has no job of this kind.");
    CHECK(works.job(id).state == JobState::waiting);
}

TEST_CASE("a job whose worker ended without a word five times is given up") {
    Works works(db::Engine::sqlite);
    int begun = 0;
    works.office.jobs().push_back(
        {.name = "heavy", .title = "Heavy", .work = [&](Office&, const std::string&, Progress&) -> Result<std::string> {
             ++begun;
             return std::string();
         }});
    auto id = works.queue("heavy");
    for (int attempt = 1; attempt <= 5; ++attempt) {
        REQUIRE(take_due_job(*works.database, "gone", works.clock.now()));
        works.pass_minutes(lease_minutes + 1);
    }
    run_due_jobs(works.office);
    CHECK(begun == 0);
    CHECK(works.job(id).state == JobState::failed);
    CHECK(works.job(id).result == "The program ended while this job ran, 5 times.");
}

TEST_CASE("a job that is under way when the program is told to stop is put back, and its try does not count") {
    Works works(db::Engine::sqlite);
    bool is_stopping = false;
    works.office.jobs().push_back({.name = "long",
                                   .title = "Long",
                                   .work = [&](Office&, const std::string&, Progress& progress) -> Result<std::string> {
                                       progress.say("one of many");
                                       is_stopping = true;
                                       progress.say("two of many");
                                       return std::string("all");
                                   }});
    auto id = works.queue("long");
    Rounds rounds;
    rounds.should_stop = [&] { return is_stopping; };
    CHECK(run_due_jobs(works.office, rounds) == 1);
    CHECK(works.job(id).state == JobState::waiting);
    CHECK(works.job(id).attempts == 0);
    CHECK(works.job(id).progress.empty());
}

TEST_CASE("the worker's thread does what is due when it starts, and ends when it is told") {
    Works works(db::Engine::sqlite);
    std::atomic<bool> is_done{false};
    works.office.jobs().push_back(
        {.name = "quick", .title = "Quick", .work = [&](Office&, const std::string&, Progress&) -> Result<std::string> {
             is_done = true;
             is_done.notify_all();
             return std::string("quick");
         }});
    auto id = works.queue("quick");
    JobWorker worker(works.office, [](const std::string& words) { FAIL(words); });
    worker.start();
    is_done.wait(false);
    worker.stop();
    CHECK(works.job(id).state == JobState::done);
}

} // namespace reeve::office
