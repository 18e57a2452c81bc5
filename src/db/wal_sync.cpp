// Syncs SQLite's log for all commits that wait.
#include "db/wal_sync.h"
#include "base/result.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace reeve::db {

WalSync::~WalSync() {
    if (descriptor_ >= 0) close(descriptor_);
}

std::int64_t WalSync::committed() {
    std::lock_guard lock(mutex_);
    return ++committed_;
}

// SQLite holds its locks on the database and its index of the log, none on the log itself, so that a second descriptor
// takes none away.
void WalSync::sync() {
    if (descriptor_ < 0) descriptor_ = open(file_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0 && errno == ENOENT) return; // nothing was ever written to it
    if (descriptor_ < 0 || fdatasync(descriptor_) != 0)
        throw Fault("the database cannot be written to the disk: " + std::string(std::strerror(errno)));
}

void WalSync::wait_for(std::int64_t commit) {
    std::unique_lock lock(mutex_);
    while (durable_ < commit) {
        if (is_syncing_) {
            changed_.wait(lock);
            continue;
        }
        is_syncing_ = true;
        const auto reached = committed_;
        lock.unlock();
        try {
            sync();
        } catch (...) {
            lock.lock();
            is_syncing_ = false;
            changed_.notify_all();
            throw;
        }
        lock.lock();
        is_syncing_ = false;
        durable_ = reached;
        changed_.notify_all();
    }
}

} // namespace reeve::db
