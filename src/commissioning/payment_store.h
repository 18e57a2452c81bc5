// Keeps payment files and payments, with what each moves in the ledger.
#pragma once
#include "commissioning/claim_store.h"
#include "commissioning/payment.h"

namespace reeve::commissioning {

std::vector<PaymentFile> payment_files(db::Connection&); // newest first
std::optional<PaymentFile> find_payment_file(db::Connection&, std::string_view reference);
std::vector<Claim> claims_in(db::Connection&, PaymentFileId);
std::vector<Payment> payments_of(db::Connection&, AwardId);        // oldest first
std::optional<Payment> standing_payment(db::Connection&, ClaimId); // that was not reversed

// Claims that are approved, each with what keeps it from being sent now; empty where nothing does.
struct ReadyClaim {
    Claim claim;
    Award award;
    std::string held_because;
};
std::vector<ReadyClaim> ready_claims(db::Connection&);
// Every approved claim that nothing holds goes to the bank in one file, frozen under its hash; but those of a recipient
// from whose bid whoever makes the file stands aside. Refused where none is left.
Result<PaymentFile> make_payment_file(office::Change&);

// Paid on this day under this reference, once; the ledger moves the money. A problem at "bank_reference" where another
// payment has it.
Result<Payment> record_paid(office::Change&, Claim, Payment);
Result<Claim> record_not_paid(office::Change&, const Claim&, const std::string& because);
// The money returns to what is committed, and the claim can be taken up again or refused.
Result<Payment> reverse_payment(office::Change&, const Payment&, const std::string& because);

} // namespace reeve::commissioning
