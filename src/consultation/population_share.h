// The population that responses are set beside: how many people are in each group, from which source.
#pragma once
#include "base/raking.h"
#include "consultation/question_counts.h"

namespace reeve::consultation {

// Groups of the population by the keys of a question's answers, entered by staff with their source.
struct PopulationGroup {
    std::string key;
    std::int64_t people = 0;
};
struct Population {
    std::string question; // key of the question that asks for this characteristic
    std::string source;   // "Census 2021, table TS007A, Leicestershire and Rutland"
    std::vector<PopulationGroup> groups;
    std::int64_t people() const;
    std::int64_t people_in(std::string_view key) const; // 0 where the source has none
};

// One group of a profile: its part of those who said their group, beside its part of the population.
struct ProfileLine {
    std::string key, label;
    std::int64_t responses = 0;
    std::int64_t people = 0;
    std::string share_of_responses; // per cent
    std::string share_of_people;
    std::string gap;         // in percentage points: "+4.1", "−9.1"
    bool is_missing = false; // has people and no response
};
struct Profile {
    std::string wording, source;
    std::int64_t base = 0; // who said their group
    std::int64_t not_said = 0;
    std::vector<ProfileLine> lines;
    std::string warning; // "Nobody aged under 18 answered. ..."; empty where nothing stands out
};
Profile profile_of(const QuestionCounts&, const Population&);

// ---- Weighting ----

struct Weighting {
    statistics::Raked raked;
    std::vector<std::string> by; // wordings of the questions it used
    std::vector<std::string> sources;
    std::size_t responses = 0;
};
// Rakes to these populations; refused in words where it cannot be done. `design` are weights the supplier gave.
Result<Weighting> weigh(const AnswerColumns&, const std::vector<Population>&, const statistics::RakingLimits& = {});
// "Weighted to Census 2021 by age and sex. An open consultation is not a sample: weights cannot make it one. 10,000
// responses are worth 6,240 once weighted (design effect 1.60). 12 weights stand at the limit."
std::string label_of_weighting(const Weighting&, Standing);

} // namespace reeve::consultation
