// Parts of the page that checks a file: what must be fixed, what is to be confirmed, where the headings are.
#pragma once
#include "html/markup.h"
#include "office/brought_plan.h"
#include "office/visit.h"

namespace reeve::office {

inline constexpr std::size_t cells_shown = 50; // of those that must be fixed

// The cells that must be fixed, each with a box to put it right in.
html::Html cells_to_fix(const std::vector<CellTrouble>&, const ImportAnswers&, const Problems&);
// Those that were put right already and are shown no more, so that they are not forgotten.
html::Html cells_put_right(const std::vector<CellTrouble>& still_wrong, const ImportAnswers&);
html::Html questions_to_confirm(const std::vector<ImportQuestion>&, const Problems&);
// The line of the headings, to be chosen from the first lines of the file.
html::Html heading_choice(const std::vector<CsvRow>& table, int line, const Problems&);

// What was typed about the plan that the page showed, on top of what was answered before. Problems where an answer is
// none of those that were offered.
struct TypedAnswers {
    ImportAnswers answers;
    Problems problems;
};
TypedAnswers typed_answers(Visit&, const BroughtKind&, const BroughtPlan& shown, ImportAnswers before);

} // namespace reeve::office
