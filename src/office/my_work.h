// What is late, due and waiting for somebody of the office: My work shows it, and their letters name it.
#pragma once
#include "office/action_store.h"
#include "office/office.h"

namespace reeve::office {

struct MyActions {
    std::vector<Action> list; // open, late first
    std::int64_t late = 0;
    std::int64_t due = 0; // within a week
};
MyActions actions_mine(db::Connection&, PersonId, Date today);

// Decisions the slices hand over, and done actions that another person marked: a card for each, or one for all where
// they are many.
std::vector<Waiting> waiting_for(db::Connection&, Office&, PersonId, Role, Date today);

// "3 things are late, 5 are due this week and 2 things are waiting for you."
std::string my_work_sentence(std::int64_t late, std::int64_t due, std::int64_t waiting);

} // namespace reeve::office
