// Keeps what belongs to the analysis of a consultation: choices, populations, what was found in the words, findings and
// frozen editions.
#pragma once
#include "consultation/analysis_choice.h"
#include "consultation/analysis_edition.h"
#include "consultation/campaign.h"
#include "consultation/finding.h"

namespace reeve::consultation {

// As it stands; the usual one, not kept yet, where nobody chose.
AnalysisChoice choice_of(db::Connection&, ConsultationId);
Result<AnalysisChoice> keep_choice(office::Change&, AnalysisChoice, const AnswerColumns&);

std::vector<ComparisonPopulation> comparisons_of(db::Connection&, ConsultationId); // by question
// Those that can still be read against their question.
std::vector<Population> populations_of(db::Connection&, ConsultationId, const AnswerColumns&);
Result<ComparisonPopulation> keep_comparison(office::Change&, ComparisonPopulation, const AnswerColumns&);

std::optional<WordsFound> words_found(db::Connection&, ConsultationId, const AnswerColumns&, std::string_view question);
void keep_words_found(office::Change&, ConsultationId, const WordsFound&);

std::vector<Finding> findings_of(db::Connection&, ConsultationId); // by number
Result<Finding> add_finding(office::Change&, Finding);
Result<Finding> keep_finding(office::Change&, Finding);

std::vector<AnalysisEdition> editions_of(db::Connection&, ConsultationId); // 1 first
Result<AnalysisEdition> add_edition(office::Change&, AnalysisEdition);
// Marks the consultation as published with it.
Result<AnalysisEdition> keep_publication(office::Change&, Consultation, AnalysisEdition);
std::vector<AnalysisEdition> published_editions(db::Connection&, ConsultationId);
std::vector<Finding> public_findings(db::Connection&, ConsultationId);

} // namespace reeve::consultation
