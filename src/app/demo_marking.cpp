// Replays the marking of bids in the demo office: one round before its panel, and one whose bids are being marked.
#include "app/demo_replay.h"
#include "commissioning/bid_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/interest_store.h"
#include "commissioning/moderation_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_store.h"
#include <memory>

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::Role;

using Ids = std::shared_ptr<CountedIds>;
using Step = std::function<void(Change&, const DemoReplay&)>;

// With ids of its own, so that those of everything else stay as they are.
void at(DemoReplay& replay, const Ids& ids, Date day, int hour, Role by, const Step& step) {
    replay.at(from_london(day, {hour, 0, 0}), by, [&replay, ids, step](Change& change) {
        auto own = with_ids_of(*ids, change);
        step(own, replay);
    });
}

FundingRound titled(db::Connection& connection, const char* title) {
    for (const auto& round : all_rounds(connection))
        if (round.title == title) return round;
    throw Fault(std::string("the demo office has no round ") + title);
}

constexpr const char* zones = "People Zones, round 2 of 2024/25";
constexpr const char* safety = "Commissioner's Safety Fund, round 1 of 2024/25";

// ---- Rounds and bids ----

BudgetLine line_for(Change& change, const char* title) {
    Fund fund;
    fund.title = std::string(title) + " (SAMPLE)";
    fund.purpose.text = "SAMPLE: work of local groups that makes a neighbourhood safer.";
    fund.is_sample = true;
    BudgetLine line;
    line.fund = office::keep_new(change, fund_fields(), fund).id;
    line.year_begins = 2024;
    line.title = std::string(title) + " 2024/25 (SAMPLE)";
    line.note = "SAMPLE: the budget of the line is invented.";
    line.is_sample = true;
    return demo_sure(begin_line(change, line, {400'000'00}, date_of(2024, 4, 1), "SAMPLE: budget of the year"));
}

FundingRound round_typed(const char* title, Money pot, Date opens, Date closes) {
    FundingRound round;
    round.title = title;
    round.about.text = "SAMPLE: small projects that make a neighbourhood safer.";
    round.who_can_apply.text = "SAMPLE: groups with a constitution and a bank account with two signatories.";
    round.conditions.text = "SAMPLE: spend it on the work of the bid and report once when it ends.";
    round.owner = "Director of Governance and Performance";
    round.pot = pot;
    round.most = {10'000'00};
    round.opens = from_london(opens, {9, 0, 0});
    round.closes = from_london(closes, {17, 0, 0});
    round.delivery_from = date_of(2024, 11, 1);
    round.delivery_to = date_of(2025, 3, 31);
    round.marks_each = title == safety ? 1 : 2;
    round.is_sample = true;
    return round;
}

void add_criteria(Change& change, FundingRoundId round, int most) {
    struct Asked {
        const char* title;
        const char* question;
        int weight;
        bool is_gate;
    };
    for (const auto& [title, question, weight, is_gate] :
         {Asked{"Need", "What is the problem, and how do you know?", 50, false},
          Asked{"Plan", "What will you do, who does it, and when?", 50, false},
          Asked{"Safeguarding", "Do you have a safeguarding policy that was looked at this year?", 0, true}}) {
        RoundCriterion criterion;
        criterion.round = round;
        criterion.title = title;
        criterion.question = question;
        criterion.guidance.text =
            is_gate     ? "Yes where the policy was sent and is dated."
            : most == 4 ? "0 Not answered.\n\n1 Weak: says what but not how.\n\n2 Fair.\n\n3 Good: who, how, "
                          "when, evidence.\n\n4 Strong."
                        : "50 says what but not how; 75 says who, how and when, with evidence.";
        criterion.weight = weight;
        criterion.most = is_gate ? 1 : most;
        criterion.is_gate = is_gate;
        criterion.is_sample = true;
        add_criterion(change, criterion);
    }
}

void publish(Change& change, const DemoReplay& replay, FundingRound round, int most) {
    const auto line = line_for(change, round.title.c_str());
    round.fund = line.fund;
    round.line = line.id;
    round.drafted_by = change.actor;
    round = begin_round(change, round);
    add_criteria(change, round.id, most);
    for (auto standard : standards_of(change.tx, round.id)) {
        standard.answer = StandardAnswer::met;
        demo_sure(keep_standard(change, standard));
    }
    const auto approver = replay.person(Role::director_of_governance).id;
    demo_sure(publish_round(change, demo_sure(approve_round(change, round, approver))));
}

