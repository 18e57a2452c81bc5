// Mounts what follows an award: agreements, bank details, claims and payments, returns, variations and the close.
#include "commissioning/award_desk.h"
#include "commissioning/award_review_store.h"
#include "commissioning/closing_pages.h"
#include "commissioning/closing_store.h"
#include "commissioning/panel_store.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment.h"
#include "commissioning/return_pages.h"
#include "commissioning/return_reminder_store.h"
#include "commissioning/return_store.h"
#include "commissioning/round_store.h"
#include "commissioning/variation_pages.h"
#include "commissioning/variation_store.h"
#include "office/office.h"

namespace reeve::commissioning {

namespace {

constexpr int days_before_review = 30;

// Yearly reviews to write, for those who run rounds; and to decide on, for another than the writer.
std::vector<office::Waiting> reviews_waiting(db::Connection& connection, office::PersonId person, office::Role role,
                                             Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::run_rounds)) return list;
    bool may_decide = office::has_right(role, office::Right::approve_rounds);
    for (const auto& due : reviews_due(connection, today + days_before_review)) {
        if (is_hidden_from(connection, due.award.bid, person)) continue;
        auto address = address_of(round_of(connection, due.award.round), due.award) + "/reviews";
        if (!due.written)
            list.push_back({"The yearly review of " + due.award.reference + " is to be written", address,
                            "Due on " + in_words(due.due_on) + "."});
        else if (may_decide && due.written->written_by != person)
            list.push_back({due.written->reference + " waits for a decision", address, due.award.organisation + "."});
    }
    return list;
}

} // namespace

void mount_paying(office::Office& office) {
    for (auto* mount_pages : {mount_agreements, mount_instalments, mount_bank_details, mount_claims, mount_claim_moves,
                              mount_payments, mount_my_grant, mount_my_claims, mount_returns, mount_return_moves,
                              mount_targets, mount_my_returns, mount_my_return_parts, mount_closings,
                              mount_award_reviews, mount_recoveries, mount_variations, mount_my_variations})
        mount_pages(office.routes());
    for (const auto* shape : {&agreement_fields().shape(), &instalment_fields().shape(), &bank_fields().shape(),
                              &claim_fields().shape(), &payment_file_fields().shape(), &payment_fields().shape(),
                              &return_fields().shape(), &target_fields().shape(), &closing_fields().shape(),
                              &award_review_fields().shape(), &recovery_fields().shape(), &variation_fields().shape()})
        office.shapes().push_back(shape);
    for (const auto& moves : {agreement_moves().in_words(), instalment_moves().in_words(), bank_moves().in_words(),
                              claim_moves().in_words(), return_moves().in_words(), recovery_moves().in_words(),
                              variation_moves().in_words(), award_review_moves().in_words()})
        office.lifecycles().push_back(moves);
    office.waiting().push_back(reviews_waiting);
    office.jobs().push_back(return_reminder_job());
    office.purposes().push_back({"bank_details", "So that grants are paid to the recipient and to nobody else."});
    office.purposes().push_back({"grant_agreement", "So that it is known who undertook what for a grant."});
    office.purposes().push_back({"payment_file", "So that what was sent to the bank can be shown."});
}

} // namespace reeve::commissioning
