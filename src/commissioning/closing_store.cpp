// Closings and recoveries in the database.
#include "commissioning/closing_store.h"
#include "commissioning/award_store.h"
#include "commissioning/claim_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/return_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

const Date end_of_time = date_of(9999, 12, 31);

Transfer of_award(const Award& award, TransferKind kind, Account from, Account to, Money amount, Date day) {
    Transfer transfer;
    transfer.kind = kind;
    transfer.from = from;
    transfer.to = to;
    transfer.line = award.line;
    transfer.round = award.round;
    transfer.award = award.id;
    transfer.amount = amount;
    transfer.happened_on = day;
    transfer.why = award.reference + ": " + award.organisation;
    transfer.is_sample = award.is_sample;
    return transfer;
}

Result<Award> award_of(db::Connection& connection, AwardId id) {
    auto award = find_award(connection, id);
    if (!award) return Refusal{"This award is not there any more.", "", Refusal::Kind::absent};
    return *award;
}

// A round whose awards are all closed is complete, and what it did not give returns to its line.
Result<Done> complete_round(office::Change& change, FundingRoundId id) {
    auto round = round_of(change.tx, id);
    for (const auto& award : awards_of(change.tx, id))
        if (is_live(award) && award.state != AwardState::closed) return Done{};
    if (round.state == RoundState::announced) {
        TRY(round_moves().move(round.state, RoundState::delivering));
        round.state = RoundState::delivering;
    }
    if (round.state != RoundState::delivering) return Done{};
    TRY(round_moves().move(round.state, RoundState::complete));
    round.state = RoundState::complete;
    round = TRY(keep_round(change, round));
    auto left = balances(change.tx, id).in(Account::round_available);
    if (left.pence <= 0) return Done{};
    Transfer back;
    back.kind = TransferKind::close_round;
    back.from = Account::round_available;
    back.to = Account::unallocated;
    back.line = round.line;
    back.round = id;
    back.amount = left;
    back.happened_on = change.today();
    back.why = "Every award of " + round.reference + " is closed";
    back.is_sample = round.is_sample;
    TRY(post(change, back));
    return Done{};
}

Result<Award> made_closed(office::Change& change, Award award) {
    if (auto agreement = agreement_in_force(change.tx, award.id)) {
        TRY(agreement_moves().move(agreement->state, AgreementState::ended));
        agreement->state = AgreementState::ended;
        agreement->ended_because = award.reference + " is closed";
        TRY(keep_agreement(change, *agreement));
    }
    TRY(award_moves().move(award.state, AwardState::closed));
    award.state = AwardState::closed;
    award = TRY(keep_award(change, award));
    TRY(complete_round(change, award.round));
    return award;
}

Result<Recovery> ended_recovery(office::Change& change, Recovery recovery) {
    auto kept = TRY(keep_recovery(change, std::move(recovery)));
    if (!is_over(kept)) return kept;
    auto award = TRY(award_of(change.tx, kept.award));
    for (const auto& other : recoveries_of(change.tx, award.id))
        if (!is_over(other)) return kept;
    if (award.state == AwardState::closing) TRY(made_closed(change, award));
    return kept;
}

} // namespace

Result<ClosingStanding> closing_standing(db::Connection& connection, const Award& award) {
    ClosingStanding standing;
    standing.award = award;
    auto agreements = agreements_of(connection, award.id);
    standing.first_amount = agreements.empty() ? award.amount : agreements.front().amount;
    auto sums = balances(connection, award.id);
    standing.committed = sums.in(Account::committed);
    standing.paid = sums.drawn() + sums.in(Account::written_off);
    for (const auto& recovery : recoveries_of(connection, award.id)) {
        standing.paid += recovery.received; // it was paid, and came back
        standing.asked_back += recovery.amount;
    }
    for (const auto& given : returns_of(connection, award.id))
        if (given.state == ReturnState::accepted) {
            standing.evidenced += evidenced_by(given);
            standing.ineligible += given.ineligible;
        }
    for (const auto& claim : claims_of(connection, award.id)) standing.open_claims += is_open(claim);
    standing.missing_return = missing_return_by(connection, award.id, end_of_time);
    return standing;
}

std::vector<GrantClosing> closings_of(db::Connection& connection, AwardId award) {
    return db::records(connection, closing_fields(),
                       db::Sql("award = :award ORDER BY reconciled_on DESC, id DESC", "closings of an award"),
                       {{"award", award}});
}

