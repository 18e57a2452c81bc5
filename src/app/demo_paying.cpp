// Replays what followed the awards of the demo office: agreements, instalments, claims at every stage and payments; all
// of it invented.
#include "app/demo_files.h"
#include "app/demo_replay.h"
#include "app/round_replay_run.h"
#include "commissioning/agreement_terms.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_member_store.h"
#include "commissioning/payment_store.h"
#include "commissioning/round_store.h"

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::Role;

using Ids = std::shared_ptr<CountedIds>;

const char* const spring_title = "People Zones, small grants of spring 2024";

// The people of the office who act here, and the recipient, who is nobody's colleague.
struct Actors {
    DemoReplay& replay;
    Ids ids;
    Change as(const Change& change, Role role) const {
        auto own = with_ids_of(*ids, change);
        own.actor = replay.person(role).id;
        own.actor_post = replay.person(role).post;
        return own;
    }
    Change recipient(const Change& change) const {
        auto own = with_ids_of(*ids, change);
        own.actor = {};
        own.actor_post = "Recipient";
        return own;
    }
};

std::vector<Award> awards_of_round(db::Connection& connection, const std::string& title) {
    for (const auto& round : all_rounds(connection))
        if (round.title == title) return awards_of(connection, round.id);
    throw Fault("the demo office has no round " + title);
}

int points(const ReplayedBid& bid) {
    int sum = 0;
    for (const auto& [assessor, scores] : bid.scores)
        for (const auto& score : scores) sum += score;
    return sum;
}

// Seven bids that all score well, so that every stage of paying has one.
RoundReplay spring_round() {
    auto replay = demo_sure(replay_read(demo_sure(parse_json(demo_file("commissioning/safety_fund_2023_2.json")))));
    replay.fund = "People Zones";
    replay.year_begins = 2024;
    replay.round.title = spring_title;
    replay.round.pot = {70'000'00};
    replay.round.opens = from_london(date_of(2024, 4, 8), {9, 0, 0});
    replay.round.closes = from_london(date_of(2024, 4, 29), {17, 0, 0});
    replay.round.delivery_from = date_of(2024, 6, 3);
    replay.round.delivery_to = date_of(2025, 3, 31);
    std::stable_sort(replay.bids.begin(), replay.bids.end(),
                     [](const auto& a, const auto& b) { return points(a) > points(b); });
    replay.bids.resize(7);
    for (auto& replayed : replay.bids) {
        replayed.bid.starts_on = replay.round.delivery_from;
        replayed.bid.ends_on = replay.round.delivery_to;
    }
    return replay;
}

Award taken(const Actors& actors, const Change& change, Award award) {
    auto officer = actors.as(change, Role::commissioning_officer);
    award = demo_sure(keep_award(officer, demo_sure(offered(award, change.today() + 28, change.today()))));
    auto recipient = actors.recipient(change);
    return demo_sure(keep_award(recipient, demo_sure(accepted(award, change.today()))));
}

GrantAgreement drafted(const Actors& actors, const Change& change, const Award& award, int parts,
                       InstalmentBasis basis) {
    auto officer = actors.as(change, Role::commissioning_officer);
    auto agreement = demo_sure(draft_agreement(officer, award));
    auto need = basis == InstalmentBasis::advance ? "Rooms are booked before the work begins" : "";
    return demo_sure(plan_instalments(officer, agreement, planned_evenly(agreement, parts, basis, need)));
}

GrantAgreement begun(const Actors& actors, const Change& change, const GrantAgreement& agreement) {
    auto officer = actors.as(change, Role::commissioning_officer);
    auto issued = demo_sure(issue_agreement(officer, agreement));
    auto recipient = actors.recipient(change);
    auto own = demo_sure(keep_agreement(
        recipient, demo_sure(signed_for_recipient(issued, "SAMPLE treasurer", "Treasurer", change.today()))));
    return demo_sure(countersign(officer, own));
}

void give_details(const Actors& actors, const Change& change, const Award& award) {
    BankDetails details;
    details.award = award.id;
    details.account_name = award.organisation;
    details.sort_code = "000000";
    details.account_number = "00000000";
    details.is_sample = true;
    auto recipient = actors.recipient(change);
    demo_sure(give_bank_details(recipient, details));
}

void verify_details(const Actors& actors, const Change& change, const Award& award) {
    auto details = bank_details_of(change.tx, award.id).front();
    auto chief = actors.as(change, Role::chief_executive), finance = actors.as(change, Role::finance_officer);
    CallMade call{chief.actor, chief.actor_post, "0116 496 0000", "The charity register"};
    details = demo_sure(keep_bank_details(chief, demo_sure(called_back(details, call, change.today()))));
    demo_sure(
        keep_bank_details(finance, demo_sure(confirmed(details, finance.actor, finance.actor_post, change.today()))));
}

Claim claimed(const Actors& actors, const Change& change, const Award& award, int number) {
    auto instalment = instalments_of(change.tx, award.id).at(static_cast<std::size_t>(number - 1));
    Claim claim;
    claim.award = award.id;
    claim.instalment = instalment.id;
    claim.amount = instalment.amount;
    claim.spent = award.amount;
    claim.words.text = "SAMPLE: sessional workers and the hire of rooms.";
    auto recipient = actors.recipient(change);
    return demo_sure(make_claim(recipient, claim));
}

Claim certified_in_full(const Actors& actors, const Change& change, const Claim& claim) {
    auto officer = actors.as(change, Role::commissioning_officer);
    return demo_sure(certify(officer, claim, claim.amount, ""));
}

Claim approved_by_finance(const Actors& actors, const Change& change, const Claim& claim) {
    auto finance = actors.as(change, Role::finance_officer);
    return demo_sure(approve(finance, claim));
}

