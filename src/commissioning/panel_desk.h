// Brings a round together as one person may see it: without the bids they stand aside from or have not declared on.
#pragma once
#include "commissioning/assessment_store.h"
#include "commissioning/moderation_statistics.h"
#include "commissioning/moderation_store.h"
#include "commissioning/panel_store.h"
#include "commissioning/trial_line.h"
#include "html/markup.h"

namespace reeve::commissioning {

struct PanelDesk {
    FundingRound round;
    std::optional<PanelSeat> seat; // of the person who asks
    std::vector<PanelSeat> seats;
    std::vector<RoundCriterion> criteria;
    std::vector<Bid> bids;              // in the marking; only those this person may meet
    std::vector<Bid> to_declare;        // not asked about yet
    std::vector<MarkingStand> markings; // of these bids
    bool chairs() const { return seat && seat->is_chair; }
    const Bid* find(std::string_view reference) const; // none where it is not for this person
};
std::optional<PanelDesk> panel_desk_of(db::Connection&, std::string_view round, office::PersonId);

bool marks_are_revealed(const FundingRound&);

// What the panel has before it of one bid, after the reveal.
struct AssessorLine {
    MarkingStand marking;
    std::vector<Score> scores; // in the criteria's order
    std::optional<Fraction> percent;
};
struct ModeratedBid {
    Bid bid;
    std::vector<AssessorLine> lines; // marks that count, by letter
    std::vector<std::string> aside;  // letters of the seats that stand aside from it
    std::optional<ModerationItem> item;
    std::vector<ModeratedScore> set;
    std::optional<BidRecommendation> recommendation;
    std::optional<Fraction> percent; // agreed, else the mean
    Gates gates = Gates::met;
};
struct ModerationDesk {
    PanelDesk panel; // its bids are those below
    std::vector<ModeratedBid> bids;
    TrialField field;                                  // the same bids as a trial sees them
    std::vector<std::string> partnerships, priorities; // as the trial counts them
    std::optional<Fraction> line;
    const ModeratedBid* find(std::string_view reference) const;
    ModerationStatistics statistics(const Fraction& at_line) const;
    TrialOutcome try_at(const Fraction&) const;
    int shown_line() const { return panel.round.line_percent.value_or(65); } // drawn, else one to begin with
};
ModerationDesk moderation_desk_of(db::Connection&, PanelDesk);

std::string marking_address(const FundingRound&); // /work/marking/FR-0001
std::string panel_address(const FundingRound&);   // /work/panels/FR-0001
std::string moderation_address(const FundingRound&);

} // namespace reeve::commissioning
