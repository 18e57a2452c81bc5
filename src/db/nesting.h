// Refuses a write inside a write of the same database, which would wait for itself for ever.
#pragma once

namespace reeve::db {

// Stands for a write in progress on this thread; a second one on the same database is a Fault.
class WriteInProgress {
public:
    explicit WriteInProgress(const void* database);
    WriteInProgress(const WriteInProgress&) = delete;
    ~WriteInProgress();
};

} // namespace reeve::db