// The next number on the bank's statements of the demo office.
void pay_all_sent(const Actors& actors, const Change& change, const std::string& statement) {
    auto finance = actors.as(change, Role::finance_officer);
    auto file = demo_sure(make_payment_file(finance));
    int number = 0;
    for (const auto& claim : claims_in(finance.tx, file.id)) {
        Payment payment;
        payment.paid_on = change.today();
        payment.bank_reference = "SAMPLE " + statement + " " + std::to_string(++number);
        demo_sure(record_paid(finance, claim, payment));
    }
}

// The round of 2023: every award taken, in two instalments after the money is spent, and all of it drawn.
void pay_round_of_2023(DemoReplay& replay, const Actors& actors) {
    auto each = [&replay, actors](Date day, std::function<void(const Change&, const Award&)> step) {
        replay.at(from_london(day, {11, 0, 0}), Role::commissioning_officer, [step](Change& change) {
            for (const auto& award : awards_of_round(change.tx, "Commissioner's Safety Fund, round 2 of 2023/24"))
                step(change, award);
        });
    };
    each(date_of(2023, 10, 16), [actors](const Change& change, const Award& award) {
        auto took = taken(actors, change, award);
        begun(actors, change, drafted(actors, change, took, 2, InstalmentBasis::arrears));
        give_details(actors, change, took);
        verify_details(actors, change, took);
    });
    for (auto [day, number] : {std::pair{date_of(2024, 1, 22), 1}, {date_of(2024, 4, 22), 2}}) {
        each(day, [actors, number = number](const Change& change, const Award& award) {
            auto claim = claimed(actors, change, award, number);
            approved_by_finance(actors, change, certified_in_full(actors, change, claim));
        });
        replay.at(from_london(day + 3, {11, 0, 0}), Role::finance_officer, [actors, number = number](Change& change) {
            pay_all_sent(actors, change, "FP" + std::to_string(number));
        });
    }
}

// The round of spring 2024: each award stands at a stage of its own.
void begin_spring(const Actors& actors, const Change& change) {
    auto awards = awards_of_round(change.tx, spring_title);
    for (std::size_t i = 0; i < awards.size(); ++i) {
        if (i == 6) continue; // offered only
        auto award = taken(actors, change, awards[i]);
        if (i == 5) {
            drafted(actors, change, award, 3, InstalmentBasis::arrears);
            continue;
        }
        begun(actors, change,
              drafted(actors, change, award, 6, i == 0 ? InstalmentBasis::advance : InstalmentBasis::arrears));
        give_details(actors, change, award);
        verify_details(actors, change, award);
    }
}

void claim_first(const Actors& actors, const Change& change) {
    auto awards = awards_of_round(change.tx, spring_title);
    for (std::size_t i = 0; i < 3; ++i)
        approved_by_finance(actors, change,
                            certified_in_full(actors, change, claimed(actors, change, awards.at(i), 1)));
    pay_all_sent(actors, change, "FP3");
}

// One claim waits at each stage: queried, certified, approved, at the bank and not paid.
void claim_further(const Actors& actors, const Change& change) {
    auto awards = awards_of_round(change.tx, spring_title);
    auto officer = actors.as(change, Role::commissioning_officer), finance = actors.as(change, Role::finance_officer);
    auto sent_claim = approved_by_finance(actors, change,
                                          certified_in_full(actors, change, claimed(actors, change, awards.at(3), 1)));
    auto failing = approved_by_finance(actors, change,
                                       certified_in_full(actors, change, claimed(actors, change, awards.at(4), 1)));
    demo_sure(make_payment_file(finance));
    demo_sure(record_not_paid(finance, *find_claim(change.tx, failing.reference), "The bank closed the account"));
    auto asked = claimed(actors, change, awards.at(0), 2);
    demo_sure(keep_claim(officer, demo_sure(queried(asked, "Which rooms were hired, and for how many evenings?"))));
    certified_in_full(actors, change, claimed(actors, change, awards.at(1), 2));
    approved_by_finance(actors, change, certified_in_full(actors, change, claimed(actors, change, awards.at(2), 2)));
    give_details(actors, change, awards.at(4)); // new ones, which wait for the call
    auto offering = awards.at(6);
    demo_sure(keep_award(officer, demo_sure(offered(offering, change.today() + 28, change.today()))));
}

// The first award is the demo applicant's, who answers for the recipient from here on.
void hand_over(const Actors& actors, const Change& change) {
    auto recipient = actors.recipient(change);
    add_owner(recipient, awards_of_round(change.tx, spring_title).at(0).bid, Email{demo_applicant});
}

} // namespace

void replay_paying(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::paying);
    Actors actors{replay, ids};
    pay_round_of_2023(replay, actors);
    replay.at(from_london(date_of(2024, 5, 2), {10, 0, 0}), Role::commissioner, [actors](Change& change) {
        const auto& people = actors.replay;
        demo_sure(
            play_round(change.tx, *actors.ids, spring_round(),
                       {people.person(Role::commissioning_officer).id, people.person(Role::director_of_governance).id,
                        people.person(Role::director_of_governance).id, people.person(Role::commissioner).id,
                        demo_ids::paying + 900'000},
                       ReplayEnd::decided));
    });
    auto by_officer = [&](Date day, void (*step)(const Actors&, const Change&)) {
        replay.at(from_london(day, {11, 0, 0}), Role::commissioning_officer,
                  [actors, step](Change& change) { step(actors, change); });
    };
    by_officer(date_of(2024, 5, 20), begin_spring);
    by_officer(date_of(2024, 9, 16), claim_first);
    by_officer(date_of(2024, 10, 2), claim_further);
    by_officer(date_of(2024, 10, 6), hand_over);
}

} // namespace reeve
