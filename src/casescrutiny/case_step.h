// The steps that take a case from its redaction to confirmed learning: what each asks, and what must hold.
#pragma once
#include "casescrutiny/panel_case.h"

namespace reeve::casescrutiny {
enum class CaseStep { clear, send_back, judge, send, confirm, close, withdraw };
} // namespace reeve::casescrutiny

namespace reeve {
template <> struct Choices<casescrutiny::CaseStep> {
    static constexpr Choice list[] = {
        {"clear", "Clear the copy"},      {"send_back", "Send the copy back"},     {"judge", "Judge the case"},
        {"send", "Send the learning"},    {"confirm", "Confirm the conversation"}, {"close", "Close the case"},
        {"withdraw", "Withdraw the case"}};
};
} // namespace reeve

namespace reeve::casescrutiny {

struct CaseStepWords {
    std::vector<std::string_view> columns, needed;
    const char* about;
    const char* button;
};
const CaseStepWords& words_of(CaseStep);

// Who takes a step, and what stands beside the case.
struct CaseGround {
    office::PersonId person;
    std::string post;
    Date today;
    CasePanel panel;
    std::vector<PanelQuestion> questions; // asked at its sitting
    std::vector<CaseScore> scores;
};

// Whether the step can be taken as the case stands; a refusal says why not.
Result<Done> may_take(CaseStep, const PanelCase&, const CaseGround&);
// The case after the step; `typed` is the case with the step's columns as they were typed.
Result<PanelCase> take(CaseStep, PanelCase typed, const CaseGround&);
std::vector<CaseStep> open_steps(const PanelCase&, const CaseGround&);
std::string next_in_words(const PanelCase&, const CaseGround&);

// The case with its copy, where the copy tells nobody; what is still told is a problem that does not repeat it.
Result<PanelCase> redact(PanelCase, const CaseOriginal&, const CaseGround&);
CaseAnswer answer_to(const PanelQuestion&, const std::vector<CaseScore>&);

} // namespace reeve::casescrutiny
