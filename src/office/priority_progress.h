// How far a priority of the plan has got, told by the slice that keeps actions and shown by the one that keeps the
// plan.
#pragma once
#include "base/moment.h"
#include "db/database.h"
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reeve::html {
enum class Standing;
}

namespace reeve::office {

struct PriorityProgress {
    std::optional<html::Standing> standing;
    std::vector<std::string> counts; // "9 of 14 actions done", "1 action is 23 days late"
};
// Of the priority with this lasting key, among what the public may read.
using PriorityProgressOf = std::function<PriorityProgress(db::Connection&, std::int64_t priority, Moment now)>;

} // namespace reeve::office
