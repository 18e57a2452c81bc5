// Hands what delivery counts of a priority to the pages of the plan.
#include "app/plan_standing.h"
#include "delivery/delivery.h"
#include "html/status_chip.h"
#include "office/action.h"

namespace reeve {

planning::PriorityProgress plan_standing(db::Connection& connection, planning::PartKey priority, Moment now) {
    auto standing = delivery::progress_of_priority(connection, priority, london_date(now));
    planning::PriorityProgress progress{std::nullopt, standing.lines, standing.measures, standing.initiatives};
    if (standing.dates_say != office::Standing::no_data)
        progress.standing = static_cast<html::Standing>(standing.dates_say);
    return progress;
}

} // namespace reeve
