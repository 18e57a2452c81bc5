// The clock of an office: the wall's, or for a demo office one that began on a day of its story and has run on since.
#pragma once
#include "base/moment.h"
#include "db/database.h"
#include <memory>

namespace reeve::office {
class Office;
}

namespace reeve {

std::unique_ptr<Clock> clock_for(db::Database&);
// The clock of a demo office so many days later, to see what it looks like after a deadline.
std::unique_ptr<Clock> clock_ahead(db::Database&, int days);
// Sets the clock of a demo office: from now on it is the first Monday after the story there, 7 October 2024 at 9am.
void begin_demo_time(office::Office&);

} // namespace reeve
