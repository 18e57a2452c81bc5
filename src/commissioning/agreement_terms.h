// The terms of an agreement as they are frozen when it is issued: every line that both sides undertake, instalments
// included.
#pragma once
#include "commissioning/instalment.h"

namespace reeve::commissioning {

struct AgreementLine {
    std::string heading;
    std::string words;
};
std::vector<AgreementLine> lines_of(const GrantAgreement&, const Award&, const std::vector<Instalment>&);
std::string content_of(const GrantAgreement&, const Award&, const std::vector<Instalment>&); // JSON, as hashed
std::vector<AgreementLine> lines_read(const std::string& content);

// Freezes it with its instalments, which must come to its amount to the penny and be due before its claims end.
Result<GrantAgreement> issued(GrantAgreement, const Award&, const std::vector<Instalment>&, Date today);

} // namespace reeve::commissioning
