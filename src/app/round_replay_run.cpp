// Plays a round again, step by step, each at its time.
#include "app/round_replay_run.h"
#include "commissioning/bid_store.h"
#include "commissioning/decision_desk.h"
#include "commissioning/fund_store.h"
#include "commissioning/interest_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/moderation_store.h"
#include "commissioning/panel_desk.h"
#include "commissioning/round_road.h"
#include "commissioning/round_store.h"
#include "db/database.h"
#include "db/migrations.h"

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::PersonId;

// One transaction in which each step has a time and a person of its own.
class Stage {
public:
    Stage(db::Transaction& tx, IdSource& ids) : tx_(tx), ids_(ids) {}

    template <class Body> auto at(Moment now, PersonId actor, const std::string& post, Body body) {
        Change change{tx_, ids_, now, actor, post, "Played again from its file"};
        return body(change);
    }

private:
    db::Transaction& tx_;
    IdSource& ids_;
};

Moment hours_after(Moment moment, int hours) { return {moment.milliseconds + hours * std::int64_t{3'600'000}}; }

// The budget line of the fund and the year, kept already or begun with the pot of the round.
Result<BudgetLine> line_for(Change& change, const RoundReplay& replay) {
    FundId fund_id;
    for (const auto& fund : all_funds(change.tx))
        if (fund.title == replay.fund) fund_id = fund.id;
    for (const auto& line : all_budget_lines(change.tx))
        if (fund_id && line.fund == fund_id && line.year_begins == replay.year_begins) return line;
    Fund fund;
    fund.title = replay.fund;
    fund.purpose.text = replay.fund;
    if (!fund_id) fund_id = office::keep_new(change, fund_fields(), fund).id;
    BudgetLine line;
    line.fund = fund_id;
    line.year_begins = replay.year_begins;
    line.title = replay.fund + " " + in_words(line.year());
    return begin_line(change, line, replay.round.pot, change.today(), "The pot of the round");
}

Result<FundingRound> published(Stage& stage, const RoundReplay& replay, const ReplayPeople& people) {
    auto before = hours_after(replay.round.opens, -24);
    return stage.at(before, people.drafter, "Commissioning Officer", [&](Change& change) -> Result<FundingRound> {
        auto line = TRY(line_for(change, replay));
        auto round = replay.round;
        round.fund = line.fund;
        round.line = line.id;
        round.over_by = {};
        round = begin_round(change, round);
        for (auto criterion : replay.criteria) {
            criterion.round = round.id;
            if (auto problems = check(criterion); !problems.empty()) return problems;
            add_criterion(change, criterion);
        }
        for (auto standard : standards_of(change.tx, round.id)) {
            standard.answer = StandardAnswer::not_applicable;
            TRY(keep_standard(change, standard));
        }
        return publish_round(change, TRY(approve_round(change, round, people.approver)));
    });
}

Result<Done> bids_sent(Stage& stage, const RoundReplay& replay, const FundingRound& round) {
    for (const auto& replayed : replay.bids)
        TRY(stage.at(round.closes, {}, "Applicant", [&](Change& change) -> Result<Bid> {
            auto bid = replayed.bid;
            bid.round = round.id;
            bid = begin_bid(change, bid);
            for (const auto& criterion : criteria_of(change.tx, round.id)) {
                BidAnswer answer;
                answer.bid = bid.id;
                answer.criterion = criterion.id;
                answer.words.text = "Not in the file.";
                TRY(keep_answer(change, answer));
            }
            CostLine cost;
            cost.bid = bid.id;
            cost.words = "What was asked";
            cost.amount = *bid.requested;
            add_cost(change, cost);
            return send_bid(change, bid.id, bid.version, change.now);
        }));
    return Done{};
}

