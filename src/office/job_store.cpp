// The queue's statements: a job is taken by a change of its row that only one worker can make.
#include "office/job_store.h"

namespace reeve::office {
namespace {

Job job_of(const db::Row& row) {
    Job job;
    job.id = row.get<std::int64_t>(0);
    job.kind = row.get<std::string>(1);
    job.has_turns = row.get<std::optional<std::string>>(2).has_value();
    job.payload = row.get<std::string>(3);
    job.due = row.get<Moment>(4);
    job.state = row.get<JobState>(5);
    job.worker = row.get<std::string>(6);
    job.lease_until = row.get<std::optional<Moment>>(7);
    job.attempts = row.get<int>(8);
    job.progress = row.get<std::string>(9);
    job.result = row.get<std::string>(10);
    job.made_at = row.get<Moment>(11);
    job.ended_at = row.get<std::optional<Moment>>(12);
    return job;
}

std::int64_t add_job(db::Transaction& tx, std::int64_t id, const std::string& kind,
                     const std::optional<std::string>& turns_of, const std::string& payload, Moment due, Moment now) {
    tx.run(db::Sql(R"(
        INSERT INTO job (id, kind, turns_of, payload, due_at, state, worker, lease_until, attempts, progress, result, made_at, ended_at)
        VALUES (:id, :kind, :turns_of, :payload, :due, 'waiting', '', NULL, 0, '', '', :now, NULL)
        ON CONFLICT (turns_of) DO NOTHING)",
                   "queue a job"),
           {{"id", id}, {"kind", kind}, {"turns_of", turns_of}, {"payload", payload}, {"due", due}, {"now", now}});
    return id;
}

bool is_set(db::Connection& connection, const JobKind& kind) {
    return connection.value<std::int64_t>(db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM job WHERE turns_of = :kind",
                                                  "whether a kind has its turns"),
                                          {{"kind", kind.name}})
           > 0;
}

std::int64_t overdue_failures(db::Connection& connection, Moment now) {
    return connection.value<std::int64_t>(
        db::Sql(
            "SELECT CAST(COUNT(*) AS BIGINT) FROM job WHERE state = 'failed' AND turns_of IS NOT NULL AND due_at <= :now",
            "failed jobs whose next turn has come"),
        {{"now", now}});
}

// The first that is due, or whose worker is gone.
std::optional<Job> first_due(db::Connection& connection, Moment now) {
    return connection.one(db::Sql(R"(
        SELECT id, kind, turns_of, payload, due_at, state, worker, lease_until, attempts, progress, result, made_at, ended_at FROM job
        WHERE (state = 'waiting' AND due_at <= :now) OR (state = 'running' AND lease_until < :now)
        ORDER BY due_at, id LIMIT 1)",
                                  "the next job that is due"),
                          {{"now", now}}, job_of);
}

bool take(db::Transaction& tx, const Job& job, Moment now) {
    return tx.run(db::Sql(R"(
        UPDATE job SET state = 'running', worker = :worker, lease_until = :lease_until, attempts = :attempts, progress = '', ended_at = NULL
        WHERE id = :id AND ((state = 'waiting' AND due_at <= :now) OR (state = 'running' AND lease_until < :now)))",
                          "take a job"),
                  {{"id", job.id},
                   {"worker", job.worker},
                   {"lease_until", job.lease_until},
                   {"attempts", job.attempts},
                   {"now", now}})
           == 1;
}

} // namespace

std::int64_t queue_job(Change& change, const std::string& kind, std::string payload, std::optional<Moment> due) {
    return add_job(change.tx, change.ids.next(), kind, std::nullopt, payload, due.value_or(change.now), change.now);
}

