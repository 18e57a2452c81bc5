// Replays a round that is open in the demo office, and an applicant with a half-written application; all of it
// invented.
#include "app/demo_replay.h"
#include "commissioning/application_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/round_store.h"
#include "office/people/person_store.h"

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::Role;

using Ids = std::shared_ptr<CountedIds>;

void at(DemoReplay& replay, const Ids& ids, Date day, Role by, std::function<void(Change&)> step) {
    replay.at(from_london(day, {14, 0, 0}), by, [ids, step](Change& change) {
        Change own{change.tx, *ids, change.now, change.actor, change.actor_post, "Saved by the applicant"};
        step(own);
    });
}

const char* const round_title = "Commissioner's Safety Fund, round 2 of 2024/25";

FundingRound open_round(db::Connection& connection) {
    for (const auto& round : all_rounds(connection))
        if (round.title == round_title) return round;
    throw Fault("the demo office has no open round");
}

FundingRound round_as_typed() {
    FundingRound round;
    round.title = round_title;
    round.about.text =
        "Projects of up to six months that make people in one neighbourhood safer, or feel safer, and that "
        "the people who live there asked for.";
    round.who_can_apply.text = "Charities, community interest companies, parish and town councils, and groups with a "
                               "constitution and a bank account with two signatories.";
    round.conditions.text = "Spend it on the work of the application, keep receipts, report every quarter, and return "
                            "what is not spent.";
    round.owner = "Director of Governance and Performance";
    round.pot = {100'000'00};
    round.least = Money{1'000'00};
    round.most = {10'000'00};
    round.opens = from_london(date_of(2024, 9, 16), {9, 0, 0});
    round.closes = from_london(date_of(2024, 10, 25), {17, 0, 0});
    round.decision_by = date_of(2024, 11, 29);
    round.delivery_from = date_of(2024, 12, 2);
    round.delivery_to = date_of(2025, 3, 31);
    round.late = LatePolicy::by_decision;
    round.is_sample = true;
    return round;
}

void add_criteria(Change& change, const FundingRound& round) {
    struct Asked {
        const char* title;
        const char* question;
        int weight;
    };
    for (const auto& [title, question, weight] :
         {Asked{"Need", "What is the problem, who has it, and how do you know?", 40},
          Asked{"Plan", "What will you do, who does it, and when?", 40},
          Asked{"What will be different", "How will you and others see that it worked?", 20}}) {
        RoundCriterion criterion;
        criterion.round = round.id;
        criterion.title = title;
        criterion.question = question;
        criterion.guidance.text = "4 says who, how much and how it is known. 2 says some of it. 0 says nothing.";
        criterion.weight = weight;
        criterion.is_sample = true;
        add_criterion(change, criterion);
    }
}

void draft_round(Change& change) {
    auto round = round_as_typed();
    for (const auto& line : all_budget_lines(change.tx))
        if (line.title == "Commissioner's Safety Fund 2024/25") round.line = line.id, round.fund = line.fund;
    auto begun = begin_round(change, round);
    add_criteria(change, begun);
    for (auto standard : standards_of(change.tx, begun.id)) {
        standard.answer = StandardAnswer::met;
        demo_sure(keep_standard(change, standard));
    }
}

void approve_it(Change& change) { demo_sure(approve_round(change, open_round(change.tx), change.actor)); }

void publish_it(Change& change) { demo_sure(publish_round(change, open_round(change.tx))); }

void begin_writing(Change& change, const char* organisation, const char* title) {
    Bid bid;
    bid.organisation = organisation;
    bid.title = title;
    demo_sure(begin_application(change, open_round(change.tx), bid, Email{demo_applicant}));
}

// The application that was begun last.
Application newest(Change& change) { return applications_of(change.tx, Email{demo_applicant}, change.now).front(); }

