// Declarations in the database: concealing, laying down a marking, and giving a bid to mark.
#include "commissioning/interest_store.h"
#include "office/concealment.h"

namespace reeve::commissioning {

using office::Change;

static Result<BidInterest> keep_answer_of(Change& change, const PanelSeat& seat, BidInterest answer) {
    auto stands = interest_of(change.tx, answer.bid, seat.person);
    if (stands && stands->answer != InterestAnswer::none)
        return Refusal{"An interest that was declared stays declared", "Only another chair can lift it"};
    answer.round = seat.round;
    answer.person = seat.person;
    answer.declared_at = change.now;
    answer.is_sample = seat.is_sample;
    if (!stands) return keep_new(change, interest_fields(), std::move(answer));
    stands->answer = answer.answer == InterestAnswer::none ? InterestAnswer::none : InterestAnswer::late_conflict;
    stands->kind = answer.kind;
    stands->words = answer.words;
    stands->declared_at = change.now;
    return keep(change, interest_fields(), *stands);
}

Result<Done> declare(Change& change, PanelSeat seat, const std::vector<BidInterest>& answers) {
    for (const auto& answer : answers) {
        const auto kept = TRY(keep_answer_of(change, seat, answer));
        if (kept.stands_aside()) {
            lay_down(change, seat, kept);
            for (const auto& [table, id] : records_about(change.tx, kept.bid))
                office::conceal(change, seat.person, table, id);
        } else if (seat.marks) assign(change, seat, kept.bid);
        conceal_from_those_aside(change, kept.bid, "bid_interest", kept.id.value);
    }
    seat.declared_at = change.now;
    TRY(keep(change, seat_fields(), std::move(seat)));
    return Done{};
}

Result<Done> keep_lifted(Change& change, const BidInterest& lifted) {
    TRY(keep(change, interest_fields(), lifted));
    for (const auto& [table, id] : records_about(change.tx, lifted.bid))
        office::uncover(change, lifted.person, table, id);
    auto seat = seat_of(change.tx, lifted.round, lifted.person);
    if (seat && seat->marks) assign(change, *seat, lifted.bid);
    return Done{};
}

} // namespace reeve::commissioning
