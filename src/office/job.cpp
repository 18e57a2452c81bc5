// When jobs are tried, tried again and given up.
#include "office/job.h"

namespace reeve::office {
namespace {

Job ended(Job job, Moment now) {
    job.worker.clear();
    job.lease_until.reset();
    job.ended_at = now;
    return job;
}

} // namespace

const JobKind* find_kind(const JobKinds& kinds, std::string_view name) {
    for (const auto& kind : kinds)
        if (kind.name == name) return &kind;
    return nullptr;
}

Moment minutes_later(Moment moment, std::int64_t minutes) { return {moment.milliseconds + minutes * 60'000}; }

std::int64_t minutes_before_try(int attempts) {
    constexpr std::int64_t pauses[] = {1, 5, 30, 120};
    auto place = attempts < 1 ? 0 : attempts > 4 ? 3 : attempts - 1;
    return pauses[place];
}

Moment next_turn(const JobKind& kind, Moment now) {
    if (!kind.at_hour) return minutes_later(now, kind.every_minutes);
    auto today = london_date(now);
    auto turn = from_london(today, {*kind.at_hour, 0, 0});
    return turn > now ? turn : from_london(today + 1, {*kind.at_hour, 0, 0});
}

Job after_success(Job job, const JobKind& kind, Moment now, std::string words) {
    job = ended(std::move(job), now);
    job.state = job.has_turns ? JobState::waiting : JobState::done;
    if (job.has_turns) job.due = next_turn(kind, now);
    job.attempts = 0;
    job.progress.clear();
    job.result = std::move(words);
    return job;
}

Job after_failure(Job job, const JobKind* kind, Moment now, std::string why) {
    job = ended(std::move(job), now);
    job.result = std::move(why);
    job.state = job.attempts >= most_attempts ? JobState::failed : JobState::waiting;
    if (job.state == JobState::waiting) job.due = minutes_later(now, minutes_before_try(job.attempts));
    else if (job.has_turns && kind) job.due = next_turn(*kind, now);
    return job;
}

Job after_stop(Job job, Moment now) {
    job.worker.clear();
    job.lease_until.reset();
    job.state = JobState::waiting;
    job.due = now;
    job.attempts = job.attempts > 0 ? job.attempts - 1 : 0;
    return job;
}

} // namespace reeve::office
