// What a measure counts, in versions: each holds from a day for a reason, and every number names the one it was counted
// under.
#pragma once
#include "delivery/measure.h"

namespace reeve::delivery {

struct MeasureDefinition {
    Id<MeasureDefinition> id;
    int version = 0;
    std::string measure;            // its short name
    int number = 1;                 // of the definition, from 1
    std::optional<Date> holds_from; // none: from the beginning
    Prose words;
    std::string counts; // of a share or a rate: what is counted
    std::string out_of; // and among what
    std::string reason; // why it took the place of the one before
    std::string by_post;
    bool is_sample = false;
};

const Description<MeasureDefinition>& definition_fields();

// The first begins with the measure; each later one says from when and why, later than the one before it.
Problems check(const MeasureDefinition&, const std::vector<MeasureDefinition>& earlier);
// The same for one that stands: after the one before it and before the one after it.
Problems check_corrected(const MeasureDefinition&, const std::vector<MeasureDefinition>& all);
// The definition that holds on a day; `all` is in the order of their numbers and not empty.
const MeasureDefinition& definition_on(const std::vector<MeasureDefinition>& all, Date day);
// The day within these days on which the definition changes; none where one holds throughout.
std::optional<Date> change_within(const std::vector<MeasureDefinition>& all, const Period&);
// "Definition 2 since 1 April 2015", "Definition 1 from the beginning".
std::string name_of(const MeasureDefinition&);

} // namespace reeve::delivery
