// Programmes, their parts, measures and assessments as they are kept; each change judged by what stands.
#pragma once
#include "office/keep.h"
#include "programmes/impact_assessment.h"
#include "programmes/programme_measure.h"
#include "programmes/programme_part.h"

namespace reeve::programmes {

std::vector<Programme> all_programmes(db::Connection&); // running first, then planned, then those that are over
std::optional<Programme> find_programme(db::Connection&, std::string_view reference);
Programme programme_of(db::Connection&, ProgrammeId);              // a Fault where it is not kept
std::vector<ProgrammePart> parts_of(db::Connection&, ProgrammeId); // by number
std::vector<ProgrammePart> all_parts(db::Connection&);             // by reference
std::optional<ProgrammePart> find_part(db::Connection&, std::string_view reference);
std::vector<ProgrammeMeasure> measures_of(db::Connection&, ProgrammeId); // as they were added
std::vector<ProgrammeMeasure> all_measures(db::Connection&);
std::vector<DataProtectionAssessment> assessments_of(db::Connection&, ProgrammeId); // newest first
std::vector<DataProtectionAssessment> all_assessments(db::Connection&);
std::optional<DataProtectionAssessment> find_assessment(db::Connection&, std::string_view reference);

Result<Programme> add_programme(office::Change&, Programme);
// Refused where it runs and would come to capture people without an assessment that holds.
Result<Programme> keep_programme(office::Change&, Programme);
Result<Programme> start_programme(office::Change&, Programme);
Result<Programme> end_programme(office::Change&, Programme, ProgrammeState, Prose outcome);
Result<Programme> take_up_programme(office::Change&, Programme); // stopped, planned again

Result<ProgrammePart> add_part(office::Change&, ProgrammePart); // with the next number of its programme
Result<ProgrammePart> keep_part(office::Change&, ProgrammePart);
Result<ProgrammeMeasure> add_measure(office::Change&, ProgrammeMeasure);
Result<ProgrammeMeasure> keep_measure(office::Change&, ProgrammeMeasure);
Result<ProgrammeMeasure> keep_result(office::Change&, ProgrammeMeasure);

DataProtectionAssessment add_assessment(office::Change&,
                                        DataProtectionAssessment); // written by who is making the change
Result<DataProtectionAssessment> keep_assessment(office::Change&, DataProtectionAssessment); // a draft alone
Result<DataProtectionAssessment> agree_assessment(office::Change&, DataProtectionAssessment);
// Why it cannot be withdrawn: a running programme rests on it, and is stopped first. Nothing where it can.
std::optional<Refusal> bars_withdrawing(db::Connection&, const DataProtectionAssessment&, Date today);
Result<DataProtectionAssessment> end_assessment(office::Change&, DataProtectionAssessment);

} // namespace reeve::programmes
