// Keeps the promises to report that papers made.
#pragma once
#include "reporting/promise.h"

namespace reeve::reporting {

std::vector<Promise> promises_of(db::Connection&, PaperId); // by number
std::vector<Promise> all_promises(db::Connection&);         // soonest due first
std::vector<Promise> open_promises(db::Connection&);        // soonest due first
// Keeps a new one with the next number of its paper.
Promise add_promise(office::Change&, Promise);

} // namespace reeve::reporting
