// Tells how far the priorities have got.
#include "delivery/plan_progress.h"
#include "delivery/delivery.h"
#include "delivery/initiative_store.h"
#include "delivery/measure_store.h"
#include "planning/planning.h"

namespace reeve::delivery {
namespace {

std::vector<WorkstreamRecords> shown_under(db::Connection& connection, std::int64_t priority) {
    auto shown = workstreams_of_priority(connection, priority);
    std::erase_if(shown, [](const auto& workstream) { return !workstream.is_public; });
    return counted_records(connection, shown);
}

// "Estates: running", and where its workstream tells of it.
std::vector<std::pair<std::string, std::string>> initiatives_told(const std::vector<WorkstreamRecords>& shown,
                                                                  const std::vector<Initiative>& initiatives) {
    std::vector<std::pair<std::string, std::string>> told;
    for (const auto& one : initiatives)
        for (const auto& records : shown)
            if (records.workstream.id == one.workstream)
                told.emplace_back(one.title + ": " + folded(label_of(one.state)) + (one.is_sample ? " (SAMPLE)" : ""),
                                  "/plan/workstreams/" + records.workstream.reference + "#" + anchor_of(one));
    return told;
}

PriorityStanding standing_of(db::Connection& connection, std::int64_t priority, Date today) {
    PriorityStanding standing{priority, office::Standing::no_data, {}, {}, {}};
    for (const auto& reading : readings_of(connection, measures_of_priority(connection, priority), today))
        standing.measures.emplace_back(reading.line() + (reading.measure.is_sample ? " (SAMPLE)" : ""),
                                       "/plan/measures/" + reading.measure.slug);
    auto all = shown_under(connection, priority);
    if (all.empty()) return standing;
    standing.initiatives = initiatives_told(all, public_initiatives_of_priority(connection, priority));
    auto work = together(all);
    standing.dates_say = dates_say(std::nullopt, work.actions, work.milestones, today).standing;
    standing.lines = progress_lines(all, today);
    return standing;
}

} // namespace

std::vector<std::string> progress_lines(const std::vector<WorkstreamRecords>& all, Date today) {
    auto work = together(all);
    auto counts = tally(work.actions, today);
    std::vector<std::string> lines;
    if (counts.total) lines.push_back(std::to_string(counts.done) + " of " + counted(counts.total, "action") + " done");
    if (auto late = longest_late(work.actions, today); !late.empty()) lines.push_back(late);
    for (const auto& milestone : work.milestones)
        if (!milestone.reached_on && milestone.due >= today) {
            lines.push_back("Next: " + milestone.title + ", due " + in_words(milestone.due));
            break;
        }
    return lines;
}

PriorityStanding progress_of_priority(db::Connection& connection, std::int64_t priority, Date today) {
    return standing_of(connection, priority, today);
}

std::vector<PriorityStanding> progress_of_priorities(db::Connection& connection, Date today) {
    std::vector<PriorityStanding> all;
    for (const auto& priority : planning::priorities_in_force(connection, today))
        all.push_back(standing_of(connection, priority.key, today));
    return all;
}

} // namespace reeve::delivery
