// A plan as a document to take away: its text in numbered paragraphs, from when until when it has effect, the
// Strategic Policing Requirement, and what changed since the version before.
#pragma once
#include "base/moment.h"
#include "planning/change_table.h"

namespace reeve::planning {

// What a file of a plan is made from.
struct PlanFile {
    Plan plan;
    PlanText text;
    int number = 0; // of the version; 0 where the text is told as it stands
    std::string version_name;
    std::optional<Date> made_on;
    std::string made_by;
    std::string hash;
    std::string effect; // "In force from 31 January 2022 to 31 March 2025"
    bool is_issued_text = false;
    bool is_sample = false;
    std::optional<TextBefore> before;
};

// `office`: whose plan it is; `site`: put before addresses, empty where there is none.
document::Document plan_document(const PlanFile&, const std::string& office, const std::string& site);
// When a file of it says that it was made: at the beginning of the version's day, so that it is the same tomorrow.
Moment file_moment(const PlanFile&, Moment now);
// "PCP-2021-001-version-3"
std::string file_name(const PlanFile&);

} // namespace reeve::planning
