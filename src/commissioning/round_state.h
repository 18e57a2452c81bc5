// The states of a funding round and the choices that steer it.
#pragma once
#include "record/choice.h"

namespace reeve::commissioning {
// How the money finds its recipients.
enum class RoundRoute { competed, allocated, direct, joint };
// What somebody decided. Whether bids can be sent is not among it: the clock decides that.
enum class RoundState {
    draft,
    approved,
    published,
    assessing,
    moderating,
    deciding,
    announced,
    delivering,
    complete,
    cancelled
};
// Where it stands at a moment, by what was decided and by the clock.
enum class RoundStanding {
    draft,
    approved,
    scheduled,
    open,
    closed,
    assessing,
    moderating,
    deciding,
    announced,
    delivering,
    complete,
    cancelled
};
enum class LatePolicy { none, by_decision };
// What decides between equal scores where the money does not reach for all of them.
enum class TieBreak { decide, smaller_request, first_criterion };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::RoundRoute> {
    static constexpr Choice list[] = {{"competed", "Open to bids"},
                                      {"allocated", "Allocated to partnerships by formula"},
                                      {"direct", "Given directly, with its justification"},
                                      {"joint", "Joint, with another funder"}};
};
template <> struct Choices<commissioning::RoundState> {
    static constexpr Choice list[] = {{"draft", "Being written"},        {"approved", "Approved"},
                                      {"published", "Published"},        {"assessing", "Being marked"},
                                      {"moderating", "Being moderated"}, {"deciding", "Waiting for the decision"},
                                      {"announced", "Announced"},        {"delivering", "In delivery"},
                                      {"complete", "Complete"},          {"cancelled", "Cancelled"}};
};
template <> struct Choices<commissioning::RoundStanding> {
    static constexpr Choice list[] = {{"draft", "Being written"},
                                      {"approved", "Approved"},
                                      {"scheduled", "Opens soon"},
                                      {"open", "Open"},
                                      {"closed", "Closed"},
                                      {"assessing", "Being marked"},
                                      {"moderating", "Being moderated"},
                                      {"deciding", "Waiting for the decision"},
                                      {"announced", "Announced"},
                                      {"delivering", "In delivery"},
                                      {"complete", "Complete"},
                                      {"cancelled", "Cancelled"}};
};
template <> struct Choices<commissioning::LatePolicy> {
    static constexpr Choice list[] = {{"none", "Never"}, {"by_decision", "By a recorded decision"}};
};
template <> struct Choices<commissioning::TieBreak> {
    static constexpr Choice list[] = {{"decide", "A recorded decision"},
                                      {"smaller_request", "The smaller request first"},
                                      {"first_criterion", "The higher score in the first criterion first"}};
};
} // namespace reeve
