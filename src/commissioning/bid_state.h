// The states of a bid.
#pragma once
#include "record/choice.h"

namespace reeve::commissioning {
enum class BidState {
    draft,
    submitted,
    late_pending, // came late; a decision admits or refuses it
    refused_late,
    ineligible,
    eligible, // may be marked
    recommended,
    reserve,
    not_recommended,
    funded,
    part_funded,
    declined,
    withdrawn
};
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::BidState> {
    static constexpr Choice list[] = {{"draft", "Being written"},
                                      {"submitted", "Sent"},
                                      {"late_pending", "Came late"},
                                      {"refused_late", "Refused, came late"},
                                      {"ineligible", "Not eligible"},
                                      {"eligible", "Eligible"},
                                      {"recommended", "Recommended"},
                                      {"reserve", "Reserve list"},
                                      {"not_recommended", "Not recommended"},
                                      {"funded", "Funded"},
                                      {"part_funded", "Funded in part"},
                                      {"declined", "Declined"},
                                      {"withdrawn", "Withdrawn"}};
};
} // namespace reeve
