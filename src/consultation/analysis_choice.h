// What people chose for the analysis of a consultation: what to weigh by, what to divide by, under which number counts
// are withheld; and the population that answers are set beside.
#pragma once
#include "consultation/consultation_record.h"
#include "consultation/population_share.h"

namespace reeve::consultation {

struct AnalysisChoice {
    Id<AnalysisChoice> id;
    int version = 0;
    ConsultationId consultation;
    std::string divide_by;     // keys of questions, with commas between them: "age,district"
    std::string weigh_by;      // the same; empty: every response counts as one
    std::string weigh_because; // why weights are used, or why not
    int smallest_count = 5;    // counts below are withheld from the public
    bool is_sample = false;
};
const Description<AnalysisChoice>& analysis_choice_fields();
// Between 3 and 20; weights have a reason; keys are those of questions that can be divided by.
Problems check(const AnalysisChoice&, const AnswerColumns&, const std::vector<Population>&);
std::vector<std::string> keys_in(std::string_view); // "age,district"

// The population by one question's answers, as staff enter it.
struct ComparisonPopulation {
    Id<ComparisonPopulation> id;
    int version = 0;
    ConsultationId consultation;
    std::string question; // key
    std::string source;
    Prose groups; // a line each: "under-25: 152,300"
    bool is_sample = false;
};
const Description<ComparisonPopulation>& comparison_population_fields();
// Lines read against what the question offers; a problem names the line.
Result<Population> population_of(const ComparisonPopulation&, const AnswerColumn&);
// "16-24, 25-34 and 35-44": what its lines may begin with.
std::string names_offered(const AnswerColumn&);

} // namespace reeve::consultation
