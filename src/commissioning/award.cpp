// When an award may be made, and which moves it may make.
#include "commissioning/award.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

Result<Award> moved(Award award, AwardState to) {
    TRY(award_moves().move(award.state, to));
    award.state = to;
    return award;
}

Description<Award> described() {
    constexpr auto open = Audience::open;
    Description<Award> fields("award", "award", "GA");
    fields.hidden<&Award::reference>("reference", {.label = "Reference", .audience = open})
        .hidden<&Award::round>("funding_round", {.audience = open})
        .hidden<&Award::line>("budget_line", {.audience = open})
        .hidden<&Award::bid>("bid")
        .hidden<&Award::decision>("decision", {.audience = open})
        .hidden<&Award::state>("state", {.label = "State", .audience = open})
        .hidden<&Award::organisation>("organisation", {.label = "Recipient", .audience = open})
        .hidden<&Award::title>("title", {.label = "Project", .audience = open})
        .hidden<&Award::area>("area", {.label = "Area", .audience = open})
        .hidden<&Award::priority>("priority", {.label = "Priority", .audience = open})
        .hidden<&Award::amount>("amount", {.label = "Amount", .audience = open})
        .hidden<&Award::purpose>("purpose", {.label = "Purpose", .audience = open})
        .hidden<&Award::reasons>("reasons", {.label = "Reasons", .audience = open})
        .hidden<&Award::conditions>("conditions", {.label = "Conditions", .audience = open})
        .hidden<&Award::starts_on>("starts_on", {.label = "First day", .audience = open})
        .hidden<&Award::ends_on>("ends_on", {.label = "Last day", .audience = open})
        .hidden<&Award::decided_on>("decided_on", {.label = "Decided on", .audience = open})
        .has<&Award::answer_by>(
            "answer_by", {.label = "Answer by", .hint = "Like 5 September 2026. The offer lapses after that day."})
        .hidden<&Award::answered_on>("answered_on", {.label = "Answered on"})
        .hidden<&Award::ended_because>("ended_because", {.label = "Because", .limit = 600})
        .hidden<&Award::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

} // namespace

const Description<Award>& award_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<AwardState>& award_moves() {
    using enum AwardState;
    static const Lifecycle<AwardState> moves("award", {{approved, offered, "Offer", "a day to answer by"},
                                                       {offered, accepted, "Record the acceptance"},
                                                       {offered, turned_down, "Record that it was turned down", "why"},
                                                       {offered, lapsed, "Let the offer lapse", "the day is past"},
                                                       {approved, withdrawn, "Withdraw", "a reason"},
                                                       {offered, withdrawn, "Withdraw", "a reason"},
                                                       {accepted, withdrawn, "Withdraw", "a reason"},
                                                       {accepted, active, "Begin", "an agreement in force"},
                                                       {active, suspended, "Suspend", "a reason"},
                                                       {suspended, active, "Resume"},
                                                       {active, closing, "Begin to close"},
                                                       {active, terminated, "End early", "a variation"},
                                                       {suspended, terminated, "End early", "a variation"},
                                                       {terminated, closing, "Begin to close"},
                                                       {closing, closed, "Close", "a reconciliation"},
                                                       {closed, closing, "Open again", "a decision"}});
    return moves;
}

bool is_live(const Award& award) {
    return award.state != AwardState::turned_down && award.state != AwardState::lapsed
           && award.state != AwardState::withdrawn;
}

bool is_under_way(const Award& award) { return award.state >= AwardState::active; }

Result<Done> may_award(const FundingRound& round, const Bid& bid, Money amount, const AwardRoom& room) {
    auto asked = bid.requested.value_or(Money{});
    if (bid.state != BidState::recommended && bid.state != BidState::reserve)
        return refused(bid.reference + " is not recommended and not on the reserve list.");
    if (amount.pence <= 0) return refused("An award of £0 says that nothing is given.");
    if (amount > asked)
        return refused(bid.reference + " asks for " + in_words(asked) + ", less than " + in_words(amount) + ".");
    if (amount > round.most) return refused("The round gives at most " + in_words(round.most) + " to one bid.");
    if (round.most_awards && room.live_awards >= *round.most_awards)
        return refused("The round makes at most " + counted(*round.most_awards, "award") + ", and they are made.");
    auto left = room.available + round.over_by;
    if (amount > left)
        return refused("The round has " + in_words(left) + " left, " + in_words(amount - left) + " less than "
                       + bid.reference + " would be given.");
    return Done{};
}

Problems check(const Award& award) {
    Problems problems;
    if (trimmed(award.purpose.text).empty()) problems.add("purpose", "An award needs its purpose: it is published");
    if (trimmed(award.reasons.text).empty()) problems.add("reasons", "An award needs its reasons: they are published");
    if (trimmed(award.conditions.text).empty())
        problems.add("conditions", "An award needs its conditions: they are published");
    return problems;
}

Result<Award> offered(Award award, Date answer_by, Date today) {
    if (answer_by <= today) {
        Problems problems;
        problems.add("answer_by", "Give the recipient at least a day to answer");
        return problems;
    }
    auto offer = TRY(moved(std::move(award), AwardState::offered));
    offer.answer_by = answer_by;
    return offer;
}

Result<Award> accepted(Award award, Date today) {
    if (award.answer_by && today > *award.answer_by)
        return refused("The offer was to be answered by " + in_words(*award.answer_by) + ". Make it again first.");
    auto taken = TRY(moved(std::move(award), AwardState::accepted));
    taken.answered_on = today;
    return taken;
}

Result<Award> suspended(Award award, const std::string& because) {
    if (trimmed(because).empty()) {
        Problems problems;
        problems.add("ended_because", "Enter the reason");
        return problems;
    }
    auto out = TRY(moved(std::move(award), AwardState::suspended));
    out.ended_because = because;
    return out;
}

Result<Award> resumed(Award award) {
    auto out = TRY(moved(std::move(award), AwardState::active));
    out.ended_because.clear();
    return out;
}

Result<Award> ended(Award award, AwardState to, const std::string& because, Date today) {
    if (trimmed(because).empty()) {
        Problems problems;
        problems.add("ended_because", "Enter the reason");
        return problems;
    }
    if (to == AwardState::lapsed && (!award.answer_by || today <= *award.answer_by))
        return refused("The offer can still be answered.");
    auto over = TRY(moved(std::move(award), to));
    over.ended_because = because;
    if (to == AwardState::turned_down) over.answered_on = today;
    return over;
}

} // namespace reeve::commissioning
