// Questionnaires kept: drafted question by question, frozen as a version, and read as they were put to people.
#pragma once
#include "office/answers.h"
#include "office/keep.h"

namespace reeve::office {

std::optional<Questionnaire> find_questionnaire(db::Connection&, std::string_view reference);
std::vector<FormQuestion> questions_of(db::Connection&, Id<Questionnaire>); // the draft, in its order
std::optional<FormQuestion> find_question(db::Connection&, Id<Questionnaire>, std::string_view key);
// The draft as it would be frozen: a district question offers the districts of the force's area.
AskedQuestions draft_of(db::Connection&, Id<Questionnaire>);

// Puts a question at the end. A problem of "key" where the short name is taken.
Result<FormQuestion> add_question(Change&, FormQuestion);
Result<FormQuestion> keep_question(Change&, FormQuestion);
// Takes it out of the draft; frozen versions keep it.
void remove_question(Change&, const FormQuestion&);
enum class Toward { start, end };
Result<Done> move_question(Change&, const FormQuestion&, Toward);

// Freezes the draft as the next version, or gives the newest where nothing changed since. Refused with its flaws.
Result<QuestionnaireVersion> freeze(Change&, const Questionnaire&);
std::vector<QuestionnaireVersion> versions_of(db::Connection&, Id<Questionnaire>); // 1 first
// The questions of a version as they were put to people; nothing where there is no such version.
std::optional<AskedQuestions> questions_of_version(db::Connection&, Id<Questionnaire>, int number);

} // namespace reeve::office
