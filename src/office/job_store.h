// The queue of jobs as it is kept: queued in the transaction of its cause, taken by one worker at a time, ended in
// words.
#pragma once
#include "office/job.h"
#include "office/keep.h"

namespace reeve::office {

// Gives the job's id. Due at once unless a moment is given.
std::int64_t queue_job(Change&, const std::string& kind, std::string payload, std::optional<Moment> due = {});

// Puts every kind that has turns into the queue once, and those that failed back when their next turn has come.
void set_turns(db::Database&, const JobKinds&, IdSource&, Moment now);
// The job that has waited longest, with its lease and its try counted; none where nothing is due. A lease that ran out
// is taken over.
std::optional<Job> take_due_job(db::Database&, const std::string& worker, Moment now);
// Keeps the words and lengthens the lease; false where the job is this worker's no longer.
bool note_progress(db::Database&, const Job&, const std::string& words, Moment now);
// Keeps how the job ended; false where it is this worker's no longer (`worker` is who had the lease).
bool end_job(db::Database&, const Job& after, const std::string& worker);

// Failed first, then running, waiting and done, the newest first.
std::vector<Job> jobs(db::Connection&, int most);
std::optional<Job> find_job(db::Connection&, std::int64_t id);
std::int64_t failed_jobs(db::Connection&);
// Tries a failed job afresh, or one that waits at once.
Result<Done> run_again(Change&, const Job&);
// Jobs that ended before this moment and have no turns; gives how many went.
std::int64_t let_go_of_jobs(db::Transaction&, Moment before);

} // namespace reeve::office
