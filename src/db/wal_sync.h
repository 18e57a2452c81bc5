// Makes commits durable together: one call of fdatasync on SQLite's log serves everyone who committed before it.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>

namespace reeve::db {

class WalSync {
public:
    explicit WalSync(std::string log_file) : file_(std::move(log_file)) {}
    ~WalSync();
    WalSync(const WalSync&) = delete;
    WalSync& operator=(const WalSync&) = delete;

    // A commit stands in the log, and nobody else writes to it; gives its number.
    std::int64_t committed();
    // Returns when the commit of this number, and all before it, are on the disk. A disk that fails is a Fault.
    void wait_for(std::int64_t commit);

private:
    void sync();
    void sync_folder() const;

    std::string file_;
    int descriptor_ = -1;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::int64_t committed_ = 0, durable_ = 0;
    bool is_syncing_ = false;
};

} // namespace reeve::db
