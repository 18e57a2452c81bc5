// The slice of delivery: the workstreams under the plan, and the measures that come from outside.
#pragma once
#include "base/date.h"
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace reeve::db {
class Connection;
}
namespace reeve::office {
class Office;
enum class Standing;
} // namespace reeve::office

namespace reeve::delivery {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

// How far a priority has got, over the workstreams that the public is shown.
struct PriorityStanding {
    std::int64_t priority = 0;  // its key
    office::Standing dates_say; // "no data" where nothing is dated
    std::vector<std::string>
        lines; // "9 of 14 actions done", "1 action is 23 days late", "Next: ..."; none without data
    std::vector<std::pair<std::string, std::string>> measures;    // "Special constables: 340 ..." and its page
    std::vector<std::pair<std::string, std::string>> initiatives; // "Estates: running" and where it is told
};
PriorityStanding progress_of_priority(db::Connection&, std::int64_t priority, Date today);
// Of every priority of the plan in force, in its order.
std::vector<PriorityStanding> progress_of_priorities(db::Connection&, Date today);

} // namespace reeve::delivery
