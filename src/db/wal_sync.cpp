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

// A log that has just been made is on the disk only with its name.
void WalSync::sync_folder() const {
    auto folder = file_.substr(0, file_.rfind('/') + 1);
    int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool is_synced = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0) close(descriptor);
    if (!is_synced) throw Fault("the folder of the database cannot be written to the disk");
}

// SQLite holds its locks on the database and its index of the log, none on the log itself, so that a second descriptor
// takes none away.
void WalSync::sync() {
    if (descriptor_ < 0) {
        descriptor_ = open(file_.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor_ < 0 && errno == ENOENT) return; // nothing was ever written to it
        if (descriptor_ >= 0) sync_folder();
    }
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
