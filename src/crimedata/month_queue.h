// Files read and counted ahead by several threads, and handed on in their order; never many at once, so that memory
// stays small however many there are.
#pragma once
#include "crimedata/month_counts.h"
#include "crimedata/police_archive.h"
#include <functional>
#include <memory>

namespace reeve::crimedata {

struct PreparedMonth {
    std::string refused;   // why it cannot be kept
    bool is_known = false; // its bytes came before, so they were not read
    std::string hash;
    std::optional<MonthToKeep> month;
};
using PrepareMonth = std::function<PreparedMonth(const PoliceSource&)>;

class MonthQueue {
public:
    MonthQueue(const std::vector<PoliceSource>&, unsigned threads, PrepareMonth);
    ~MonthQueue(); // stops the threads
    // The next one, in order; what its thread threw is thrown here.
    PreparedMonth next();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace reeve::crimedata
