// A decision as markup: its chip, its words, the advice it rests on, and a table of several.
#pragma once
#include "assurance/office_decision.h"
#include "html/markup.h"

namespace reeve::assurance {

enum class DecisionReader { staff, anyone };

html::Html decision_chip(const OfficeDecision&);
// What is decided, on what grounds, with its implications, under a heading each; what is empty is left out.
html::Html decision_words_view(const OfficeDecision&);
// Who was asked and when; the staff reads what they said as well.
html::Html advice_view(const std::vector<DecisionAdvice>&, DecisionReader, const std::string& change_address = "");
// "It corrects DN-0001." "DN-0003 corrects it."
html::Html corrections_view(const OfficeDecision&, const std::vector<OfficeDecision>& corrected_by, DecisionReader);
// The title for everybody: of one that is withheld nothing but that it is.
std::string public_title(const OfficeDecision&);

} // namespace reeve::assurance
