// The slice of planning: the Police and Crime Plan, its text, its road and its versions; and the priorities in force,
// on which other slices build.
#pragma once
#include "base/date.h"
#include "base/result.h"
#include <cstdint>
#include <string>
#include <vector>

namespace reeve::db {
class Connection;
}
namespace reeve::office {
class Office;
struct Change;
}

namespace reeve::planning {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

// A priority as others refer to it. The key is the same in every version of the plan and in its variations.
struct PriorityName {
    std::int64_t key = 0;
    int number = 0;
    std::string title;
    std::string group;
    std::string slug; // of its public page, /plan/priorities/SLUG
};
// Of the plan in force on that day, in the plan's order; none where no plan is in force.
std::vector<PriorityName> priorities_in_force(db::Connection&, Date);

// A plan that was issued after walking its road here; one recorded afterwards is none.
struct PlanIssued {
    std::string reference;
    std::string title;
    Date on;
    bool is_sample = false;
};
std::vector<PlanIssued> plans_issued_here(db::Connection&); // newest term first

// A change of a plan's text for which a reason is recorded, as others refer to it.
struct PlanChange {
    std::int64_t id = 0;
    std::string plan;    // "PCP-2021-001"
    std::string place;   // "Priority 7: Victims of Crime", as it is numbered now
    std::string reason;  // may be empty where a theme is told
    std::string theme;   // of the consultation, in its own words
    std::string finding; // of a consultation that led to it, "C-2021-001/4"; empty: none is named
    std::string address; // where the public reads it; empty while it may not
    bool is_sample = false;
};
std::vector<PlanChange> changes_of_plan(db::Connection&, const std::string& plan); // in the order they were made
std::vector<PlanChange> changes_caused_by(db::Connection&, const std::string& finding);
// Has these changes of the plan, and no others of it, name the finding as what led to them. Refused where another
// finding is named already.
Result<Done> name_cause(office::Change&, const std::string& plan, const std::string& finding,
                        const std::vector<std::int64_t>& changes);

} // namespace reeve::planning
