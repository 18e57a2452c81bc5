// Awards at every stage after the decision, for the walk over all forms: offered, drafted, signed, claimed, paid.
#include "tests/journeys/filled_paying.h"
#include "commissioning/agreement_terms.h"
#include "commissioning/award_review_store.h"
#include "commissioning/bid_member_store.h"
#include "commissioning/closing_store.h"
#include "commissioning/paying_world_test.h"
#include "commissioning/recipient_store.h"
#include "commissioning/return_store.h"
#include "commissioning/variation_store.h"
#include "office/people/person_store.h"

namespace reeve::journeys {
namespace {

using namespace commissioning;
using namespace commissioning::testing;
using office::Change;

std::string address_of_award(db::Connection& connection, const Award& award) {
    return desk_address(round_of(connection, award.round)) + "/awards/" + award.reference;
}

std::string grant_of(db::Connection& connection, const Award& award) {
    return grant_address(db::find(connection, bid_fields(), award.bid)->reference);
}

Result<Done> give_waiting_details(Change& change, AwardId award, bool is_called) {
    BankDetails typed;
    typed.award = award;
    typed.account_name = "Scouts";
    typed.sort_code = "200000";
    typed.account_number = "12345678";
    auto given = TRY(by(change, recipient, "The recipient", [&](auto& own) { return give_bank_details(own, typed); }));
    if (!is_called) return Done{};
    TRY(keep_bank_details(
        change, TRY(called_back(given, {officer, "Officer", "0116 496 0000", "The register"}, change.today()))));
    return Done{};
}

Result<Claim> claimed(Change& change, const Instalment& instalment) {
    return by(change, recipient, "The recipient",
              [&](auto& own) { return make_claim(own, claim_on(instalment, instalment.amount)); });
}

Result<Claim> certified_claim(Change& change, const Instalment& instalment) {
    auto claim = TRY(claimed(change, instalment));
    return by(change, officer, "Officer", [&](auto& own) { return certify(own, claim, claim.amount, ""); });
}

// One claim at each stage; the last instalments are not claimed.
Result<std::vector<std::string>> claims_at_every_stage(Change& change, const Award& award) {
    TRY(agreement_made(change, award, 8, InstalmentBasis::arrears));
    TRY(bank_verified(change, award.id));
    auto instalments = instalments_of(change.tx, award.id);
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < 3; ++i)
        claims.push_back(TRY(claim_approved(change, instalments[i], instalments[i].amount)));
    TRY(make_payment_file(change));
    Payment payment;
    payment.paid_on = change.today();
    payment.bank_reference = "FP 900";
    TRY(record_paid(change, *find_claim(change.tx, claims[1].reference), payment));
    TRY(record_not_paid(change, *find_claim(change.tx, claims[2].reference), "The account is closed"));
    claims.push_back(TRY(claim_approved(change, instalments[3], instalments[3].amount)));
    claims.push_back(TRY(certified_claim(change, instalments[4])));
    claims.push_back(TRY(claimed(change, instalments[5])));
    auto asked = TRY(claimed(change, instalments[6]));
    claims.push_back(TRY(keep_claim(change, TRY(queried(asked, "Which evenings?")))));
    std::vector<std::string> addresses;
    for (const auto& claim : claims) addresses.push_back("/work/claims/" + claim.reference);
    addresses.push_back(grant_of(change.tx, award));
    addresses.push_back(grant_of(change.tx, award) + "/instalments/8");
    addresses.push_back(grant_of(change.tx, award) + "/claims/" + claims[5].reference);
    addresses.push_back(grant_of(change.tx, award) + "/claims/" + claims[6].reference);
    addresses.push_back(address_of_award(change.tx, award) + "/claims");
    addresses.push_back(address_of_award(change.tx, award) + "/claims/8/new");
    addresses.push_back(address_of_award(change.tx, award) + "/claims/8/hold");
    addresses.push_back("/work/payments/PF-0001");
    return addresses;
}

// In the order of awards: nothing yet, drafted, issued, signed, in force with details waiting, and called back.
Result<std::vector<std::string>> agreements_at_every_stage(Change& change, const std::vector<Award>& awards) {
    TRY(draft_agreement(change, awards[1]));
    auto issue = [&](const Award& award) -> Result<GrantAgreement> {
        return issue_agreement(change, TRY(draft_agreement(change, award)));
    };
    TRY(issue(awards[2]));
    TRY(keep_agreement(change, TRY(signed_for_recipient(TRY(issue(awards[3])), "A chair", "Chair", change.today()))));
    TRY(agreement_made(change, awards[4], 2, InstalmentBasis::arrears));
    TRY(give_waiting_details(change, awards[4].id, false));
    TRY(agreement_made(change, awards[5], 2, InstalmentBasis::arrears));
    TRY(give_waiting_details(change, awards[5].id, true));
    std::vector<std::string> addresses;
    for (std::size_t i = 0; i < 6; ++i)
        for (const char* page : {"", "/agreement", "/bank"})
            addresses.push_back(address_of_award(change.tx, awards[i]) + page);
    auto drafted = address_of_award(change.tx, awards[1]) + "/agreement";
    for (const char* page : {"/terms", "/instalments", "/instalments/1"}) addresses.push_back(drafted + page);
    for (std::size_t i : {std::size_t{2}, std::size_t{4}}) addresses.push_back(grant_of(change.tx, awards[i]));
    addresses.push_back(grant_of(change.tx, awards[4]) + "/bank");
    return addresses;
}

// Its agreement began long enough ago that the first return is due.
Result<Done> date_back(Change& change, const Award& award) {
    auto agreement = *agreement_in_force(change.tx, award.id);
    agreement.starts_on = change.today() - 300;
    TRY(keep_agreement(change, agreement));
    GrantTarget target;
    target.award = award.id;
    target.words = "Evening sessions";
    target.unit = "sessions";
    target.counting = "An evening with at least five people";
    target.wanted = 40;
    TRY(add_target(change, target));
    return Done{};
}

Result<GrantReturn> written_return(Change& change, const Award& award, int number) {
    auto given = TRY(begin_return(change, award, number));
    auto numbers = numbers_read(given.numbers);
    for (auto& spend : numbers.spending) spend.actual = spend.budget.value_or(Money{});
    numbers.areas = {{"Leicester", 10'000}};
    for (const auto& dimension : dimensions()) numbers.people.push_back({dimension.name, "Not known", 12});
    given.numbers = text_of(numbers);
    given.people = 12;
    given.delivery = given.spending = given.risk = ReturnRating::green;
    given.underspend_because = "The rest was not needed";
    return keep_return(change, given);
}

Result<GrantReturn> sent_return(Change& change, const Award& award, int number) {
    auto given = TRY(written_return(change, award, number));
    return by(change, recipient, "Recipient", [&](auto& own) { return send_return(own, given); });
}

// One at each stage: sent, asked about, accepted, being written; and one that is due and not begun.
Result<std::vector<std::string>> returns_at_every_stage(Change& change, const std::vector<Award>& awards) {
    std::vector<std::string> addresses;
    for (std::size_t i : {std::size_t{4}, std::size_t{5}}) {
        TRY(date_back(change, awards[i]));
        auto award = address_of_award(change.tx, awards[i]), grant = grant_of(change.tx, awards[i]) + "/returns";
        for (const auto& address : {award + "/returns", award + "/targets/new", award + "/targets/1", grant})
            addresses.push_back(address);
    }
    auto to_accept = TRY(sent_return(change, awards[4], 1));
    auto asked = TRY(sent_return(change, awards[5], 1));
    asked = TRY(keep_return(change, TRY(queried(asked, "Which evenings?"))));
    auto done = TRY(sent_return(change, awards[5], 2));
    done = TRY(by(change, officer, "Officer", [&](auto& own) { return accept_return(own, done, {}, ""); }));
    auto drafted = TRY(written_return(change, awards[5], 3));
    for (const auto& given : {to_accept, asked, done, drafted}) addresses.push_back("/work/returns/" + given.reference);
    auto grant = grant_of(change.tx, awards[5]) + "/returns/";
    for (const char* page :
         {"1", "2", "3/spending", "3/outcomes", "3/people", "3/areas", "3/progress", "3/story", "3/files", "3"})
        addresses.push_back(grant + page);
    return addresses;
}

// Nothing asked for, then one change asked for of money, one of time, and one with a question.
Result<std::vector<std::string>> variations_at_every_stage(Change& change, const std::vector<Award>& awards) {
    std::vector<std::string> addresses;
    auto ask = [&](const Award& award, VariationKind kind) {
        GrantVariation asked;
        asked.award = award.id;
        asked.kind = kind;
        asked.words.text = "Fewer evenings than planned";
        asked.parts = 2;
        return by(change, recipient, "Recipient", [&](auto& own) { return ask_variation(own, asked); });
    };
    for (const auto& award : awards) {
        TRY(agreement_made(change, award, 2, InstalmentBasis::arrears));
        addresses.push_back(address_of_award(change.tx, award) + "/variations");
        addresses.push_back(grant_of(change.tx, award) + "/variations");
    }
    addresses.push_back(address_of_award(change.tx, awards[0]) + "/variations/new");
    auto asked = TRY(ask(awards[1], VariationKind::reprofile));
    auto question = TRY(ask(awards[2], VariationKind::termination));
    question = TRY(keep_variation(change, TRY(queried(question, "From which day?"))));
    for (const auto& one : {asked, question}) addresses.push_back("/work/variations/" + one.reference);
    return addresses;
}

// Half of it paid and nothing shown to be spent: reconciled, with money due back.
Result<Recovery> due_back(Change& change, const Award& award) {
    TRY(agreement_made(change, award, 2, InstalmentBasis::advance));
    TRY(bank_verified(change, award.id));
    auto claim = TRY(claim_approved(change, instalments_of(change.tx, award.id)[0], {2'000'00}));
    TRY(make_payment_file(change));
    Payment payment;
    payment.paid_on = change.today();
    payment.bank_reference = "FP " + award.reference;
    TRY(record_paid(change, *find_claim(change.tx, claim.reference), payment));
    for (const auto& period : periods_of(change.tx, award.id)) {
        auto given = TRY(begin_return(change, award, period.number));
        TRY(keep_return(change, TRY(waived(given, "Nothing was done", {officer, "Officer"}, change.today()))));
    }
    TRY(close_award(change, TRY(begin_closing(change, *find_award(change.tx, award.id))), Prose{"A lesson"}));
    return recoveries_of(change.tx, award.id).front();
}

// Being closed, closed, and with money due back: worked out, asked for, and disputed.
Result<std::vector<std::string>> closings_at_every_stage(Change& change, const std::vector<Award>& awards) {
    std::vector<std::string> addresses;
    auto begun = TRY(agreement_made(change, awards[0], 1, InstalmentBasis::arrears));
    for (const auto& period : periods_of(change.tx, begun.award)) {
        auto given = TRY(begin_return(change, awards[0], period.number));
        TRY(keep_return(change, TRY(waived(given, "Nothing was done", {officer, "Officer"}, change.today()))));
    }
    TRY(begin_closing(change, *find_award(change.tx, begun.award)));
    TRY(due_back(change, awards[1]));
    auto asked = TRY(ask_back(change, TRY(due_back(change, awards[2])), change.today() + 28));
    auto disputed_one = TRY(ask_back(change, TRY(due_back(change, awards[3])), change.today() + 28));
    TRY(keep_recovery(change, TRY(disputed(disputed_one, "It was spent as agreed"))));
    TRY(write_off(change, TRY(ask_back(change, TRY(due_back(change, awards[4])), change.today() + 28)), "D-2024-018"));
    for (const auto& award : awards) addresses.push_back(address_of_award(change.tx, award) + "/closing");
    for (const auto& recovery : all_recoveries(change.tx))
        addresses.push_back("/work/recoveries/" + recovery.reference);
    return addresses;
}

// Two that run for years: the review of one is to be written, that of the other waits for a second person.
Result<std::vector<std::string>> reviews_at_every_stage(Change& change, const std::vector<Award>& awards) {
    std::vector<std::string> addresses;
    for (std::size_t i = 0; i < awards.size(); ++i) {
        TRY(agreement_made(change, awards[i], 1, InstalmentBasis::arrears));
        auto award = *find_award(change.tx, awards[i].id);
        award.starts_on = change.today() - 400;
        award.ends_on = change.today() + 400;
        award = TRY(keep_award(change, award));
        addresses.push_back(address_of_award(change.tx, award) + "/reviews");
        if (i == 0) continue;
        AwardReview review;
        review.achieved.text = "Forty evenings of fifty.";
        review.money_words.text = "As planned.";
        TRY(by(change, officer, "Commissioning Officer", [&](auto& own) { return write_review(own, award, review); }));
    }
    return addresses;
}

} // namespace

std::vector<std::string> fill_paying(TestOffice& office) {
    BidsAsked asked;
    for (const char* name :
         {"Nothing yet", "Drafted", "Issued", "Signed", "Waiting", "Called back", "Claiming", "Offered"})
        asked.emplace_back(std::string("Group ") + name, Money{4'000'00});
    auto awards = awards_made(office, asked);
    BidsAsked closing_asked;
    for (const char* name : {"Closing", "Worked out", "Asked back", "Disputed", "Written off"})
        closing_asked.emplace_back(std::string("Group ") + name, Money{4'000'00});
    auto closing_awards = awards_made(office, closing_asked);
    BidsAsked varied_asked;
    for (const char* name : {"To be varied", "Varied", "Varied with a question"})
        varied_asked.emplace_back(std::string("Group ") + name, Money{4'000'00});
    auto varied_awards = awards_made(office, varied_asked);
    auto reviewed_awards =
        awards_made(office, {{"Group To review", Money{4'000'00}}, {"Group Reviewed", Money{4'000'00}}});
    auto person = office.person_of(Role::applicant);
    auto made = office.change([&](Change& change) -> Result<std::vector<std::string>> {
        auto email = office::find_person(change.tx, person)->email;
        for (const auto& award : awards) add_owner(change, award.bid, email);
        for (const auto& award : varied_awards) add_owner(change, award.bid, email);
        auto addresses = TRY(agreements_at_every_stage(change, awards));
        // Before the claims: a payment file takes whatever is approved.
        for (const auto& address : TRY(closings_at_every_stage(change, closing_awards))) addresses.push_back(address);
        for (const auto& address : TRY(claims_at_every_stage(change, awards[6]))) addresses.push_back(address);
        for (const auto& address : TRY(returns_at_every_stage(change, awards))) addresses.push_back(address);
        addresses.push_back(address_of_award(change.tx, awards[5]) + "/closing");
        for (const auto& address : TRY(variations_at_every_stage(change, varied_awards))) addresses.push_back(address);
        for (const auto& address : TRY(reviews_at_every_stage(change, reviewed_awards))) addresses.push_back(address);
        auto offering = awards[7];
        offering.state = AwardState::approved;
        offering = TRY(offered(offering, change.today() + 28, change.today()));
        addresses.push_back(grant_of(change.tx, TRY(keep_award(change, offering))));
        return addresses;
    });
    if (!made.ok()) throw Fault("nothing is paid for the walk: " + made.refusal().message);
    return *made;
}

} // namespace reeve::journeys
