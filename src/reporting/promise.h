// A promise to report: what a paper said the office would tell its body later, by when, and where it was told.
#pragma once
#include "reporting/paper.h"

namespace reeve::reporting {

struct Promise {
    Id<Promise> id;
    int version = 0;
    PaperId paper;
    int number = 0; // 1, 2 ... of its paper
    Prose words;
    std::string place; // where the paper says it: "Paragraph 7"
    Date due;
    office::PersonId owner;
    std::string owner_post;
    std::optional<Date> kept_on;
    std::string kept_in; // the paper that kept it, P-2024-003, or a few words
    std::optional<Date> withdrawn_on;
    Prose withdrawn_why; // told to the public, since the promise was
    int times_moved = 0;
    bool is_sample = false;
};
const Description<Promise>& promise_fields();

bool is_open(const Promise&);
// Days past its due day while it is open; 0 otherwise.
int days_late(const Promise&, Date today);
// "Due on 31 March 2024", "12 days late", "Kept on 23 September 2024 in P-2024-001, 176 days late".
std::string standing_of(const Promise&, Date today);
// Whether its owner should be reminded: late, or due within two weeks.
bool is_pressing(const Promise&, Date today);

// Has words and somebody who answers for it, and is due on or after its paper's meeting.
Problems check(const Promise&, const Paper&);
// Kept not before the meeting at which it was made, nor in the future. Refused for one that is closed.
Result<Promise> keep_promise(Promise, std::string kept_in, Date kept_on, Date meeting_on, Date today);
// To another day, which the history keeps with the reason.
Result<Promise> move_promise(Promise, Date due, Date meeting_on);
// With the reason, which the public reads.
Result<Promise> withdraw_promise(Promise, Prose why, Date today);

} // namespace reeve::reporting
