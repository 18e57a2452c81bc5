// Programmes as they are shown, to staff and to the public: facts, parts, measures with their figures, assessments.
#pragma once
#include "html/markup.h"
#include "office/figure_desk.h"
#include "programmes/programme_store.h"

namespace reeve::programmes {

// A measure with what its figure says now; no words where it names none or cannot be asked.
struct ShownMeasure {
    ProgrammeMeasure measure;
    std::string figure_words;   // "80 reports, up from 17"
    std::string figure_address; // its page
    bool is_sample = false;     // the figure rests on sample rows
};

html::Html state_chip(const Programme&);
// What it is, where, with whom, since when; with what it captures of people.
html::Html programme_facts(const Programme&);
// The parts and their sum. The public is told neither a number of few people, nor a sum that would tell it, nor what
// pays for a part; `few` is 0 for staff, who are linked to the forms.
html::Html parts_view(const Programme&, const std::vector<ProgrammePart>&, std::int64_t few);
html::Html measures_table(const std::vector<ShownMeasure>&, Date today, bool for_staff);
html::Html assessments_table(const std::vector<DataProtectionAssessment>&, Date today);

} // namespace reeve::programmes
