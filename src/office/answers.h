// What somebody answered to a questionnaire: read from what was typed, checked question by question, and told in words.
#pragma once
#include "office/questionnaire.h"
#include <functional>
#include <map>

namespace reeve::office {

// By the short name of the question: one value, or several where any of several choices may be chosen. A question that
// was not answered does not stand here. Choices hold the keys of options; numbers are decimal text, days ISO text, a
// postcode its first half ("LE3").
using Answers = std::map<std::string, std::vector<std::string>>;

// Whether the question is asked of somebody who answered so: its condition holds, and the question it looks at was
// itself asked.
bool applies(const AskedQuestions&, const AskedQuestion&, const Answers&);

// What was typed for a question: several for tick boxes. Nothing typed is one empty text or none.
// More characters than any answer may have are not kept anywhere.
inline constexpr std::size_t most_typed = 4000;
using TypedAnswers = std::function<std::vector<std::string>(const AskedQuestion&)>;

// On a form a required question must be answered, and what was typed for a question that does not apply is left out.
// Somebody who enters what came on paper leaves out what was left out there, and an answer where the question does not
// apply is a problem.
enum class AnsweredOn { a_form, paper };
struct AnswersRead {
    Answers answers;
    Problems problems; // the members are control_name of the question
};
AnswersRead read_answers(const AskedQuestions&, const TypedAnswers&, AnsweredOn, Date today);
// One question by itself; the problem has no member. Options are read by key or, in any case, by label.
Result<std::vector<std::string>> read_answer(const AskedQuestion&, const std::vector<std::string>& typed, Date today);

// The name of the form control of a question: "q_visible_policing".
std::string control_name(const FormQuestion&);

// Compact: {"age":"25-34","why":["crime","cost"]}.
std::string to_text(const Answers&);
Answers answers_of(std::string_view text); // a Fault where it is none

// The answer as people read it: labels, numbers with their unit, days in words. Empty where there is none.
std::string in_words(const AskedQuestion&, const Answers&);

} // namespace reeve::office
