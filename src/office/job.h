// A job: work the program does by itself, once or at set times, with its tries, its progress and what came of it.
#pragma once
#include "base/moment.h"
#include "base/result.h"
#include "record/choice.h"
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reeve::office {

class Office;

enum class JobState { waiting, running, done, failed };

// What a job says while it works. Saying something keeps its lease, and is where a job ends when the program is told to
// stop: `say` then throws JobStopped, and the job begins again later, so it is written to be begun twice.
struct JobStopped {};
struct Progress {
    std::function<void(const std::string& words)> say;
};
// Gives a line about what was done. A problem, a refusal or an exception is a try that failed.
using JobWork = std::function<Result<std::string>(Office&, const std::string& payload, Progress&)>;

// What slices hand over: one kind of job. It has turns where minutes or an hour are given; else somebody queues it.
struct JobKind {
    std::string name;  // "sweep_files"
    std::string title; // "Let go of files that nothing uses"
    JobWork work;
    int every_minutes = 0;
    std::optional<int> at_hour = {}; // once a day, at this hour in London

    bool has_turns() const { return every_minutes > 0 || at_hour; }
};
using JobKinds = std::vector<JobKind>;
const JobKind* find_kind(const JobKinds&, std::string_view name);

struct Job {
    std::int64_t id = 0;
    std::string kind;
    bool has_turns = false;
    std::string payload;
    Moment due;
    JobState state = JobState::waiting;
    std::string worker;
    std::optional<Moment> lease_until;
    int attempts = 0;
    std::string progress;
    std::string result;
    Moment made_at;
    std::optional<Moment> ended_at;
};

inline constexpr int most_attempts = 5;
inline constexpr std::int64_t lease_minutes = 10;

// Pure rules.
Moment minutes_later(Moment, std::int64_t minutes);
// After the first failure a minute, then 5, 30 and 120.
std::int64_t minutes_before_try(int attempts);
// The first moment after `now` at which this kind has its turn.
Moment next_turn(const JobKind&, Moment now);
// A job that did its work: done, or waiting for its next turn.
Job after_success(Job, const JobKind&, Moment now, std::string words);
// Waiting for its next try, or failed; a failed job with turns is tried afresh at its next turn.
Job after_failure(Job, const JobKind*, Moment now, std::string why);
// Put back as if it had not begun.
Job after_stop(Job, Moment now);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::JobState> {
    static constexpr Choice list[] = {
        {"waiting", "Waiting"}, {"running", "Running"}, {"done", "Done"}, {"failed", "Failed"}};
};
} // namespace reeve
