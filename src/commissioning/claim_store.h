// Keeps bank details and claims, and brings what a claim is judged by.
#pragma once
#include "commissioning/claim.h"
#include "commissioning/grant_agreement_store.h"

namespace reeve::commissioning {

std::vector<BankDetails> bank_details_of(db::Connection&, AwardId); // newest first
std::optional<BankDetails> verified_details(db::Connection&, AwardId);
// Given by the person of the change; what waited before is replaced.
Result<BankDetails> give_bank_details(office::Change&, BankDetails);
// Once verified, what was verified before is replaced.
Result<BankDetails> keep_bank_details(office::Change&, BankDetails);

std::vector<Claim> claims_of(db::Connection&, AwardId); // by reference
std::vector<Claim> open_claims(db::Connection&);        // oldest first
std::optional<Claim> find_claim(db::Connection&, std::string_view reference);
// What is known of the award and the instalment, other claims than this counted.
Result<ClaimStanding> standing_of(db::Connection&, const Claim&);
// Refused while the instalment cannot be claimed, and where another claim on it stands.
Result<Claim> make_claim(office::Change&, Claim);
Result<Claim> keep_claim(office::Change&, Claim);
Result<Claim> certify(office::Change&, const Claim&, Money eligible, const std::string& because);
Result<Claim> approve(office::Change&, const Claim&);

} // namespace reeve::commissioning
