// Who marks and moderates a round, and the interests they declared before reading: nobody meets a bid they have an
// interest in.
#pragma once
#include "commissioning/bid.h"

namespace reeve::commissioning {
enum class InterestAnswer { none, conflict, late_conflict };
enum class InterestKind { nothing, financial, employment, family, councillor, helped_write, funder, other };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::InterestAnswer> {
    static constexpr Choice list[] = {
        {"none", "No interest"}, {"conflict", "Stood aside"}, {"late_conflict", "Stood aside later"}};
};
template <> struct Choices<commissioning::InterestKind> {
    static constexpr Choice list[] = {{"nothing", "No interest"},
                                      {"financial", "Money: I or somebody close to me gains or loses by it"},
                                      {"employment", "I work for it, or am its trustee or officer, or was"},
                                      {"family", "Family or a close friend has a part in it"},
                                      {"councillor", "I am a councillor or candidate for its area"},
                                      {"helped_write", "I helped to write the bid"},
                                      {"funder", "I work for another funder of it"},
                                      {"other", "Another interest"}};
};
} // namespace reeve

namespace reeve::commissioning {

// A person's seat in a round. Assessors are A, B, C to one another.
struct PanelSeat {
    Id<PanelSeat> id;
    int version = 0;
    FundingRoundId round;
    office::PersonId person;
    std::string post; // as it was when they were seated
    std::string letter;
    bool is_chair = false; // leads the moderation; marks only where they mark too
    bool marks = true;
    std::optional<Moment> declared_at; // last answered for every bid there was
    bool is_sample = false;
};
const Description<PanelSeat>& seat_fields();

// What one person declared about one bid. No row: not asked yet, and the bid is not shown to them.
struct BidInterest {
    Id<BidInterest> id;
    int version = 0;
    FundingRoundId round;
    BidId bid;
    office::PersonId person;
    InterestAnswer answer = InterestAnswer::none;
    InterestKind kind = InterestKind::nothing;
    Prose words;
    Moment declared_at;
    std::string lifted_by; // the post of another who found that the interest does not stand in the way
    std::string lifted_because;
    bool is_sample = false;
    bool stands_aside() const { return answer != InterestAnswer::none && lifted_by.empty(); }
};
const Description<BidInterest>& interest_fields();

// A, B ... Z, AA: the letter of the next seat.
std::string next_letter(const std::vector<PanelSeat>&);
Result<Done> may_be_seated(const std::vector<PanelSeat>&, const PanelSeat&);
// What is wrong with an answer: an interest needs its kind and words.
Problems check(const BidInterest&);
// Only somebody else, who chairs and has no interest of their own in the bid, may find that an interest does not stand
// in the way.
Result<BidInterest> lifted(BidInterest, const PanelSeat& by, bool stands_aside_too, const std::string& because);

} // namespace reeve::commissioning
