// Counts how often every statement of a database ran and how long it took, cheaply enough to be on always.
#pragma once
#include "db/database.h"
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace reeve::db {

struct StatementCounter {
    std::atomic<std::int64_t> runs{0};
    std::atomic<std::int64_t> microseconds{0};
};

// One for a database. A connection asks for a counter when it prepares a statement, and adds to it without a lock.
class StatementLog {
public:
    StatementCounter& counter(std::string_view name);
    std::vector<StatementCount> counts() const;

private:
    mutable std::mutex mutex_;
    std::map<std::string, StatementCounter, std::less<>> counters_; // a map's elements stay where they are
};

// Adds one run and its time to a counter when it ends.
class Timed {
public:
    explicit Timed(StatementCounter& counter) : counter_(counter), begun_(std::chrono::steady_clock::now()) {}
    Timed(const Timed&) = delete;
    ~Timed();

private:
    StatementCounter& counter_;
    std::chrono::steady_clock::time_point begun_;
};

// "built INSERT": what a statement built from a description is counted and named as.
std::string built_name(std::string_view text);
// The first word in upper case: SELECT, INSERT, WITH.
std::string verb_of(std::string_view text);

} // namespace reeve::db
