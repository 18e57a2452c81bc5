// What the staff pages of workstreams share: the workstream that was asked for, its addresses, and its forms.
#pragma once
#include "delivery/workstream_store.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "planning/planning.h"

namespace reeve::delivery {

std::optional<Workstream> workstream_asked_for(office::Visit&); // {reference}
std::string desk_address(const Workstream&);                    // /work/workstreams/W-0001
std::string public_address(const Workstream&);                  // /plan/workstreams/W-0001
office::PageWords desk_words(const Workstream&, std::string title, bool has_errors = false);
// A page with one record's form on it; `above` stands over it (both versions, after a conflict).
http::Response form_page(office::Visit&, const Workstream&, const std::string& title, const office::RecordForm&,
                         const Problems&, const html::Html& above = {}, int status = 200);
// The number the address names under {number}; 0 where it is none.
int number_asked_for(const office::Visit&);

// The select of a priority of the plan in force; `held` is the key that stands, 0 where none does.
html::Html priority_control(office::Visit&, std::int64_t held, const Problems&);
// Reads what was chosen into the key: a priority of the plan in force, the one that stands already, or none.
Problems read_priority(office::Visit&, std::int64_t& key);

// "Visible Policing"; "No priority of the plan in force" where the key is none of them.
std::string title_of(const std::vector<planning::PriorityName>&, std::int64_t priority);
// In the order of the plan's priorities, those under none of them last; each group by reference.
void order_by_priority(std::vector<Workstream>&, const std::vector<planning::PriorityName>&);

} // namespace reeve::delivery
