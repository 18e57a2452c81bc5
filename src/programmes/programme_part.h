// One part of a programme: a cohort, a campaign day, a package or a project, with the people who began and completed
// it.
#pragma once
#include "programmes/programme.h"

namespace reeve::programmes {

struct ProgrammePart {
    Id<ProgrammePart> id;
    int version = 0;
    std::string reference; // PC-0001
    ProgrammeId programme;
    std::int64_t number = 0; // counted within the programme, given by the program
    std::string title;
    std::string place;
    Date first_day;
    std::optional<Date> last_day;
    std::string provider;
    std::optional<std::int64_t> began; // people; none: not counted, which is not 0
    std::optional<std::int64_t> completed;
    std::string paid_by; // "GA-0003", "BL-0002": what pays for it
    Prose words;
    bool is_sample = false;
};

const Description<ProgrammePart>& programme_part_fields();
const std::vector<std::string_view>& programme_part_columns();

// It ends no earlier than it begins; no more people complete it than began; what pays for it is a reference.
Problems check(const ProgrammePart&);
std::string name_of(const ProgrammePart&, ProgrammeKind); // "Cohort 4: Beaumont Leys"
std::string days_in_words(const ProgrammePart&);          // "16 to 18 August 2024"
std::string people_in_words(const ProgrammePart&);        // "17 of 19 who began completed it"
// Whether a number of it, or the difference of the two, is 1 to `few`: the public is not told it, as it could describe
// somebody.
bool has_few_people(const ProgrammePart&, std::int64_t few);
// "66 people began in 4 cohorts, 61 completed them"; says how many were not counted. For parts that hold nothing back.
std::string people_in_words(const std::vector<ProgrammePart>&, ProgrammeKind);

} // namespace reeve::programmes
