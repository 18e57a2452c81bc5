// Parts that the pages of actions share: where an action stands, where it came from, and what people typed about it.
#pragma once
#include "html/status_chip.h"
#include "html/summaries.h"
#include "html/text_controls.h"
#include "office/action_store.h"
#include "office/routes.h"

namespace reeve::office {

std::string address_of(const Action&);        // /work/actions/A-0412
std::string public_address_of(const Action&); // /plan/actions/A-0412
html::Html standing_chip(const Action&, Date today);
// The due date with its bar; "No date" where there is none.
html::Html due_shown(const Action&, Date today);
// "Community engagement, E-0007", the reference a link where there is a page of it.
html::Html source_shown(Visit&, const Action&);
std::string source_words(const Action&);
// The name of a place by its code; the code where no place has it.
std::string place_name(db::Connection&, const std::string& code);
const char* words_of(Chase);

// The action the address names.
std::optional<Action> asked_action(Visit&);
// The version the form was made from; 0 where it says none.
int typed_version(const Visit&);
// What was typed into a field as a date, its problem under the field's name.
Result<Date> typed_date(const Visit&, const std::string& member, const char* missing);
// The person chosen as owner, who must work here.
Result<PersonId> typed_owner(Visit&);

html::Select owner_select(Visit&, const std::string& value, const Problems&);
html::Select place_select(Visit&, const std::string& value, const Problems&);
html::Select source_select(const std::string& value, const Problems&);
// A problem of `area` where what was typed is no place of the office; what the action has already may stay.
Problems unknown_place(Visit&, const std::string& before = "");

// Under the heading of every page of one action.
std::vector<std::pair<std::string, std::string>> action_trail(const Action&);
// The address of this list with some values of its query set; empty ones are left out.
std::string with_query(const Visit&, std::string_view address,
                       const std::vector<std::pair<std::string, std::string>>& set);

} // namespace reeve::office