Bid bid_of(const DemoRow& row, const FundingRound& round, Moment received) {
    Bid bid;
    bid.round = round.id;
    bid.state = BidState::eligible;
    bid.organisation = row.text("organisation");
    bid.charity_number = row.text("charity_number");
    bid.company_number = row.text("company_number");
    bid.title = row.text("title");
    bid.area = row.text("area");
    bid.priority = row.text("priority");
    bid.key_people = row.text("key_people");
    bid.summary.text = row.text("summary");
    bid.contact_name = "Coordinator";
    bid.contact_email = {"sample@group.example"};
    bid.requested = demo_sure(parse_money(row.text("requested")));
    bid.starts_on = round.delivery_from;
    bid.ends_on = round.delivery_to;
    bid.is_declared = true;
    bid.revision = 1;
    bid.received_at = received;
    bid.is_sample = true;
    return bid;
}

void begin_with_bids(Change& change, const char* title, const std::string& name) {
    const auto round = titled(change.tx, title);
    const auto criteria = criteria_of(change.tx, round.id);
    const DemoTable table("commissioning/bids.csv");
    for (const auto& row : table.rows()) {
        if (row.text("round") != name) continue;
        const auto bid = begin_bid(change, bid_of(row, round, round.closes));
        const std::string answers[] = {row.text("need"), row.text("plan"), "SAMPLE: yes, and it was looked at in May."};
        for (std::size_t at = 0; at < criteria.size(); ++at) {
            BidAnswer answer;
            answer.bid = bid.id;
            answer.criterion = criteria[at].id;
            answer.words.text = answers[at];
            demo_sure(keep_answer(change, answer));
        }
    }
    demo_sure(keep_round(change, demo_sure(begin_marking(round, bids_of(change.tx, round.id), change.now))));
}

// ---- Panels ----

void give_seats(Change& change, const DemoReplay& replay, const char* title, bool chair_marks) {
    const auto round = titled(change.tx, title);
    for (auto role :
         {Role::commissioning_officer, Role::director_of_governance, Role::assessor, Role::chief_executive}) {
        if (role == Role::director_of_governance && chair_marks) continue; // who may be given one
        PanelSeat seat;
        seat.round = round.id;
        seat.person = replay.person(role).id;
        seat.post = replay.person(role).post;
        seat.is_chair = role == Role::chief_executive;
        seat.marks = !seat.is_chair || chair_marks;
        seat.is_sample = true;
        demo_sure(keep_seat(change, seat));
    }
}

// No interest, but in these organisations; nothing yet on `left`.
void declare_on(Change& change, const char* title, const std::string& interest_in, const std::string& left = "") {
    const auto seat = seat_of(change.tx, titled(change.tx, title).id, change.actor);
    std::vector<BidInterest> answers;
    for (const auto& bid : bids_of(change.tx, seat->round)) {
        if (bid.organisation == left) continue;
        BidInterest interest;
        interest.bid = bid.id;
        if (bid.organisation == interest_in) {
            interest.answer = InterestAnswer::conflict;
            interest.kind = InterestKind::employment;
            interest.words.text = "SAMPLE: was its trustee until last year.";
        }
        answers.push_back(interest);
    }
    demo_sure(declare(change, *seat, answers));
}

// Scores of one assessor by organisation, need and plan. An organisation with one score is still being marked.
using Given = std::vector<std::pair<const char*, std::vector<int>>>;

void mark(Change& change, const char* title, const Given& given) {
    const auto round = titled(change.tx, title);
    const auto criteria = criteria_of(change.tx, round.id);
    for (const auto& [organisation, scores] : given)
        for (auto assessment : assessments_by(change.tx, round.id, change.actor)) {
            const auto bid = db::find(change.tx, bid_fields(), assessment.bid);
            if (bid->organisation != organisation) continue;
            Marks marks;
            for (std::size_t at = 0; at < criteria.size(); ++at) {
                CriterionMark one;
                one.criterion = criteria[at].id;
                if (at < scores.size()) one.score = scores[at];
                if (criteria[at].is_gate && scores.size() > 1) one.score = 1;
                one.why.text = "SAMPLE: what the answer says, and what it leaves open.";
                marks.push_back(one);
            }
            assessment.state = AssessmentState::in_progress;
            if (scores.size() > 1) assessment = demo_sure(submit(assessment, round, criteria, marks, change.now));
            demo_sure(keep_marks(change, assessment, marks));
        }
}

