// Refuses a write inside a write of the same database, which would wait for itself for ever.
#include "db/nesting.h"
#include "base/result.h"
#include <algorithm>
#include <vector>

namespace reeve::db {

namespace {
thread_local std::vector<const void*> in_progress;
}

WriteInProgress::WriteInProgress(const void* database) {
    if (std::find(in_progress.begin(), in_progress.end(), database) != in_progress.end())
        throw Fault("a write transaction was begun inside a write transaction of the same database");
    in_progress.push_back(database);
}

WriteInProgress::~WriteInProgress() { in_progress.pop_back(); }

} // namespace reeve::db
