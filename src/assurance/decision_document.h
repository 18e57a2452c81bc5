// A decision as a document, from which its PDF, Word file and plain text are made.
#pragma once
#include "assurance/office_decision.h"
#include "document/document.h"

namespace reeve::assurance {

// Whose it is and where it is read.
struct DocumentPlace {
    std::string office;
    std::string address; // absolute: it works from a file
};
// What advisers said is left out: files are for everybody.
document::Document decision_document(const OfficeDecision&, const std::vector<DecisionAdvice>&, const DocumentPlace&);

} // namespace reeve::assurance
