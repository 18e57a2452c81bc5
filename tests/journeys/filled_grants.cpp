// Rounds at every stage for the walk over all forms: one waits, one takes bids, two are marked, one is decided, one
// given.
#include "tests/journeys/filled_grants.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/diligence_store.h"
#include "commissioning/panel_desk.h"
#include "commissioning/panel_world_test.h"
#include "commissioning/partnership_budget_store.h"
#include "tests/journeys/panel_stages.h"

namespace reeve::journeys {
namespace {

// A round takes bids, and one was sent; another waits to be published.
std::string open_a_round(TestOffice& office) {
    auto made = office.change([&](office::Change& change) -> Result<commissioning::Bid> {
        auto round = commissioning::testing::safety_round();
        auto today = office.today();
        round.opens = from_london(today - 7, {9, 0, 0});
        round.closes = from_london(today + 7, {17, 0, 0});
        round.delivery_from = today + 30;
        round.delivery_to = today + 90;
        auto line = commissioning::find_budget_line(change.tx, "BL-0002");
        auto open = TRY(commissioning::testing::published_round(change, round, *line));
        round.pot = {10'000'00};
        auto waiting = commissioning::testing::drafted_round(change, round, *line);
        TRY(commissioning::approve_round(change, waiting, office.person_of(Role::analyst)));
        auto bid = commissioning::testing::drafted_bid(change, open, "Youth Club", {5'000'00});
        return commissioning::send_bid(change, bid.id, bid.version, change.now);
    });
    if (!made.ok()) throw Fault("no round takes bids");
    auto reader = office.database().read();
    return desk_address(commissioning::round_of(*reader, made->round), *made);
}

// The post of the walk chairs and marks in both panels of the demo; one bid is left to declare on, and a line is drawn.
void sit_in_panels(TestOffice& office) {
    using namespace commissioning;
    for (const auto& stands : all_rounds(*office.database().read())) {
        if (stands.state != RoundState::assessing && stands.state != RoundState::moderating) continue;
        auto seated = office.change([&](office::Change& change) -> Result<Done> {
            auto round = find_round(change.tx, stands.reference);
            auto seat = TRY(keep_seat(change, {.round = round->id,
                                               .person = office.person_of(Role::chief_executive),
                                               .post = "Chief Executive",
                                               .is_chair = true,
                                               .marks = true}));
            std::vector<BidInterest> answers;
            for (const auto& bid : bids_of(change.tx, round->id))
                if (bid.organisation != "SAMPLE Farm Watch") answers.push_back({.bid = bid.id});
            TRY(declare(change, seat, answers));
            return marks_are_revealed(*round) ? moderate_all(change, *round) : mark_the_rest(change, *round);
        });
        if (!seated.ok()) throw Fault("the walk has no seat");
    }
}

// Every bid of a new round is recommended by somebody else, and the round waits for its decision.
commissioning::FundingRound decide_on_a_round(TestOffice& office) {
    using namespace commissioning;
    auto round = commissioning::testing::round_in_marking(office, {{"Choir", {4'000'00}}, {"Allotments", {3'000'00}}});
    auto handed = office.change([&](office::Change& change) -> Result<FundingRound> {
        for (auto bid : bids_of(change.tx, round.id)) {
            bid.state = BidState::recommended;
            bid = TRY(keep_bid(change, bid));
            BidRecommendation recommendation;
            recommendation.round = round.id;
            recommendation.bid = bid.id;
            recommendation.kind = RecommendationKind::fund;
            recommendation.amount = *bid.requested;
            recommendation.reason.text = "A good plan.";
            recommendation.person = office.person_of(Role::director_of_governance);
            TRY(keep_recommendation(change, recommendation));
        }
        auto deciding = round_of(change.tx, round.id);
        deciding.state = RoundState::deciding;
        deciding.line_percent = 65;
        return keep_round(change, deciding);
    });
    if (!handed.ok()) throw Fault("no round waits for its decision");
    return *handed;
}

// Gives the round that waits for its decision.
commissioning::FundingRound decide_rounds(TestOffice& office) {
    using namespace commissioning;
    auto waiting = decide_on_a_round(office);
    auto given = decide_on_a_round(office);
    auto made = office.change([&](office::Change& change) -> Result<DecisionNotice> {
        auto bids = bids_of(change.tx, given.id);
        std::vector<DecidedBid> decided;
        for (const auto& bid : bids) decided.push_back({bid, *recommendation_of(change.tx, bid.id), Fraction{70}});
        return sign_decision(change, given, decided, {{}, {65}, true, AskDiligence::of_its_time});
    });
    if (!made.ok()) throw Fault("no round is decided");
    return waiting;
}

commissioning::FundingRound drafted_allocation(office::Change& change, const char* title) {
    using namespace commissioning;
    auto typed = commissioning::testing::safety_round();
    typed.title = title;
    typed.pot = {10'000'00};
    typed.delivery_from = change.today();
    typed.delivery_to = change.today() + 90;
    auto drafted =
        commissioning::testing::drafted_round(change, as_allotted(typed), *find_budget_line(change.tx, "BL-0002"));
    FormulaPart part;
    part.title = "Population";
    part.weight = 100;
    auto last = partnerships_on(change.tx, change.today()).back();
    AllottedShare share;
    share.budget.body = last.id;
    share.budget.name = last.name;
    share.quantities = {41'200};
    bool is_kept = keep_formula(change, drafted, {part}).ok() && keep_share(change, drafted, share).ok();
    if (!is_kept) throw Fault("no allocation is written");
    return drafted;
}

// One allocation to partnerships is being written, one waits for its decision, and one has money left beside a project.
void allot_to_partnerships(TestOffice& office) {
    using namespace commissioning;
    auto made = office.change([&](office::Change& change) -> Result<Award> {
        drafted_allocation(change, "Partnerships, being written");
        auto second = office.person_of(Role::analyst);
        TRY(approve_round(change, drafted_allocation(change, "Partnerships, to be decided"), second));
        auto round = TRY(approve_round(change, drafted_allocation(change, "Partnerships, decided"), second));
        TRY(sign_allocation(change, round, {{}, {}, true}, change.today()));
        round = round_of(change.tx, round.id);
        auto budget = allocation_of(change.tx, round).shares.front().budget;
        auto project = project_of(round, budget);
        project.title = "Shop radios";
        project.purpose.text = "Radios for shops.";
        project.reasons.text = "Thefts are told at once.";
        project.amount = {5'000'00};
        project.decided_on = change.today();
        return add_project(change, budget, project);
    });
    if (!made.ok()) throw Fault("no allocation waits for its decision");
}

// Every bid that is not awarded yet has something that must come first, so that decisions can be signed and the
// condition met.
void record_conditions(TestOffice& office) {
    using namespace commissioning;
    auto recorded = office.change([&](office::Change& change) -> Result<Done> {
        for (const auto& round : all_rounds(change.tx))
            for (const auto& bid : sent_bids_of(change.tx, round.id)) {
                if (award_of_bid(change.tx, bid.id)) continue;
                ConditionPrecedent condition;
                condition.bid = bid.id;
                condition.words.text = "The insurance is renewed.";
                if (unmet_conditions(change.tx, bid.id).empty()) TRY(add_condition(change, condition));
            }
        return Done{};
    });
    if (!recorded.ok()) throw Fault("no condition is recorded");
}

} // namespace

std::vector<std::string> fill_grants(TestOffice& office) {
    auto bid = open_a_round(office);
    sit_in_panels(office);
    auto waiting = decide_rounds(office);
    record_conditions(office);
    allot_to_partnerships(office);
    return {bid, bid + "/checks", desk_address(waiting) + "/decision"};
}

} // namespace reeve::journeys
