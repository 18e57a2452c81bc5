// The worker's round, and the thread that walks it.
#include "office/job_worker.h"
#include "office/job_store.h"
#include "office/office.h"
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace reeve::office {
namespace {

constexpr std::chrono::seconds pause_between_rounds{5};

std::string words_of(const Problems& problems) {
    std::string words;
    for (const auto& problem : problems.list) words += (words.empty() ? "" : ". ") + problem.message;
    return words;
}

Result<std::string> worked(Office& office, const JobKind& kind, const Job& job, const Rounds& rounds) {
    Progress progress{[&](const std::string& words) {
        if (rounds.should_stop()) throw JobStopped{};
        if (!note_progress(office.database(), job, words, office.now()))
            throw Fault("another worker has taken this job over");
    }};
    try {
        return kind.work(office, job.payload, progress);
    } catch (const std::exception& fault) { return one_problem(fault.what()); }
}

Job done_turn(Office& office, const Job& job, const Rounds& rounds) {
    const auto* kind = find_kind(office.jobs(), job.kind);
    if (!kind) return after_failure(job, nullptr, office.now(), "This program has no job of this kind.");
    // A worker that ended without a word (the machine went down) has used up its tries.
    if (job.attempts > most_attempts)
        return after_failure(job, kind, office.now(),
                             "The program ended while this job ran, " + std::to_string(most_attempts) + " times.");
    try {
        auto result = worked(office, *kind, job, rounds);
        if (result) return after_success(job, *kind, office.now(), *result);
        return after_failure(job, kind, office.now(),
                             result.has_problems() ? words_of(result.problems()) : result.refusal().message);
    } catch (const JobStopped&) { return after_stop(job, office.now()); }
}

} // namespace

int run_due_jobs(Office& office, const Rounds& rounds) {
    set_turns(office.database(), office.jobs(), office.ids(), office.now());
    int begun = 0;
    while (!rounds.should_stop()) {
        auto job = take_due_job(office.database(), rounds.worker, office.now());
        if (!job) break;
        ++begun;
        end_job(office.database(), done_turn(office, *job, rounds), rounds.worker);
    }
    return begun;
}

struct JobWorker::Running {
    Office& office;
    Report report;
    std::atomic<bool> is_stopping{false};
    std::mutex mutex;
    std::condition_variable told;
    std::thread thread;
    std::string last_trouble;

    void round() {
        try {
            run_due_jobs(office, {[this] { return is_stopping.load(); }, name});
            last_trouble.clear();
        } catch (const std::exception& fault) {
            if (last_trouble != fault.what())
                report(std::string("the jobs could not be looked after: ") + fault.what());
            last_trouble = fault.what();
        }
    }
    void walk() {
        while (!is_stopping) {
            round();
            std::unique_lock lock(mutex);
            told.wait_for(lock, pause_between_rounds, [this] { return is_stopping.load(); });
        }
    }
    std::string name = random_token(12);
};

JobWorker::JobWorker(Office& office, Report report)
    : running_(new Running{.office = office, .report = std::move(report)}) {}

JobWorker::~JobWorker() { stop(); }

void JobWorker::start() {
    running_->thread = std::thread([this] { running_->walk(); });
}

void JobWorker::stop() {
    {
        std::lock_guard lock(running_->mutex);
        running_->is_stopping = true;
    }
    running_->told.notify_all();
    if (running_->thread.joinable()) running_->thread.join();
}

} // namespace reeve::office