Result<Done> marking_begun(Stage& stage, const FundingRound& round, const ReplayPeople& people) {
    TRY(stage.at(hours_after(round.closes, 1), people.drafter, "Commissioning Officer",
                 [&](Change& change) -> Result<FundingRound> {
                     for (const auto& bid : bids_of(change.tx, round.id))
                         TRY(keep_bid(change, TRY(judged(bid, true, "", change.actor_post))));
                     return keep_round(change, TRY(begin_marking(round_of(change.tx, round.id),
                                                                 bids_of(change.tx, round.id), change.now)));
                 }));
    return Done{};
}

PanelSeat seat_of(const FundingRound& round, PersonId person, const std::string& post, bool is_chair) {
    PanelSeat seat;
    seat.round = round.id;
    seat.person = person;
    seat.post = post;
    seat.is_chair = is_chair;
    seat.marks = !is_chair;
    return seat;
}

// The interests of an assessor by the file; the chair has none.
std::vector<BidInterest> answers_of(const RoundReplay& replay, const std::vector<Bid>& bids, const std::string& who) {
    std::vector<BidInterest> answers;
    for (std::size_t at = 0; at < bids.size(); ++at) {
        BidInterest interest;
        interest.bid = bids[at].id;
        if (auto found = replay.bids[at].interests.find(who); found != replay.bids[at].interests.end()) {
            interest.answer = InterestAnswer::conflict;
            interest.kind = found->second;
            interest.words.text = "As the file says.";
        }
        answers.push_back(interest);
    }
    return answers;
}

Marks marks_from(const std::vector<RoundCriterion>& criteria, const std::vector<int>& scores) {
    Marks marks;
    for (std::size_t at = 0; at < criteria.size(); ++at) {
        CriterionMark mark;
        mark.criterion = criteria[at].id;
        mark.score = scores[at];
        mark.why.text = "As the file of the round says.";
        marks.push_back(mark);
    }
    return marks;
}

// One assessor takes a seat, declares, and marks every bid they have no interest in.
Result<Done> marked_by(Change& change, const RoundReplay& replay, const FundingRound& round, PersonId person,
                       const std::string& who) {
    auto seat = TRY(keep_seat(change, seat_of(round, person, who, false)));
    auto bids = bids_of(change.tx, round.id);
    TRY(declare(change, seat, answers_of(replay, bids, who)));
    auto criteria = criteria_of(change.tx, round.id);
    auto standing = round_of(change.tx, round.id);
    for (std::size_t at = 0; at < bids.size(); ++at) {
        auto scores = replay.bids[at].scores.find(who);
        auto assessment = assessment_of(change.tx, bids[at].id, person);
        if (!assessment || scores == replay.bids[at].scores.end() || !can_be_changed(*assessment)) continue;
        auto marks = marks_from(criteria, scores->second);
        if (auto problems = check(criteria, marks); !problems.empty()) return problems;
        TRY(keep_marks(change, TRY(submit(*assessment, standing, criteria, marks, change.now)), marks));
    }
    return Done{};
}

Result<Done> marks_revealed(Stage& stage, const RoundReplay& replay, const FundingRound& round,
                            const ReplayPeople& people) {
    const auto chair = people.chair;
    auto when = hours_after(round.closes, 24);
    for (std::size_t at = 0; at < replay.assessors.size(); ++at) {
        PersonId person{people.first_assessor + static_cast<std::int64_t>(at)};
        const auto& who = replay.assessors[at];
        TRY(stage.at(when, person, who, [&](Change& change) { return marked_by(change, replay, round, person, who); }));
    }
    TRY(stage.at(when, chair, "Chair", [&](Change& change) -> Result<FundingRound> {
        auto seat = TRY(keep_seat(change, seat_of(round, chair, "Chair", true)));
        TRY(declare(change, seat, answers_of(replay, bids_of(change.tx, round.id), "Chair")));
        return reveal_marks(change, round_of(change.tx, round.id), "The file has no more marks", chair);
    }));
    return Done{};
}