void moderate_first(Change& change) {
    const auto round = titled(change.tx, zones);
    for (const auto& bid : bids_of(change.tx, round.id)) {
        if (bid.title != "Bell Foundry garden") continue;
        demo_sure(keep_item(
            change,
            {.round = round.id, .bid = bid.id, .state = ItemState::agreed, .present = "A,B,C,D", .is_sample = true},
            {}));
    }
}

// ---- The two rounds ----

void replay_zones(DemoReplay& replay, const Ids& ids) {
    at(replay, ids, date_of(2024, 7, 1), 10, Role::commissioning_officer, [](Change& change, const DemoReplay& people) {
        publish(change, people, round_typed(zones, {40'000'00}, date_of(2024, 7, 8), date_of(2024, 8, 5)), 100);
    });
    at(replay, ids, date_of(2024, 8, 6), 10, Role::commissioning_officer, [](Change& change, const DemoReplay& people) {
        begin_with_bids(change, zones, "zones");
        give_seats(change, people, zones, false);
    });
    for (auto role : {Role::commissioning_officer, Role::director_of_governance, Role::assessor, Role::chief_executive})
        at(replay, ids, date_of(2024, 8, 7), 10, role, [role](Change& change, const DemoReplay&) {
            declare_on(change, zones, role == Role::assessor ? "SAMPLE Youth Forum" : "");
        });
    const std::pair<Role, Given> marks[] = {{Role::commissioning_officer,
                                             {{"SAMPLE Walking Group", {70, 72}},
                                              {"SAMPLE Boxing Club", {60, 68}},
                                              {"SAMPLE Football Project", {80, 76}},
                                              {"SAMPLE Garden Group", {66, 66}},
                                              {"SAMPLE Youth Forum", {48, 40}}}},
                                            {Role::director_of_governance,
                                             {{"SAMPLE Walking Group", {54, 50}},
                                              {"SAMPLE Boxing Club", {66, 66}},
                                              {"SAMPLE Football Project", {74, 74}},
                                              {"SAMPLE Garden Group", {60, 68}},
                                              {"SAMPLE Youth Forum", {42, 40}}}},
                                            {Role::assessor,
                                             {{"SAMPLE Walking Group", {86, 80}},
                                              {"SAMPLE Boxing Club", {62, 60}},
                                              {"SAMPLE Football Project", {78, 74}},
                                              {"SAMPLE Garden Group", {70, 64}}}}};
    for (const auto& [role, given] : marks)
        at(replay, ids, date_of(2024, 8, 20), 10, role,
           [given](Change& change, const DemoReplay&) { mark(change, zones, given); });
    at(replay, ids, date_of(2024, 8, 27), 10, Role::chief_executive, [](Change& change, const DemoReplay&) {
        demo_sure(reveal_marks(change, titled(change.tx, zones), "", change.actor));
        moderate_first(change);
    });
}

void replay_safety(DemoReplay& replay, const Ids& ids) {
    at(replay, ids, date_of(2024, 7, 29), 10, Role::commissioning_officer,
       [](Change& change, const DemoReplay& people) {
           publish(change, people, round_typed(safety, {200'000'00}, date_of(2024, 8, 8), date_of(2024, 9, 5)), 4);
       });
    at(replay, ids, date_of(2024, 9, 9), 10, Role::commissioning_officer, [](Change& change, const DemoReplay& people) {
        begin_with_bids(change, safety, "safety");
        give_seats(change, people, safety, true);
    });
    at(replay, ids, date_of(2024, 9, 10), 10, Role::commissioning_officer, [](Change& change, const DemoReplay&) {
        declare_on(change, safety, "");
        mark(change, safety, {{"SAMPLE Residents", {3, 3}}, {"SAMPLE Farm Watch", {2, 3}}});
    });
    at(replay, ids, date_of(2024, 9, 11), 10, Role::assessor, [](Change& change, const DemoReplay&) {
        declare_on(change, safety, "SAMPLE Market Traders");
        mark(change, safety, {{"SAMPLE Residents", {4, 2}}, {"SAMPLE Bridge Project", {2}}});
    });
    at(replay, ids, date_of(2024, 9, 12), 10, Role::chief_executive, [](Change& change, const DemoReplay&) {
        declare_on(change, safety, "", "SAMPLE Market Traders");
        mark(change, safety, {{"SAMPLE Bridge Project", {3}}});
    });
}

} // namespace

void replay_marking(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::marking);
    replay_zones(replay, ids);
    replay_safety(replay, ids);
}

} // namespace reeve
