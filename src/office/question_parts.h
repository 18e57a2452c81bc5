// Questions as form controls, as hidden fields of the next page, and answers as a list to check.
#pragma once
#include "html/markup.h"
#include "html/summaries.h"
#include "http/message.h"
#include "office/answers.h"

namespace reeve::office {

// What a form holds for a question: what was typed in its control, and the tick box "Don't know" beside it.
TypedAnswers typed_in(const http::Fields&);
// A problem for each tick box that was sent with what it does not offer.
Problems unknown_ticks(const AskedQuestions&, const http::Fields&);
// The same from answers that are kept: to fill a form with them.
TypedAnswers typed_as(const Answers&);

// The controls of these questions in their order, with the headings of their sections; a question whose problem is
// told holds its words. On paper every answer may be missing.
html::Html question_controls(const std::vector<const AskedQuestion*>&, const TypedAnswers&, AnsweredOn,
                             const Problems&);
// Carries what was typed through a page that does not ask it.
html::Html hidden_answers(const AskedQuestions&, const TypedAnswers&);
// Each question with its answer in words, "Not answered" where there is none; those that were not asked are left out.
std::vector<html::SummaryRow> answer_rows(const AskedQuestions&, const Answers&);

} // namespace reeve::office
