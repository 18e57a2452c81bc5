// Payment files and payments in the database.
#include "commissioning/payment_store.h"
#include "commissioning/award_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/panel_store.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

std::vector<Claim> approved_claims(db::Connection& connection) {
    return db::records(connection, claim_fields(),
                       db::Sql("state = 'approved' ORDER BY claimed_on, id", "approved claims"));
}

Transfer of_payment(const Payment& payment, const Award& award, TransferKind kind, Date day) {
    Transfer transfer;
    transfer.kind = kind;
    bool is_paid = kind == TransferKind::pay;
    transfer.from = is_paid ? Account::committed : Account::paid;
    transfer.to = is_paid ? Account::paid : Account::committed;
    transfer.line = award.line;
    transfer.round = award.round;
    transfer.award = award.id;
    transfer.amount = payment.amount;
    transfer.happened_on = day;
    transfer.why = award.reference + ": " + payment.bank_reference;
    transfer.is_sample = payment.is_sample;
    return transfer;
}

bool is_used(db::Connection& connection, const std::string& bank_reference) {
    return db::record(connection, payment_fields(),
                      db::Sql("bank_reference = :reference ORDER BY id", "a payment by the bank’s reference"),
                      {{"reference", bank_reference}})
        .has_value();
}

} // namespace

std::vector<PaymentFile> payment_files(db::Connection& connection) {
    return db::records(connection, payment_file_fields(),
                       db::Sql("id > 0 ORDER BY made_at DESC, id DESC", "payment files"));
}

std::optional<PaymentFile> find_payment_file(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, payment_file_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a payment file by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<Claim> claims_in(db::Connection& connection, PaymentFileId file) {
    return db::records(connection, claim_fields(),
                       db::Sql("payment_file = :file ORDER BY reference, id", "claims of a payment file"),
                       {{"file", file}});
}

std::vector<Payment> payments_of(db::Connection& connection, AwardId award) {
    return db::records(connection, payment_fields(),
                       db::Sql("award = :award ORDER BY paid_on, id", "payments of an award"), {{"award", award}});
}

std::optional<Payment> standing_payment(db::Connection& connection, ClaimId claim) {
    return db::record(connection, payment_fields(),
                      db::Sql("claim = :claim AND reversed_on IS NULL ORDER BY id", "the payment of a claim"),
                      {{"claim", claim}});
}

std::vector<ReadyClaim> ready_claims(db::Connection& connection) {
    std::vector<ReadyClaim> ready;
    for (const auto& claim : approved_claims(connection)) {
        auto standing = standing_of(connection, claim);
        if (!standing) throw Fault(claim.reference + " claims an instalment that is not there");
        auto may = may_send(claim, *standing);
        ready.push_back({claim, standing->award, may ? "" : may.refusal().message});
    }
    return ready;
}

Result<PaymentFile> make_payment_file(office::Change& change) {
    PaymentFile file;
    std::vector<PaymentLine> lines;
    for (const auto& [claim, award, held_because] : ready_claims(change.tx)) {
        if (!held_because.empty() || is_hidden_from(change.tx, award.bid, change.actor)) continue;
        lines.push_back({claim, award, *verified_details(change.tx, award.id)});
        file.total += payable(claim);
        file.is_sample = file.is_sample || claim.is_sample;
    }
    if (lines.empty()) return refused("No approved claim can be sent now.");
    file.made_at = change.now;
    file.made_post = change.actor_post;
    file.payments = static_cast<int>(lines.size());
    file.content = payment_csv(lines);
    file.hash = sha256(file.content);
    file = office::keep_new(change, payment_file_fields(), std::move(file));
    for (auto& line : lines) {
        conceal_with_award(change, line.award.id, "payment_file", file.id.value);
        TRY(claim_moves().move(line.claim.state, ClaimState::sent));
        line.claim.state = ClaimState::sent;
        line.claim.file = file.id;
        TRY(keep_claim(change, line.claim));
    }
    return file;
}

Result<Payment> record_paid(office::Change& change, Claim claim, Payment payment) {
    auto problems = check(payment, change.today());
    if (is_used(change.tx, payment.bank_reference))
        problems.add("bank_reference", "Another payment has this reference. Each payment has one of its own");
    if (!problems.empty()) return problems;
    auto standing = TRY(standing_of(change.tx, claim));
    TRY(claim_moves().move(claim.state, ClaimState::paid));
    claim.state = ClaimState::paid;
    claim = TRY(keep_claim(change, std::move(claim)));
    payment.claim = claim.id;
    payment.award = claim.award;
    payment.amount = payable(claim);
    payment.recorded_post = change.actor_post;
    payment.is_sample = claim.is_sample;
    payment = office::keep_new(change, payment_fields(), std::move(payment));
    conceal_with_award(change, payment.award, "payment", payment.id.value);
    TRY(post(change, of_payment(payment, standing.award, TransferKind::pay, payment.paid_on)));
    return payment;
}

Result<Claim> record_not_paid(office::Change& change, const Claim& claim, const std::string& because) {
    return keep_claim(change, TRY(ended(claim, ClaimState::failed, because)));
}

Result<Payment> reverse_payment(office::Change& change, const Payment& payment, const std::string& because) {
    auto claim = db::find(change.tx, claim_fields(), payment.claim);
    if (!claim) return Refusal{"This payment is not there any more.", "", Refusal::Kind::absent};
    auto out = TRY(reversed(payment, because, change.actor_post, change.today()));
    auto standing = TRY(standing_of(change.tx, *claim));
    TRY(keep_claim(change, TRY(ended(*claim, ClaimState::failed, because))));
    out = TRY(office::keep(change, payment_fields(), std::move(out)));
    TRY(post(change, of_payment(out, standing.award, TransferKind::reverse, change.today())));
    return out;
}

} // namespace reeve::commissioning
