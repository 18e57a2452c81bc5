// Workstreams as they are kept, with their actions, milestones and risks.
#pragma once
#include "delivery/dates_reading.h"
#include "delivery/initiative.h"
#include "delivery/risk.h"

namespace reeve::delivery {

// By reference.
std::vector<Workstream> all_workstreams(db::Connection&);
std::vector<Workstream> public_workstreams(db::Connection&);
std::vector<Workstream> workstreams_of_priority(db::Connection&, std::int64_t priority);
std::optional<Workstream> find_workstream(db::Connection&, std::string_view reference); // "W-0001", "w-1"
// Those that hold this action, by reference.
std::vector<Workstream> workstreams_of_action(db::Connection&, office::ActionId);

// Everything dated in one workstream. Actions in the order of their initiatives by title, those under none first, then
// of their due dates; links in the same order.
struct WorkstreamRecords {
    Workstream workstream;
    std::vector<WorkstreamAction> links;
    std::vector<office::Action> actions;
    std::vector<Milestone> milestones;   // soonest first
    std::vector<Initiative> initiatives; // by title
    DatesReading dates(Date today) const { return dates_say(workstream.starts_on, actions, milestones, today); }
};
WorkstreamRecords records_of(db::Connection&, const Workstream&);
// The same of several workstreams for a list that counts: of each action only its reference, status, due date and how
// often that was moved are filled in, and there are no links and no initiatives.
std::vector<WorkstreamRecords> counted_records(db::Connection&, const std::vector<Workstream>&);
// Of several workstreams, each action once: what a priority or the whole plan is told by.
struct WorkTogether {
    std::vector<office::Action> actions;
    std::vector<Milestone> milestones;
};
WorkTogether together(const std::vector<WorkstreamRecords>&);

std::vector<WorkstreamAction> links_of(db::Connection&, WorkstreamId);
std::vector<Milestone> milestones_of(db::Connection&, WorkstreamId);
std::vector<Risk> risks_of(db::Connection&, WorkstreamId); // open ones first, then by number

Result<Workstream> add_workstream(office::Change&, Workstream);
Result<Workstream> keep_workstream(office::Change&, Workstream);
// Refused where the workstream holds the action already, or the initiative is of another workstream.
Result<WorkstreamAction> link_action(office::Change&, WorkstreamAction);
Result<WorkstreamAction> keep_link(office::Change&, WorkstreamAction);
// The action stays; the reason is required (Change::why).
void unlink_action(office::Change&, const WorkstreamAction&);
// With the next number of its workstream.
Result<Milestone> add_milestone(office::Change&, Milestone);
Result<Milestone> keep_milestone(office::Change&, const Milestone& stands, Milestone typed);
Result<Risk> add_risk(office::Change&, Risk);
Result<Risk> keep_risk(office::Change&, Risk);

} // namespace reeve::delivery
