// What My work asks of the records: when somebody was last here, and what others changed in the actions they own.
#pragma once
#include "office/action_store.h"

namespace reeve::office {

// Notes that somebody looks at My work now and gives when they were there before; none at the first visit. Looking
// again within half an hour is the same visit.
std::optional<Moment> note_my_work(db::Database&, db::Connection&, PersonId, Moment now);

struct OthersChange {
    std::string reference;
    std::string title;
    Moment at;
    std::string by_post;
    std::string words; // "Status changed from Open to Blocked", "Note: ..."
};
// What others changed since then in the open actions of an owner, newest first; at most so many.
std::vector<OthersChange> changed_by_others(db::Connection&, PersonId owner, Moment since, int most = 10);

} // namespace reeve::office