void set_turns(db::Database& database, const JobKinds& kinds, IdSource& ids, Moment now) {
    std::vector<const JobKind*> missing;
    bool has_failures = false;
    {
        auto reader = database.read();
        for (const auto& kind : kinds)
            if (kind.has_turns() && !is_set(*reader, kind)) missing.push_back(&kind);
        has_failures = overdue_failures(*reader, now) > 0;
    }
    if (missing.empty() && !has_failures) return;
    database.write_transaction([&](db::Transaction& tx) {
        for (const auto* kind : missing)
            add_job(tx, ids.next(), kind->name, kind->name, "", kind->at_hour ? next_turn(*kind, now) : now, now);
        tx.run(
            db::Sql(
                "UPDATE job SET state = 'waiting', attempts = 0 WHERE state = 'failed' AND turns_of IS NOT NULL AND due_at <= :now",
                "try failed jobs at their next turn"),
            {{"now", now}});
    });
}

std::optional<Job> take_due_job(db::Database& database, const std::string& worker, Moment now) {
    if (!first_due(*database.read(), now)) return std::nullopt;
    return database.write([&](db::Transaction& tx) -> std::optional<Job> {
        auto job = first_due(tx, now);
        if (!job) return std::nullopt;
        job->state = JobState::running;
        job->worker = worker;
        job->lease_until = minutes_later(now, lease_minutes);
        job->attempts += 1;
        if (!take(tx, *job, now)) return std::nullopt;
        return job;
    });
}

bool note_progress(db::Database& database, const Job& job, const std::string& words, Moment now) {
    return database.write([&](db::Transaction& tx) {
        return tx.run(db::Sql(R"(
            UPDATE job SET progress = :words, lease_until = :lease_until
            WHERE id = :id AND state = 'running' AND worker = :worker AND attempts = :attempts)",
                              "note a job's progress"),
                      {{"id", job.id},
                       {"worker", job.worker},
                       {"attempts", job.attempts},
                       {"words", words},
                       {"lease_until", minutes_later(now, lease_minutes)}})
               == 1;
    });
}

bool end_job(db::Database& database, const Job& after, const std::string& worker) {
    return database.write([&](db::Transaction& tx) {
        return tx.run(db::Sql(R"(
            UPDATE job SET state = :state, worker = '', lease_until = NULL, attempts = :attempts, due_at = :due, progress = :progress, result = :result, ended_at = :ended_at
            WHERE id = :id AND state = 'running' AND worker = :worker)",
                              "end a job's turn"),
                      {{"id", after.id},
                       {"worker", worker},
                       {"state", after.state},
                       {"attempts", after.attempts},
                       {"due", after.due},
                       {"progress", after.progress},
                       {"result", after.result},
                       {"ended_at", after.ended_at}})
               == 1;
    });
}

std::vector<Job> jobs(db::Connection& connection, int most) {
    return connection.all(db::Sql(R"(
        SELECT id, kind, turns_of, payload, due_at, state, worker, lease_until, attempts, progress, result, made_at, ended_at FROM job
        ORDER BY CASE state WHEN 'failed' THEN 0 WHEN 'running' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, due_at DESC, id DESC LIMIT :most)",
                                  "the jobs"),
                          {{"most", most}}, job_of);
}

std::optional<Job> find_job(db::Connection& connection, std::int64_t id) {
    return connection.one(db::Sql(R"(
        SELECT id, kind, turns_of, payload, due_at, state, worker, lease_until, attempts, progress, result, made_at, ended_at FROM job
        WHERE id = :id)",
                                  "one job"),
                          {{"id", id}}, job_of);
}

std::int64_t failed_jobs(db::Connection& connection) {
    return connection.value<std::int64_t>(
        db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM job WHERE state = 'failed'", "how many jobs failed"));
}

Result<Done> run_again(Change& change, const Job& job) {
    auto changed = change.tx.run(
        db::Sql(
            "UPDATE job SET state = 'waiting', attempts = 0, due_at = :now WHERE id = :id AND state IN ('failed', 'waiting')",
            "try a job afresh"),
        {{"id", job.id}, {"now", change.now}});
    if (changed == 0) return Refusal{"This job is running or done already.", "", Refusal::Kind::conflict};
    return Done{};
}

std::int64_t let_go_of_jobs(db::Transaction& tx, Moment before) {
    return tx.run(db::Sql("DELETE FROM job WHERE state = 'done' AND turns_of IS NULL AND ended_at < :before",
                          "let go of old jobs"),
                  {{"before", before}});
}

} // namespace reeve::office
