// For tests of paying: a round whose bids were awarded, with agreements in force and bank details verified.
#pragma once
#include "commissioning/award_store.h"
#include "commissioning/panel_world_test.h"
#include "commissioning/payment_store.h"

namespace reeve::commissioning::testing {

// Whoever does what, so that no one person does both halves of a pair.
inline constexpr office::PersonId recipient{31}, officer{32}, finance{33}, second_finance{34};

template <class Body> auto by(office::Change& change, office::PersonId person, const char* post, Body body) {
    auto own = change;
    own.actor = person;
    own.actor_post = post;
    return body(own);
}

// Every bid awarded what it asked for, in a round that takes them.
template <class Office> std::vector<Award> awards_made(Office& office, const BidsAsked& asked) {
    auto round = round_in_marking(office, asked);
    return *office.change([&](office::Change& change) -> Result<std::vector<Award>> {
        DecisionNotice notice;
        notice.round = round.id;
        notice.reference = office::next_reference(change, "D", 2024);
        auto decision = office::keep_new(change, notice_fields(), notice).id;
        std::vector<Award> awards;
        for (auto bid : bids_of(change.tx, round.id)) {
            bid.state = BidState::recommended;
            bid = TRY(keep_bid(change, bid));
            BidRecommendation recommendation;
            recommendation.round = round.id;
            recommendation.bid = bid.id;
            recommendation.amount = *bid.requested;
            recommendation.reason.text = "A good plan.";
            auto award = TRY(make_award(change, round, bid, recommendation, decision));
            award = TRY(keep_award(change, TRY(offered(award, change.today() + 28, change.today()))));
            awards.push_back(TRY(keep_award(change, TRY(accepted(award, change.today())))));
        }
        round.state = RoundState::announced;
        TRY(keep_round(change, round));
        return awards;
    });
}

// In force from today, in so many instalments that can all be claimed at once.
inline Result<GrantAgreement> agreement_made(office::Change& change, const Award& award, int parts,
                                             InstalmentBasis basis) {
    auto agreement = TRY(draft_agreement(change, award));
    auto planned = planned_evenly(agreement, parts, basis, "Rent is due before");
    for (auto& instalment : planned) instalment.due_on = change.today();
    agreement = TRY(plan_instalments(change, agreement, planned));
    agreement = TRY(issue_agreement(change, agreement));
    agreement = TRY(keep_agreement(change, TRY(signed_for_recipient(agreement, "A chair", "Chair", change.today()))));
    return countersign(change, agreement);
}

inline Result<BankDetails> bank_verified(office::Change& change, AwardId award) {
    BankDetails typed;
    typed.award = award;
    typed.account_name = "Allotments Group";
    typed.sort_code = "200000";
    typed.account_number = "12345678";
    auto details =
        TRY(by(change, recipient, "The recipient", [&](auto& own) { return give_bank_details(own, typed); }));
    details = TRY(called_back(details, {officer, "Commissioning Officer", "0116 496 0000", "The charity register"},
                              change.today()));
    details = TRY(keep_bank_details(change, details));
    return keep_bank_details(change, TRY(confirmed(details, finance, "Finance Officer", change.today())));
}

inline Claim claim_on(const Instalment& instalment, Money amount) {
    Claim claim;
    claim.award = instalment.award;
    claim.instalment = instalment.id;
    claim.amount = amount;
    claim.spent = Money{1'000'000'00};
    claim.words.text = "Sessional workers.";
    return claim;
}

// Claimed, certified and approved by three different people.
inline Result<Claim> claim_approved(office::Change& change, const Instalment& instalment, Money amount) {
    auto claim = TRY(by(change, recipient, "The recipient",
                        [&](auto& own) { return make_claim(own, claim_on(instalment, amount)); }));
    claim = TRY(
        by(change, officer, "Commissioning Officer", [&](auto& own) { return certify(own, claim, claim.amount, ""); }));
    return by(change, finance, "Finance Officer", [&](auto& own) { return approve(own, claim); });
}

} // namespace reeve::commissioning::testing
