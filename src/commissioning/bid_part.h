// The parts an application is written in: what stands in each, how far it is, and the mark that tells whether it
// changed.
#pragma once
#include "commissioning/bid.h"

namespace reeve::commissioning {

enum class PartState { not_started, in_progress, wrong, completed };

struct BidPart {
    std::string key;                           // of its address: "organisation", "money", "answer-2"
    std::string group;                         // "About you"
    std::string title;                         // "Your organisation"
    std::vector<std::string_view> columns;     // of the bid
    const RoundCriterion* criterion = nullptr; // whose answer it is
    bool has_costs = false;
};
// In the order in which they are written. The criteria outlive the parts.
std::vector<BidPart> parts_of(const std::vector<RoundCriterion>&);
// The part with this key; nullptr where there is none.
const BidPart* find_part(const std::vector<BidPart>&, std::string_view key);

// How far a part is; words say what is wrong with it.
struct PartStanding {
    PartState state = PartState::not_started;
    std::string words;
};
PartStanding standing_of(const BidPart&, const WholeBid&, const Problems& missing);
// The problems of what_is_missing() that belong to this part.
Problems problems_of(const BidPart&, const Problems& missing);
// What stands in the part, as a short hash: two people who opened the same text hold the same mark.
std::string mark_of(const BidPart&, const WholeBid&);
std::string mark_of(const WholeBid&); // of all that would be sent
// The answer to a criterion; an empty one where there is none yet.
BidAnswer answer_to(const WholeBid&, CriterionId);
void keep_words(WholeBid&, CriterionId, const Prose&);
Money total_of(const std::vector<CostLine>&);

// Whether applicants may know what became of their bids: once the round is announced.
bool is_outcome_told(const FundingRound&);
// Where a bid stands, as its applicants are told: marking and recommending are not theirs to see before the decision.
std::string state_told(const FundingRound&, const Bid&);

// Reads columns of a draft: what is empty stays empty, since a draft may be unfinished.
Problems read_draft(const std::vector<std::string_view>& columns, const TypedOf&, Bid&, Date today);
// A bid as its sent_text() has it, over the record it belongs to.
WholeBid read_back(WholeBid record, const std::string& text, Date today);

} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::PartState> {
    static constexpr Choice list[] = {{"not_started", "Not yet started"},
                                      {"in_progress", "In progress"},
                                      {"wrong", "There is a problem"},
                                      {"completed", "Completed"}};
};
} // namespace reeve
