// A recommendation that a body made on a paper, and the office's reply to it.
#pragma once
#include "reporting/paper.h"

namespace reeve::reporting {

struct Recommendation {
    Id<Recommendation> id;
    int version = 0;
    PaperId paper;
    int number = 0; // 1, 2 ... of its paper
    Prose words;
    Date made_on;
    std::optional<Date> reply_due;
    Prose reply;
    std::optional<Date> replied_on;
    std::string action_reference; // the action that came of it, A-0014
};
const Description<Recommendation>& recommendation_fields();

// Has words, is not made before its paper's meeting, and its reply is due on or after that day.
Problems check(const Recommendation&, const Paper&);
// PRSRA 2011 s.29: the panel may ask for a written reply within a time it sets. Needs words, and is given once.
Result<Recommendation> reply_to(Recommendation, Prose reply, Date today);
bool awaits_reply(const Recommendation&);
int days_late(const Recommendation&, Date today); // 0 when replied, not due or without a date

} // namespace reeve::reporting
