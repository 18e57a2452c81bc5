// Variations in the database.
#include "commissioning/variation_store.h"
#include "commissioning/agreement_terms.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/claim_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

// Some claim stands on it, so that it stays as it is.
bool is_claimed(const std::vector<Claim>& claims, const Instalment& instalment) {
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
        return claim.instalment == instalment.id && claim.state != ClaimState::withdrawn
               && claim.state != ClaimState::refused;
    });
}

Result<Done> post_difference(office::Change& change, const Award& before, const Award& after) {
    if (before.amount == after.amount) return Done{};
    auto round = round_of(change.tx, after.round);
    bool is_more = after.amount > before.amount;
    bool is_past = round.state != RoundState::announced;
    Transfer transfer;
    transfer.kind = is_more ? TransferKind::award : is_past ? TransferKind::release : TransferKind::lapse;
    transfer.from = is_more ? Account::round_available : Account::committed;
    transfer.to = is_more ? Account::committed : is_past ? Account::unallocated : Account::round_available;
    transfer.line = after.line;
    transfer.round = after.round;
    transfer.award = after.id;
    transfer.amount = is_more ? after.amount - before.amount : before.amount - after.amount;
    transfer.happened_on = change.today();
    transfer.why = after.reference + ": varied from " + in_words(before.amount) + " to " + in_words(after.amount);
    transfer.is_sample = after.is_sample;
    TRY(post(change, transfer, is_more ? round.over_by : Money{}));
    return Done{};
}

// Those that nobody has claimed are cancelled, and what is left is planned anew.
Result<Done> replan(office::Change& change, const GrantAgreement& next, std::optional<int> parts) {
    auto claims = claims_of(change.tx, next.award);
    Money kept;
    int number = 0, cancelled = 0;
    for (auto instalment : instalments_of(change.tx, next.award)) {
        number = std::max(number, instalment.number);
        if (instalment.state == InstalmentState::cancelled) continue;
        if (is_claimed(claims, instalment)) {
            kept += instalment.amount;
            continue;
        }
        TRY(instalment_moves().move(instalment.state, InstalmentState::cancelled));
        instalment.state = InstalmentState::cancelled;
        TRY(keep_instalment(change, instalment));
        ++cancelled;
    }
    if (next.amount < kept)
        return refused("Instalments over " + in_words(kept) + " are claimed, more than the " + in_words(next.amount)
                       + " that would be left.");
    for (auto& planned :
         instalments_left(next, next.amount - kept, parts.value_or(std::max(1, cancelled)), change.today())) {
        planned.number = ++number;
        auto instalment = office::keep_new(change, instalment_fields(), planned);
        conceal_with_award(change, next.award, "instalment", instalment.id.value);
    }
    return Done{};
}

// The further agreement, in force at once: the recipient asked for the variation or agreed to it.
Result<GrantAgreement> put_next_in_force(office::Change& change, const GrantAgreement& before, const Award& award,
                                         const GrantVariation& variation) {
    auto next = office::keep_new(change, agreement_fields(), next_agreement(before, award, variation));
    conceal_with_award(change, award.id, "grant_agreement", next.id.value);
    TRY(replan(change, next, variation.parts));
    next = TRY(issue_agreement(change, next));
    next = TRY(keep_agreement(change,
                              TRY(signed_for_recipient(next, before.signed_name, before.signed_role, change.today()))));
    return countersign(change, next);
}

} // namespace

std::vector<GrantVariation> variations_of(db::Connection& connection, AwardId award) {
    return db::records(connection, variation_fields(),
                       db::Sql("award = :award ORDER BY reference DESC, id DESC", "variations of an award"),
                       {{"award", award}});
}

std::optional<GrantVariation> find_variation(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, variation_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a variation by reference"),
                      {{"reference", in_words(*read)}});
}

Result<VariationStanding> standing_of(db::Connection& connection, const GrantVariation& variation) {
    auto award = find_award(connection, variation.award);
    auto in_force = agreement_in_force(connection, variation.award);
    if (!award || !in_force) return refused("There is no agreement in force that could be varied.");
    VariationStanding standing;
    standing.award = *award;
    standing.in_force = *in_force;
    standing.drawn = balances(connection, award->id).drawn();
    for (const auto& claim : claims_of(connection, award->id))
        if (is_open(claim)) standing.claimed += claim.eligible.value_or(claim.amount);
    auto round = round_of(connection, award->round);
    standing.most = round.most;
    standing.round_left = balances(connection, round.id).in(Account::round_available) + round.over_by;
    auto bid = db::find(connection, bid_fields(), award->bid);
    standing.requested = bid ? bid->requested.value_or(award->amount) : award->amount;
    auto line = db::find(connection, budget_line_fields(), award->line);
    int year = line ? line->year_begins : year_of(award->decided_on);
    standing.year_ends = date_of(year + 1, 3, 31);
    return standing;
}

Result<GrantVariation> ask_variation(office::Change& change, GrantVariation variation) {
    auto standing = TRY(standing_of(change.tx, variation));
    if (auto problems = check(variation, standing); !problems.empty()) return problems;
    for (const auto& other : variations_of(change.tx, variation.award))
        if (is_waiting(other))
            return refused(other.reference + " waits for its decision. One variation is decided after the other.");
    variation.state = VariationState::asked;
    variation.asked_by = change.actor;
    variation.asked_words = change.actor_post;
    variation.asked_on = change.today();
    variation.is_sample = standing.award.is_sample;
    auto kept = office::keep_new(change, variation_fields(), std::move(variation));
    conceal_with_award(change, kept.award, "grant_variation", kept.id.value);
    return kept;
}

Result<GrantVariation> keep_variation(office::Change& change, GrantVariation variation) {
    return office::keep(change, variation_fields(), std::move(variation));
}

Result<GrantVariation> apply_variation(office::Change& change, const GrantVariation& variation,
                                       const std::string& because) {
    auto standing = TRY(standing_of(change.tx, variation));
    auto out = TRY(applied(variation, standing, because, {change.actor, change.actor_post}, change.today()));
    auto award = varied(standing.award, out);
    if (award.state != standing.award.state) TRY(award_moves().move(standing.award.state, award.state));
    award = TRY(keep_award(change, award));
    TRY(post_difference(change, standing.award, award));
    if (out.kind != VariationKind::termination)
        out.agreement = TRY(put_next_in_force(change, standing.in_force, award, out)).id;
    return keep_variation(change, std::move(out));
}

} // namespace reeve::commissioning
