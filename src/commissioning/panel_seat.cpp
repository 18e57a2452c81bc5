// Seats of a panel and declared interests: their fields and rules.
#include "commissioning/panel_seat.h"

namespace reeve::commissioning {

const Description<PanelSeat>& seat_fields() {
    static const auto fields = Description<PanelSeat>("panel_seat", "seat in a panel")
                                   .hidden<&PanelSeat::round>("funding_round")
                                   .hidden<&PanelSeat::person>("person")
                                   .hidden<&PanelSeat::post>("post", {.label = "Post"})
                                   .hidden<&PanelSeat::letter>("letter", {.label = "Letter"})
                                   .has<&PanelSeat::is_chair>("is_chair", {.label = "Do they chair the panel?"})
                                   .has<&PanelSeat::marks>("marks", {.label = "Do they mark bids?"})
                                   .hidden<&PanelSeat::declared_at>("declared_at", {.label = "Interests declared"})
                                   .hidden<&PanelSeat::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Description<BidInterest>& interest_fields() {
    static const auto fields =
        Description<BidInterest>("bid_interest", "declared interest")
            .hidden<&BidInterest::round>("funding_round")
            .hidden<&BidInterest::bid>("bid")
            .hidden<&BidInterest::person>("person")
            .hidden<&BidInterest::answer>("answer", {.label = "Answer"})
            .has<&BidInterest::kind>("kind", {.label = "What kind of interest?", .audience = Audience::restricted})
            .has<&BidInterest::words>(
                "words", {.label = "What is it?", .audience = Audience::restricted, .personal = true, .limit = 1000})
            .hidden<&BidInterest::declared_at>("declared_at", {.label = "Declared"})
            .hidden<&BidInterest::lifted_by>("lifted_by", {.label = "Lifted by"})
            .hidden<&BidInterest::lifted_because>("lifted_because",
                                                  {.label = "Lifted because", .audience = Audience::restricted})
            .hidden<&BidInterest::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

std::string next_letter(const std::vector<PanelSeat>& seats) {
    auto letter = letter_of(static_cast<int>(seats.size()));
    for (auto& one : letter) one = static_cast<char>(one - 'a' + 'A');
    return letter;
}

Result<Done> may_be_seated(const std::vector<PanelSeat>& seats, const PanelSeat& seat) {
    for (const auto& other : seats)
        if (other.person == seat.person) return Problems{{{"person", "They have a seat in this panel already"}}};
    if (!seat.marks && !seat.is_chair) return Problems{{{"part", "A seat marks, chairs, or both"}}};
    return Done{};
}

Problems check(const BidInterest& interest) {
    Problems problems;
    if (interest.answer == InterestAnswer::none) return problems;
    if (interest.kind == InterestKind::nothing) problems.add("kind", "Choose what kind of interest it is");
    if (trimmed(interest.words.text).empty()) problems.add("words", "Enter what the interest is");
    if (count_characters(interest.words.text) > 1000)
        problems.add("words", "Say what the interest is in 1,000 characters or fewer");
    return problems;
}

Result<BidInterest> lifted(BidInterest interest, const PanelSeat& by, bool stands_aside_too,
                           const std::string& because) {
    const char* rule = "Only a different chair, without an interest of their own, can lift one";
    if (interest.person == by.person || !by.is_chair || stands_aside_too)
        return Refusal{"You cannot lift this interest", rule, Refusal::Kind::forbidden};
    if (!interest.stands_aside()) return Refusal{"Nothing stands in the way of this bid", rule};
    if (trimmed(because).empty()) return Problems{{{"because_lifted", "Enter why it does not stand in the way"}}};
    interest.lifted_by = by.post;
    interest.lifted_because = std::string(trimmed(because));
    return interest;
}

} // namespace reeve::commissioning
