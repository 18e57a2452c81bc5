// Doing the jobs that are due: one after the other, by hand in tests and commands, by a thread of its own while the
// program serves.
#pragma once
#include "office/job.h"
#include <memory>

namespace reeve::office {

class Office;

struct Rounds {
    std::function<bool()> should_stop = [] { return false; };
    std::string worker = "here"; // who holds the leases; another name for each process and thread
};
// Does everything that is due at the office's moment; gives how many jobs were begun. What a job throws is its failure,
// told in its row.
int run_due_jobs(Office&, const Rounds& = {});

// Looks every few seconds. What goes wrong outside a job (the database is away) is told and tried again.
class JobWorker {
public:
    using Report = std::function<void(const std::string&)>;
    JobWorker(Office&, Report);
    ~JobWorker(); // stops
    void start();
    // Returns when the job under way has said something or ended.
    void stop();

private:
    struct Running;
    std::unique_ptr<Running> running_;
};

} // namespace reeve::office
