// Mounts what follows an award: agreements, bank details, claims and payments, returns, variations and the close.
#include "commissioning/closing_pages.h"
#include "commissioning/closing_store.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment.h"
#include "commissioning/return_pages.h"
#include "commissioning/return_store.h"
#include "commissioning/variation_pages.h"
#include "commissioning/variation_store.h"
#include "office/office.h"

namespace reeve::commissioning {

void mount_paying(office::Office& office) {
    for (auto* mount_pages :
         {mount_agreements, mount_instalments, mount_bank_details, mount_claims, mount_claim_moves, mount_payments,
          mount_my_grant, mount_my_claims, mount_returns, mount_return_moves, mount_targets, mount_my_returns,
          mount_my_return_parts, mount_closings, mount_recoveries, mount_variations, mount_my_variations})
        mount_pages(office.routes());
    for (const auto* shape :
         {&agreement_fields().shape(), &instalment_fields().shape(), &bank_fields().shape(), &claim_fields().shape(),
          &payment_file_fields().shape(), &payment_fields().shape(), &return_fields().shape(), &target_fields().shape(),
          &closing_fields().shape(), &recovery_fields().shape(), &variation_fields().shape()})
        office.shapes().push_back(shape);
    for (const auto& moves : {agreement_moves().in_words(), instalment_moves().in_words(), bank_moves().in_words(),
                              claim_moves().in_words(), return_moves().in_words(), recovery_moves().in_words(),
                              variation_moves().in_words()})
        office.lifecycles().push_back(moves);
    office.purposes().push_back({"bank_details", "So that grants are paid to the recipient and to nobody else."});
    office.purposes().push_back({"grant_agreement", "So that it is known who undertook what for a grant."});
    office.purposes().push_back({"payment_file", "So that what was sent to the bank can be shown."});
}

} // namespace reeve::commissioning