// The panel agrees on the means, draws the line after the marking, and recommends what reaches it.
Result<FundingRound> moderated(Change& change, const RoundReplay& replay, const FundingRound& round, PersonId chair) {
    auto lined = TRY(keep_round(
        change, TRY(line_drawn(round_of(change.tx, round.id), replay.line, replay.line_because, change.now))));
    auto desk = moderation_desk_of(change.tx, *panel_desk_of(change.tx, lined.reference, chair));
    int rank = 0;
    for (const auto& moderated : desk.bids) {
        ModerationItem item;
        item.round = round.id;
        item.bid = moderated.bid.id;
        for (const auto& line : moderated.lines)
            item.present += (item.present.empty() ? "" : ",") + line.marking.letter;
        item.decided_at = change.now;
        item.by_post = change.actor_post;
        TRY(keep_item(change, TRY(agreed(item, desk.panel.criteria, {}, "")), {}));
        auto found = std::find_if(replay.bids.begin(), replay.bids.end(), [&](const ReplayedBid& replayed) {
            return replayed.bid.organisation == moderated.bid.organisation && replayed.bid.title == moderated.bid.title;
        });
        bool is_over = moderated.gates == Gates::met && moderated.percent && reaches(*moderated.percent, {replay.line});
        BidRecommendation recommendation;
        recommendation.round = round.id;
        recommendation.bid = moderated.bid.id;
        recommendation.person = chair;
        recommendation.by_post = change.actor_post;
        recommendation.at = change.now;
        recommendation.rank = ++rank;
        recommendation.reason.text =
            moderated.percent ? "It scored " + percent_in_words(*moderated.percent) + "." : "It has no score.";
        if (is_over) {
            recommendation.amount = found->amount.value_or(*moderated.bid.requested);
            recommendation.kind = recommendation.amount == *moderated.bid.requested ? RecommendationKind::fund
                                                                                    : RecommendationKind::fund_in_part;
        }
        TRY(keep_recommendation(change, recommendation));
    }
    return hand_to_decision(change, round_of(change.tx, round.id));
}

Result<DecisionNotice> signed_by(Change& change, const RoundReplay& replay, const FundingRound& round,
                                 PersonId signatory) {
    auto deciding = round_of(change.tx, round.id);
    if (replay.round.over_by.pence)
        deciding = TRY(authorise_above(change, deciding, replay.round.over_by, replay.above_decision));
    return sign(change, deciding, {signatory, replay.bands, true, AskDiligence::of_its_time});
}

} // namespace

Result<FundingRound> play_round(db::Transaction& tx, IdSource& ids, const RoundReplay& replay,
                                const ReplayPeople& people, ReplayEnd end) {
    Stage stage(tx, ids);
    auto round = TRY(published(stage, replay, people));
    TRY(bids_sent(stage, replay, round));
    TRY(marking_begun(stage, round, people));
    TRY(marks_revealed(stage, replay, round, people));
    auto when = hours_after(round.closes, 48);
    TRY(stage.at(when, people.chair, "Chair",
                 [&](Change& change) { return moderated(change, replay, round, people.chair); }));
    if (end == ReplayEnd::decided)
        TRY(stage.at(when, people.signatory, replay.decided_by,
                     [&](Change& change) { return signed_by(change, replay, round, people.signatory); }));
    return round_of(tx, round.id);
}

Result<ReplayedRound> replay_round(const RoundReplay& replay) {
    auto database = db::open_sqlite(":memory:");
    if (auto made = db::migrate(*database); !made) return failure_of(made);
    CountedIds ids(100);
    return database->write([&](db::Transaction& tx) -> Result<ReplayedRound> {
        auto round = TRY(play_round(tx, ids, replay, {}, ReplayEnd::decided));
        return ReplayedRound{round, *notice_of_round(tx, round.id), awards_of(tx, round.id),
                             balances(tx, round.id).awarded()};
    });
}

} // namespace reeve
