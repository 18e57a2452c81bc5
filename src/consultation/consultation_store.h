// Consultations kept: found by reference, listed, changed, and made ready with their questions frozen.
#pragma once
#include "consultation/strand.h"
#include "office/questionnaire_store.h"

namespace reeve::consultation {

std::optional<Consultation> find_consultation(db::Connection&, std::string_view reference);
std::vector<Consultation> all_consultations(db::Connection&); // the one that opens last first
std::vector<Consultation> public_consultations(db::Connection&);

// Keeps a new one with an empty questionnaire of its own.
Consultation begin_consultation(office::Change&, Consultation);
Result<Consultation> keep_consultation(office::Change&, Consultation);
std::optional<office::Questionnaire> questionnaire_of(db::Connection&, const Consultation&);
// The consultation that a questionnaire belongs to; nothing where it is another slice's.
std::optional<Consultation> consultation_asking(db::Connection&, Id<office::Questionnaire>);
// The questions that new answers are given to: the frozen version, or the draft while none is frozen.
office::AskedQuestions questions_asked(db::Connection&, const Consultation&);
// As they were in a frozen version; nothing where there is none of this number.
std::optional<office::AskedQuestions> questions_asked(db::Connection&, const Consultation&, int version);

std::vector<Strand> strands_of(db::Connection&, ConsultationId); // in the order they were asked
std::optional<Strand> find_strand(db::Connection&, ConsultationId, std::string_view key);
// A problem of "title" where a strand of this consultation has its short name.
Result<Strand> add_strand(office::Change&, Strand);
Result<Strand> keep_strand(office::Change&, Strand);
std::int64_t responses_by(db::Connection&, const Strand&);
// Refused once a response came by it.
Result<Done> remove_strand(office::Change&, const Strand&);

// Freezes the questions and makes it ready; refused with what is missing.
Result<Consultation> take_ready(office::Change&, Consultation);
// Freezes changed questions as a further version, which answers from now on are given to.
Result<Consultation> ask_changed_questions(office::Change&, Consultation);

} // namespace reeve::consultation
