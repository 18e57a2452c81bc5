// Counts how often every statement of a database ran and how long it took, cheaply enough to be on always.
#include "db/statement_log.h"

namespace reeve::db {

StatementCounter& StatementLog::counter(std::string_view name) {
    std::lock_guard lock(mutex_);
    const auto found = counters_.find(name);
    if (found != counters_.end()) return found->second;
    return counters_[std::string(name)];
}

std::vector<StatementCount> StatementLog::counts() const {
    std::lock_guard lock(mutex_);
    std::vector<StatementCount> counts;
    for (const auto& [name, counter] : counters_)
        counts.push_back({name, counter.runs.load(), counter.microseconds.load()});
    return counts;
}

Timed::~Timed() {
    const auto taken = std::chrono::steady_clock::now() - begun_;
    counter_.runs.fetch_add(1, std::memory_order_relaxed);
    counter_.microseconds.fetch_add(std::chrono::duration_cast<std::chrono::microseconds>(taken).count(),
                                    std::memory_order_relaxed);
}

std::string verb_of(std::string_view text) {
    std::string verb;
    for (const char c : text) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (is_letter) verb += static_cast<char>(c & ~0x20);
        else if (!verb.empty()) break;
    }
    return verb;
}

std::string built_name(std::string_view text) { return "built " + verb_of(text); }

} // namespace reeve::db