std::vector<Recovery> recoveries_of(db::Connection& connection, AwardId award) {
    return db::records(connection, recovery_fields(),
                       db::Sql("award = :award ORDER BY reference, id", "recoveries of an award"), {{"award", award}});
}

std::vector<Recovery> all_recoveries(db::Connection& connection) {
    return db::records(connection, recovery_fields(), db::Sql("id > 0 ORDER BY reference, id", "all recoveries"));
}

std::optional<Recovery> find_recovery(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, recovery_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a recovery by reference"),
                      {{"reference", in_words(*read)}});
}

Result<Award> begin_closing(office::Change& change, const Award& award) {
    TRY(may_begin_closing(TRY(closing_standing(change.tx, award))));
    auto out = award;
    TRY(award_moves().move(out.state, AwardState::closing));
    out.state = AwardState::closing;
    return keep_award(change, out);
}

Result<GrantClosing> close_award(office::Change& change, const Award& award, Prose review) {
    for (const auto& before : closings_of(change.tx, award.id))
        if (!before.reopened_on)
            return Refusal{before.reference + " reconciled it already. It is closed once the recovery is over.", "",
                           Refusal::Kind::conflict};
    auto standing = TRY(closing_standing(change.tx, award));
    auto closing = TRY(closed_with(standing, std::move(review), change.today()));
    closing.reconciled_by = change.actor;
    closing.reconciled_post = change.actor_post;
    closing = office::keep_new(change, closing_fields(), std::move(closing));
    conceal_with_award(change, award.id, "grant_closing", closing.id.value);
    if (standing.committed.pence > 0)
        TRY(post(change, of_award(award, TransferKind::release, Account::committed, Account::unallocated,
                                  standing.committed, change.today())));
    if (closing.due_back.pence <= 0) {
        TRY(made_closed(change, award));
        return closing;
    }
    Recovery recovery;
    recovery.award = award.id;
    recovery.closing = closing.id;
    recovery.amount = closing.due_back;
    recovery.is_sample = award.is_sample;
    recovery = office::keep_new(change, recovery_fields(), std::move(recovery));
    conceal_with_award(change, award.id, "recovery", recovery.id.value);
    return closing;
}

Result<Award> reopen_award(office::Change& change, const Award& award, const std::string& decision) {
    auto closings = closings_of(change.tx, award.id);
    if (closings.empty()) return Refusal{award.reference + " was never closed.", "", Refusal::Kind::conflict};
    TRY(award_moves().move(award.state, AwardState::closing));
    auto opened = TRY(reopened(closings.front(), decision, change.actor_post, change.today()));
    TRY(office::keep(change, closing_fields(), std::move(opened)));
    auto out = award;
    out.state = AwardState::closing;
    return keep_award(change, out);
}

Result<Recovery> ask_back(office::Change& change, const Recovery& recovery, Date pay_by) {
    auto award = TRY(award_of(change.tx, recovery.award));
    auto out = TRY(demanded(recovery, pay_by, change.today()));
    TRY(post(change,
             of_award(award, TransferKind::demand, Account::paid, Account::owed_back, out.amount, change.today())));
    return keep_recovery(change, std::move(out));
}

Result<Recovery> record_receipt(office::Change& change, const Recovery& recovery, Money amount) {
    auto award = TRY(award_of(change.tx, recovery.award));
    auto out = TRY(received(recovery, amount, change.today()));
    TRY(post(change,
             of_award(award, TransferKind::receipt, Account::owed_back, Account::unallocated, amount, change.today())));
    return ended_recovery(change, std::move(out));
}

Result<Recovery> write_off(office::Change& change, const Recovery& recovery, const std::string& decision) {
    auto award = TRY(award_of(change.tx, recovery.award));
    auto out = TRY(written_off(recovery, decision, change.today()));
    auto transfer = of_award(award, TransferKind::write_off, Account::owed_back, Account::written_off, out.written_off,
                             change.today());
    transfer.decision = decision;
    TRY(post(change, transfer));
    return ended_recovery(change, std::move(out));
}

Result<Recovery> keep_recovery(office::Change& change, Recovery recovery) {
    return office::keep(change, recovery_fields(), std::move(recovery));
}

} // namespace reeve::commissioning
