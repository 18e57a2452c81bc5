// How a workstream is shown to staff and public alike: both readings of its state, its actions, milestones and risks.
#pragma once
#include "delivery/workstream_store.h"
#include "html/tables.h"

namespace reeve::delivery {

html::Html standing_chip(office::Standing);
html::Html sample_note(bool is_sample);
// Both readings with their reasons and since when, and the owner's note.
html::Html readings_view(const Workstream&, const DatesReading&);
// "9 of 14 actions are done, ..." and, where actions are weighed, what the weights come to.
html::Html counts_view(const WorkstreamRecords&, Date today);
html::Html milestones_table(const std::vector<Milestone>&, Date today, const std::string& form_address = "");
html::Html risks_table(const std::vector<Risk>&, const std::string& form_address = "");

} // namespace reeve::delivery
