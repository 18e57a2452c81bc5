// Brings the panels of the demo office as far as their last forms.
#pragma once
#include "commissioning/panel_desk.h"
#include "commissioning/panel_world_test.h"

namespace reeve::journeys {

// Assessor A marks what is left, so that the marks can be revealed.
inline Result<Done> mark_the_rest(office::Change& change, const commissioning::FundingRound& round) {
    using namespace commissioning;
    const auto criteria = criteria_of(change.tx, round.id);
    const auto marks = testing::marks_given(criteria, {2, 2, 1});
    for (auto assessment : assessments_of(change.tx, round.id))
        if (assessment.letter == "A" && can_be_changed(assessment))
            TRY(keep_marks(change, TRY(submit(assessment, round, criteria, marks, change.now)), marks));
    return Done{};
}

// The line is drawn, and every bid is agreed and recommended.
inline Result<Done> moderate_all(office::Change& change, const commissioning::FundingRound& round) {
    using namespace commissioning;
    TRY(keep_round(change, TRY(line_drawn(round, 65, "The quality of the bids", change.now))));
    for (const auto& bid : bids_of(change.tx, round.id)) {
        auto item =
            item_of(change.tx, bid.id).value_or(ModerationItem{.round = round.id, .bid = bid.id, .present = "A"});
        item.state = ItemState::agreed;
        TRY(keep_item(change, item, {}));
        TRY(keep_recommendation(change, {.round = round.id, .bid = bid.id, .reason = {"The money ran out"}}));
    }
    return Done{};
}

} // namespace reeve::journeys
