// The pages of what follows an award, each mounted by its own function: agreements, bank details, claims, payments, and
// the grant as its recipient has it.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::commissioning {

void mount_agreements(office::Routes&);  // drafted, issued, signed, in force
void mount_instalments(office::Routes&); // planned anew, changed one by one, held
void mount_bank_details(office::Routes&);
void mount_claims(office::Routes&);      // of one award, and those that wait for somebody
void mount_claim_moves(office::Routes&); // one claim, and what is done with it
void mount_payments(office::Routes&);    // files for the bank
void mount_my_grant(office::Routes&);    // offer, agreement and claims, for the recipient
void mount_my_claims(office::Routes&);

} // namespace reeve::commissioning
