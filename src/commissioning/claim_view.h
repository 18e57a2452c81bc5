// Shows a claim: what was claimed, certified and approved, by whom.
#pragma once
#include "commissioning/instalment_view.h"
#include "commissioning/payment.h"

namespace reeve::commissioning {

std::string address_of(const Claim&); // /work/claims/GC-0001
// To staff every step with its post; to the recipient the steps and the reasons.
html::Html claim_facts(const Claim&, const Instalment&, const std::vector<Payment>&);
html::Html payments_table(const std::vector<Payment>&, const std::vector<Claim>&);
// "Awarded £5,000: paid £2,500, not yet drawn £2,500, on its way £0"
html::Html drawn_line(const Award&, const std::vector<Claim>&, Money committed, Money paid);

} // namespace reeve::commissioning
