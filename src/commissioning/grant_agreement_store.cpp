// Agreements and instalments in the database.
#include "commissioning/grant_agreement_store.h"
#include "commissioning/agreement_terms.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/panel_store.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

Result<Award> award_of(db::Connection& connection, AwardId id) {
    auto award = db::find(connection, award_fields(), id);
    if (!award) return Refusal{"This award is not there any more.", "", Refusal::Kind::absent};
    return *award;
}

std::vector<CostLine> costs_of(db::Connection& connection, const Award& award) {
    auto bid = db::find(connection, bid_fields(), award.bid);
    return bid ? whole(connection, *bid).costs : std::vector<CostLine>{};
}

} // namespace

std::vector<GrantAgreement> agreements_of(db::Connection& connection, AwardId award) {
    return db::records(connection, agreement_fields(),
                       db::Sql("award = :award ORDER BY number, id", "agreements of an award"), {{"award", award}});
}

std::optional<GrantAgreement> agreement_in_force(db::Connection& connection, AwardId award) {
    return db::record(connection, agreement_fields(),
                      db::Sql("award = :award AND state = 'in_force' ORDER BY number DESC, id", "agreement in force"),
                      {{"award", award}});
}

std::vector<Instalment> instalments_of(db::Connection& connection, AwardId award) {
    return db::records(connection, instalment_fields(),
                       db::Sql("award = :award ORDER BY number, id", "instalments of an award"), {{"award", award}});
}

void conceal_with_award(office::Change& change, AwardId id, const std::string& table, std::int64_t record_id) {
    auto award = db::find(change.tx, award_fields(), id);
    if (award && award->bid) conceal_from_those_aside(change, award->bid, table, record_id);
}

Result<GrantAgreement> draft_agreement(office::Change& change, const Award& award) {
    if (award.state != AwardState::accepted)
        return refused("An agreement is drafted once the recipient has accepted the offer.");
    if (!agreements_of(change.tx, award.id).empty()) return refused(award.reference + " has an agreement already.");
    auto agreement = office::keep_new(change, agreement_fields(), drafted_for(award, costs_of(change.tx, award)));
    conceal_with_award(change, award.id, "grant_agreement", agreement.id.value);
    return plan_instalments(change, agreement, planned_evenly(agreement, 1, InstalmentBasis::arrears, ""));
}

Result<GrantAgreement> keep_agreement(office::Change& change, GrantAgreement agreement) {
    return office::keep(change, agreement_fields(), std::move(agreement));
}

Result<GrantAgreement> plan_instalments(office::Change& change, GrantAgreement agreement,
                                        std::vector<Instalment> planned) {
    if (is_frozen(agreement)) return refused("The agreement is issued: its instalments are frozen with it.");
    int number = 0;
    ++agreement.plans;
    agreement = TRY(keep_agreement(change, std::move(agreement)));
    auto dropping = change;
    if (dropping.why.empty()) dropping.why = "The instalments were planned anew";
    for (const auto& stands : instalments_of(change.tx, agreement.award)) {
        if (stands.agreement == agreement.id) office::drop(dropping, instalment_fields(), stands);
        else number = std::max(number, stands.number);
    }
    for (auto& instalment : planned) {
        instalment.id = {};
        instalment.award = agreement.award;
        instalment.agreement = agreement.id;
        instalment.number = ++number;
        auto kept = office::keep_new(change, instalment_fields(), instalment);
        conceal_with_award(change, agreement.award, "instalment", kept.id.value);
    }
    return agreement;
}

Result<Instalment> keep_instalment(office::Change& change, Instalment instalment) {
    return office::keep(change, instalment_fields(), std::move(instalment));
}

Result<GrantAgreement> issue_agreement(office::Change& change, GrantAgreement agreement) {
    auto award = TRY(award_of(change.tx, agreement.award));
    auto out = TRY(issued(std::move(agreement), award, instalments_of(change.tx, award.id), change.today()));
    out.issued_post = change.actor_post;
    return keep_agreement(change, std::move(out));
}

Result<GrantAgreement> countersign(office::Change& change, GrantAgreement agreement) {
    auto award = TRY(award_of(change.tx, agreement.award));
    if (auto before = agreement_in_force(change.tx, award.id)) {
        TRY(agreement_moves().move(before->state, AgreementState::superseded));
        before->state = AgreementState::superseded;
        TRY(keep_agreement(change, *before));
    }
    auto kept = TRY(keep_agreement(change, TRY(put_in_force(std::move(agreement), change.actor_post, change.today()))));
    if (award.state != AwardState::accepted) return kept;
    TRY(award_moves().move(award.state, AwardState::active));
    award.state = AwardState::active;
    TRY(keep_award(change, award));
    return kept;
}

} // namespace reeve::commissioning
