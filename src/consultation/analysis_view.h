// How counts, cross tables and profiles are shown: a table with every base, and a chart of the same numbers.
#pragma once
#include "consultation/analysis_edition.h"
#include "consultation/survey_wave.h"
#include "html/markup.h"
#include "html/tables.h"

namespace reeve::consultation {

// "Open consultation, not a sample. 1,204 responses." and what weights do, where there are any.
html::Html standing_view(const std::string& standing, std::int64_t responses, const std::string& weighting);
html::Html question_view(const QuestionCounts&, Standing);
// Whole, for staff; cells that the public would not be shown are marked.
html::Html cross_view(const SafeTable&);
html::Html profile_view(const Profile&);
// Each answer from wave to wave, in words; nothing where there is one wave or none.
html::Html waves_view(const std::vector<SurveyWave>&);

// A frozen edition, or what one would say, from its content alone.
html::Html results_view(const Json& content);

// The rows of these tables, as they are taken away.
std::vector<std::vector<std::string>> question_rows(const QuestionCounts&);
std::vector<std::string> question_columns(Standing);
std::vector<std::vector<std::string>> results_rows(const Json& content);

} // namespace reeve::consultation
