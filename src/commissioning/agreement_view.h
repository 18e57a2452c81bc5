// Shows an agreement: its terms, its instalments, and the document that both sides keep.
#pragma once
#include "commissioning/agreement_terms.h"
#include "document/document.h"
#include "html/markup.h"

namespace reeve::commissioning {

html::Html chip(const GrantAgreement&);
html::Html terms_part(const std::vector<AgreementLine>&);
// The terms of one that is frozen as a document; the office's name stands on it.
document::Document agreement_document(const GrantAgreement&, const Award&, const std::string& office,
                                      const std::string& address);

} // namespace reeve::commissioning
