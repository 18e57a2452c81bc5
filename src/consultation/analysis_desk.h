// Brings the analysis of a consultation together for its pages, its files and its command.
#pragma once
#include "consultation/analysis_store.h"
#include "consultation/answer_columns_store.h"
#include "consultation/consultation_desk.h"
#include "consultation/survey_wave.h"
#include "office/visit.h"

namespace reeve::consultation {

// The answers with the weights that people chose, and what these are.
struct Analysed {
    Consultation consultation;
    AnalysisChoice choice;
    AnswerColumns answers;
    std::vector<Population> populations;
    Standing standing = Standing::open_consultation;
    std::optional<Weighting> weighting;
    std::string weighting_label;        // with the reason; empty where nothing is weighed
    std::string weighting_trouble;      // why the chosen weights could not be made; then nothing is weighed
    std::vector<QuestionCounts> counts; // of every question that was asked, in order
};
Analysed analyse(db::Connection&, const Consultation&);
// What the public would be shown; with the connection, also how a survey went from wave to wave.
AnalysisContent content_of(const Analysed&);
AnalysisContent content_of(db::Connection&, const Analysed&);
// The waves of a survey up to this one in which this question was answered, the first first; none where it is no wave
// of a series.
std::vector<SurveyWave> waves_of(db::Connection&, const Analysed&, std::string_view question);
// Looks for campaigns and themes in every question that is answered in words.
std::vector<WordsFound> find_in_words(const AnswerColumns&, std::size_t themes = 0);

std::string analysis_address(const Consultation&); // "/work/consultations/C-2021-001/analysis"
std::string results_address(const Consultation&);  // of the public: "/consultations/C-2021-001/results"
std::string done_address(const Consultation&);     // "/consultations/C-2021-001/what-we-did"
// For the public's page of a consultation: where its results and what came of them stand; nothing before there are any.
html::Html links_to_results(db::Connection&, const Consultation&);
// What a staff page of the analysis is called and what leads to it.
office::PageWords analysis_words(const Consultation&, std::string title, bool has_errors = false);
// The pages of one analysis.
html::Html analysis_menu(const Consultation&, const std::string& current);

} // namespace reeve::consultation
