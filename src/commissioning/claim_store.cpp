// Bank details and claims in the database.
#include "commissioning/claim_store.h"
#include "commissioning/award_store.h"
#include "commissioning/diligence_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/return_store.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

std::optional<Instalment> instalment_of(db::Connection& connection, InstalmentId id) {
    return db::find(connection, instalment_fields(), id);
}

bool is_waiting(const BankDetails& details) {
    return details.state == BankState::waiting || details.state == BankState::called_back;
}

Result<Done> replace_others(office::Change& change, const BankDetails& by, bool waiting_ones) {
    for (auto details : bank_details_of(change.tx, by.award)) {
        bool is_other = waiting_ones ? is_waiting(details) : details.state == BankState::verified;
        if (details.id == by.id || !is_other) continue;
        TRY(bank_moves().move(details.state, BankState::replaced));
        details.state = BankState::replaced;
        TRY(office::keep(change, bank_fields(), details));
    }
    return Done{};
}

} // namespace

std::vector<BankDetails> bank_details_of(db::Connection& connection, AwardId award) {
    return db::records(connection, bank_fields(),
                       db::Sql("award = :award ORDER BY given_at DESC, id DESC", "bank details of an award"),
                       {{"award", award}});
}

std::optional<BankDetails> verified_details(db::Connection& connection, AwardId award) {
    return db::record(connection, bank_fields(),
                      db::Sql("award = :award AND state = 'verified' ORDER BY id DESC", "verified bank details"),
                      {{"award", award}});
}

Result<BankDetails> give_bank_details(office::Change& change, BankDetails details) {
    details.state = BankState::waiting;
    details.given_by = change.actor;
    details.given_words = change.actor_post;
    details.given_at = change.now;
    auto kept = office::keep_new(change, bank_fields(), std::move(details));
    conceal_with_award(change, kept.award, "bank_details", kept.id.value);
    TRY(replace_others(change, kept, true));
    return kept;
}

Result<BankDetails> keep_bank_details(office::Change& change, BankDetails details) {
    auto kept = TRY(office::keep(change, bank_fields(), std::move(details)));
    if (kept.state == BankState::verified) TRY(replace_others(change, kept, false));
    return kept;
}

std::vector<Claim> claims_of(db::Connection& connection, AwardId award) {
    return db::records(connection, claim_fields(),
                       db::Sql("award = :award ORDER BY reference, id", "claims of an award"), {{"award", award}});
}

std::vector<Claim> open_claims(db::Connection& connection) {
    return db::records(connection, claim_fields(),
                       db::Sql("state NOT IN ('paid', 'withdrawn', 'refused') ORDER BY claimed_on, id", "open claims"));
}

std::optional<Claim> find_claim(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, claim_fields(), db::Sql("reference = :reference ORDER BY id", "a claim by reference"),
                      {{"reference", in_words(*read)}});
}

Result<ClaimStanding> standing_of(db::Connection& connection, const Claim& claim) {
    auto award = db::find(connection, award_fields(), claim.award);
    auto instalment = instalment_of(connection, claim.instalment);
    if (!award || !instalment || instalment->award != claim.award)
        return Refusal{"There is no such instalment.", "", Refusal::Kind::absent};
    ClaimStanding standing;
    standing.award = *award;
    standing.instalment = *instalment;
    standing.in_force = agreement_in_force(connection, award->id);
    standing.verified = verified_details(connection, award->id);
    for (const auto& details : bank_details_of(connection, award->id))
        standing.bank_is_changing = standing.bank_is_changing || is_waiting(details);
    auto sums = balances(connection, award->id);
    standing.committed = sums.in(Account::committed);
    standing.paid = sums.drawn();
    for (const auto& other : claims_of(connection, award->id))
        if (other.id != claim.id && is_underway(other)) standing.underway += payable(other);
    for (const auto& condition : unmet_conditions(connection, award->bid))
        standing.must_come_first = condition.words.text;
    if (instalment->needs_return)
        standing.missing_return = missing_return_by(connection, award->id, instalment->due_on);
    standing.evidenced = evidenced_spending(connection, award->id);
    return standing;
}

Result<Claim> make_claim(office::Change& change, Claim claim) {
    auto standing = TRY(standing_of(change.tx, claim));
    TRY(may_claim(standing, change.today()));
    for (const auto& other : claims_of(change.tx, claim.award))
        if (other.instalment == claim.instalment && other.state != ClaimState::withdrawn
            && other.state != ClaimState::refused)
            return refused(other.reference + " claims this instalment already.");
    claim.claimed_on = change.today();
    if (auto problems = check(claim, standing, change.today()); !problems.empty()) return problems;
    claim.claimed_words = change.actor_post;
    claim.is_sample = standing.award.is_sample;
    auto kept = office::keep_new(change, claim_fields(), std::move(claim));
    conceal_with_award(change, kept.award, "claim", kept.id.value);
    return kept;
}

Result<Claim> keep_claim(office::Change& change, Claim claim) {
    return office::keep(change, claim_fields(), std::move(claim));
}

Result<Claim> certify(office::Change& change, const Claim& claim, Money eligible, const std::string& because) {
    auto standing = TRY(standing_of(change.tx, claim));
    return keep_claim(
        change, TRY(certified(claim, standing, eligible, because, {change.actor, change.actor_post}, change.today())));
}

Result<Claim> approve(office::Change& change, const Claim& claim) {
    auto standing = TRY(standing_of(change.tx, claim));
    return keep_claim(change, TRY(approved(claim, standing, {change.actor, change.actor_post}, change.today())));
}

} // namespace reeve::commissioning