// One part, as the applicant saves it.
void write_part(Change& change, const char* key, const std::function<void(WholeBid&, const Application&)>& apply) {
    auto application = newest(change);
    auto parts = parts_of(application.criteria);
    demo_sure(change_part(change, application.whole.bid.id,
                          {key, mark_of(*find_part(parts, key), application.whole), change.now,
                           [&](WholeBid& whole) { apply(whole, application); }}));
}

void write_costs(Change& change, const char* words, Money requested) {
    write_part(change, "money", [&](WholeBid& whole, const Application&) {
        whole.bid.requested = requested;
        CostLine cost;
        cost.bid = whole.bid.id;
        cost.words = words;
        cost.amount = requested;
        whole.costs = {cost};
    });
}

void write_title(Change& change, const char* title) {
    write_part(change, "work", [&](WholeBid& whole, const Application&) {
        whole.bid.title = title;
        whole.bid.summary.text = "SAMPLE: solar lights along the path from the bus stop to the flats.";
    });
}

// All of it, sent, and changed again since.
void write_and_send(Change& change) {
    begin_writing(change, "SAMPLE: a tenants' association", "Lights along the path");
    write_part(change, "contact", [](WholeBid& whole, const Application&) { whole.bid.contact_name = "Secretary"; });
    write_title(change, "Lights along the path");
    write_part(change, "where", [](WholeBid& whole, const Application&) {
        whole.bid.area = "Charnwood";
        whole.bid.starts_on = date_of(2024, 12, 9);
        whole.bid.ends_on = date_of(2025, 3, 14);
    });
    for (const char* key : {"answer-1", "answer-2", "answer-3"})
        write_part(change, key, [&](WholeBid& whole, const Application& application) {
            auto parts = parts_of(application.criteria);
            keep_words(whole, find_part(parts, key)->criterion->id,
                       {"SAMPLE: Forty of sixty households asked for light on the path, and said so at two meetings."});
        });
    write_costs(change, "Lights and fitting", {4'800'00});
    auto application = newest(change);
    demo_sure(send_application(change, application.whole.bid.id, mark_of(application.whole), change.now));
    write_title(change, "Lights along the whole path");
}

void write_half_of_it(Change& change) {
    write_part(change, "contact",
               [](WholeBid& whole, const Application&) { whole.bid.contact_name = "Club coordinator"; });
    write_part(change, "answer-1", [](WholeBid& whole, const Application& application) {
        keep_words(whole, application.criteria.front().id,
                   {"SAMPLE: At the community day in June people of the estate said that there is nowhere for young "
                    "people to go after six."});
    });
    write_part(change, "where", [](WholeBid& whole, const Application&) { whole.bid.area = "Leicester"; });
    // More than the round gives, so that the list says so.
    write_costs(change, "Coaches, two evenings a week", {12'500'00});
}

} // namespace

void replay_applying(DemoReplay& replay, const std::string& password_hash) {
    auto ids = std::make_shared<CountedIds>(demo_ids::applying);
    at(replay, ids, date_of(2024, 9, 2), Role::commissioning_officer, draft_round);
    at(replay, ids, date_of(2024, 9, 9), Role::chief_executive, approve_it);
    at(replay, ids, date_of(2024, 9, 10), Role::commissioning_officer, publish_it);
    at(replay, ids, date_of(2024, 9, 17), Role::commissioning_officer, [&replay, password_hash](Change& change) {
        office::Person applicant;
        applicant.name = applicant.post = "Applicant";
        applicant.email = {demo_applicant};
        applicant.role = Role::applicant;
        change.actor = {};
        change.actor_post = "A member of the public";
        applicant = demo_sure(office::keep_person(change, applicant));
        office::set_password(change, applicant, password_hash);
        replay.hold_person(applicant);
    });
    at(replay, ids, date_of(2024, 9, 18), Role::applicant, write_and_send);
    at(replay, ids, date_of(2024, 10, 3), Role::applicant,
       [](Change& change) { begin_writing(change, "SAMPLE: a youth club", "Evening football on the green"); });
    at(replay, ids, date_of(2024, 10, 4), Role::applicant, write_half_of_it);
}

} // namespace reeve
