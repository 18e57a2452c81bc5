// A recommendation of an inspection report, and the answer to it: what will be done, or why nothing will be.
#pragma once
#include "record/description.h"

namespace reeve::assurance {
enum class FindingAnswer { none, action, no_action };
struct InspectionReport;
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::FindingAnswer> {
    static constexpr Choice list[] = {{"none", "Not answered yet"},
                                      {"action", "Something is done about it"},
                                      {"no_action", "Nothing is done about it, for a reason"}};
};
} // namespace reeve

namespace reeve::assurance {

struct InspectionFinding {
    Id<InspectionFinding> id;
    int version = 0;
    Id<InspectionReport> report;
    std::int64_t number = 0;
    Prose words;
    std::string addressed_to;
    FindingAnswer answer = FindingAnswer::none;
    Prose answer_words; // the action, or why none is taken
    bool is_sample = false;
};
const Description<InspectionFinding>& finding_fields();
const std::vector<std::string_view>& finding_columns();
// Words, and with an answer what it is.
Problems check(const InspectionFinding&);

} // namespace reeve::assurance
