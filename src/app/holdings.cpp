// Lists the kinds of things that go to a colleague when somebody leaves, and mounts the screen on which they do.
#include "app/holdings.h"
#include "correspondence/letter_holding.h"
#include "office/action_holding.h"
#include "office/office.h"
#include "office/people/leaving_pages.h"
#include "reporting/promise_holding.h"

namespace reeve {

const office::Holdings& holdings() {
    static const office::Holdings kinds = {office::open_actions_held(), correspondence::open_letters_held(),
                                           reporting::open_promises_held()};
    return kinds;
}

void mount_leaving(office::Office& office) { office::mount_leaving<holdings>(office.routes()); }

} // namespace reeve
