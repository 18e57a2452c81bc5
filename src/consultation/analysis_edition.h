// A published edition of a consultation's results: tables frozen with a hash, so that what was once said stands and a
// correction is a new edition.
#pragma once
#include "base/json.h"
#include "consultation/cross_table.h"
#include "consultation/population_share.h"
#include "consultation/survey_wave.h"
#include "office/keep.h"

namespace reeve::consultation {

struct Consultation;

struct AnalysisEdition {
    Id<AnalysisEdition> id;
    int version = 0;
    Id<Consultation> consultation;
    int number = 0;
    std::string content; // canonical JSON of what is shown
    std::string hash;    // SHA-256 of it
    std::string why;     // of a second edition and later: what was corrected
    Date frozen_on;
    office::PersonId frozen_by;
    std::string frozen_post;
    std::optional<Date> published_on;
    std::string published_post;
    bool is_sample = false;
};
const Description<AnalysisEdition>& analysis_edition_fields();

// What an edition says, before it is frozen. Nothing in it that is withheld.
struct AnalysisContent {
    std::string reference, title;
    Standing standing = Standing::open_consultation;
    std::int64_t responses = 0;
    std::int64_t threshold = 5;
    std::string weighting; // its label; empty where nothing was weighed
    bool is_sample = false;
    std::vector<SafeCounts> questions;
    std::vector<std::string> sections;          // the heading each question stood under; may be empty
    std::vector<std::vector<SafeTable>> tables; // of each question
    std::vector<Profile> profiles;
    std::vector<std::vector<WaveChange>>
        waves; // of each question, against the wave before; nothing withheld among them
};
Json json_of(const AnalysisContent&);

// Frozen by one person, with a reason from the second edition on, and only when something differs from the last.
Result<AnalysisEdition> freeze(AnalysisEdition, const AnalysisContent&, const std::vector<AnalysisEdition>& earlier,
                               office::PersonId by, const std::string& post, Date today);
// Published by another.
Result<AnalysisEdition> publish(AnalysisEdition, office::PersonId by, const std::string& post, Date today);
// Numbers of two editions that differ by less than the threshold: whoever holds both learns what so few said. In words,
// for the person who freezes.
std::vector<std::string> told_by_both(const Json& earlier, const Json& later);

} // namespace reeve::consultation
