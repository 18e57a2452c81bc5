// What a payment file says, and when a payment may be recorded or reversed.
#include "commissioning/payment.h"
#include "base/csv.h"

namespace reeve::commissioning {

const Description<PaymentFile>& payment_file_fields() {
    static const auto fields =
        Description<PaymentFile>("payment_file", "payment file", "PF")
            .hidden<&PaymentFile::reference>("reference", {.label = "Reference"})
            .hidden<&PaymentFile::made_at>("made_at", {.label = "Made"})
            .hidden<&PaymentFile::made_post>("made_post", {.label = "Made by"})
            .hidden<&PaymentFile::payments>("payments", {.label = "Payments"})
            .hidden<&PaymentFile::total>("total", {.label = "Total"})
            .hidden<&PaymentFile::content>("content",
                                           {.label = "The file", .audience = Audience::restricted, .personal = true})
            .hidden<&PaymentFile::hash>("hash", {.label = "Hash"})
            .hidden<&PaymentFile::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Description<Payment>& payment_fields() {
    static const auto fields =
        Description<Payment>("payment", "payment")
            .hidden<&Payment::claim>("claim")
            .hidden<&Payment::award>("award")
            .hidden<&Payment::amount>("amount", {.label = "Amount"})
            .has<&Payment::paid_on>("paid_on", {.label = "Paid on", .hint = "Like 5 September 2026.", .needed = true})
            .has<&Payment::bank_reference>("bank_reference",
                                           {.label = "The bank’s reference",
                                            .hint = "As it stands on the statement. Each payment has one of its own.",
                                            .needed = true,
                                            .limit = 60})
            .hidden<&Payment::recorded_post>("recorded_post", {.label = "Recorded by"})
            .hidden<&Payment::reversed_on>("reversed_on", {.label = "Reversed on"})
            .has<&Payment::reversed_because>("reversed_because", {.label = "Reversed because", .limit = 600})
            .hidden<&Payment::reversed_post>("reversed_post", {.label = "Reversed by"})
            .hidden<&Payment::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

std::string payment_csv(const std::vector<PaymentLine>& lines) {
    CsvWriter out;
    out.row({"Claim", "Award", "Recipient", "Account name", "Sort code", "Account number", "Amount (£)"});
    for (const auto& [claim, award, bank] : lines)
        out.row({claim.reference, award.reference, award.organisation, bank.account_name, sort_code_in_words(bank),
                 bank.account_number, plain(payable(claim))});
    return out.take();
}

Problems check(const Payment& payment, Date today) {
    Problems problems;
    if (payment.paid_on > today) problems.add("paid_on", "The date must be today or in the past");
    return problems;
}

Result<Payment> reversed(Payment payment, const std::string& because, const std::string& post, Date today) {
    if (payment.reversed_on)
        return Refusal{"This payment was reversed on " + in_words(*payment.reversed_on) + ".", "",
                       Refusal::Kind::conflict};
    if (trimmed(because).empty()) {
        Problems problems;
        problems.add("reversed_because", "Enter why it is reversed");
        return problems;
    }
    payment.reversed_on = today;
    payment.reversed_because = because;
    payment.reversed_post = post;
    return payment;
}

} // namespace reeve::commissioning
