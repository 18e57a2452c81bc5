// Payments: approved claims go to the bank in a file that is frozen, and each is paid under a bank reference of its
// own; a payment is never changed, only reversed.
#pragma once
#include "commissioning/claim.h"

namespace reeve::commissioning {

using PaymentFileId = Id<PaymentFile>;

struct PaymentFile {
    PaymentFileId id;
    int version = 0;
    std::string reference; // PF-0001
    Moment made_at;
    std::string made_post;
    int payments = 0;
    Money total;
    std::string content; // CSV
    std::string hash;
    bool is_sample = false;
};
const Description<PaymentFile>& payment_file_fields();

struct Payment;
using PaymentId = Id<Payment>;

struct Payment {
    PaymentId id;
    int version = 0;
    ClaimId claim;
    AwardId award;
    Money amount;
    Date paid_on;
    std::string bank_reference; // of this payment alone
    std::string recorded_post;
    std::optional<Date> reversed_on;
    std::string reversed_because;
    std::string reversed_post;
    bool is_sample = false;
};
const Description<Payment>& payment_fields();

// A line of the file: who is paid, where, and under which words on their statement.
struct PaymentLine {
    Claim claim;
    Award award;
    BankDetails bank;
};
std::string payment_csv(const std::vector<PaymentLine>&);

// The claim as paid, and the problems of the day and the reference.
Problems check(const Payment&, Date today);
Result<Payment> reversed(Payment, const std::string& because, const std::string& post, Date today);

} // namespace reeve::commissioning
