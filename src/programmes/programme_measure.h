// What a programme is measured by: what should change, how that is seen, and a figure or a result that shows it.
#pragma once
#include "programmes/programme.h"

namespace reeve::programmes {

struct ProgrammeMeasure {
    Id<ProgrammeMeasure> id;
    int version = 0;
    ProgrammeId programme;
    std::string change;   // what should change: "More people tell Crimestoppers what they know"
    std::string method;   // how it is seen, and by whom
    std::string figure;   // "F-0030?measure=crimestoppers": as the address of its page gives it
    std::string baseline; // where it stood before, in words
    std::string target;
    std::optional<Date> look_on; // when it is looked at
    Prose result;
    std::optional<Date> looked_on;
    bool is_sample = false;
};

const Description<ProgrammeMeasure>& programme_measure_fields();
const std::vector<std::string_view>& programme_measure_columns();
const std::vector<std::string_view>& measure_result_columns();

// What should change and how that is seen; where a figure is named, one that could be.
Problems check(const ProgrammeMeasure&);
// Words, and a day that is not in the future.
Problems check_result(const ProgrammeMeasure&, Date today);
bool is_look_late(const ProgrammeMeasure&, Date today);

} // namespace reeve::programmes
