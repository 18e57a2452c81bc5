// The answers that panels, their sittings and their cases are described with, and the words for each.
#pragma once
#include "record/choice.h"

namespace reeve::casescrutiny {
enum class CasePanelKind { hate_crime, out_of_court, use_of_force, other };
enum class SelectionRule { drawn, picked };
enum class CaseState { selected, redacted, cleared, judged, sent, confirmed, closed, withdrawn };
enum class CaseJudgment { not_judged, appropriate, with_observations, inappropriate, not_agreed };
enum class CaseAnswer { not_answered, yes, in_part, no, cannot_say };
} // namespace reeve::casescrutiny

namespace reeve {
template <> struct Choices<casescrutiny::CasePanelKind> {
    static constexpr Choice list[] = {{"hate_crime", "Hate crime"},
                                      {"out_of_court", "Out-of-court resolutions"},
                                      {"use_of_force", "Use of force"},
                                      {"other", "Other cases"}};
};
template <> struct Choices<casescrutiny::SelectionRule> {
    static constexpr Choice list[] = {{"drawn", "Drawn by lot"}, {"picked", "Picked, each with its reason"}};
};
template <> struct Choices<casescrutiny::CaseState> {
    static constexpr Choice list[] = {{"selected", "Selected"},
                                      {"redacted", "Redacted, waiting for a second person"},
                                      {"cleared", "Ready for the panel"},
                                      {"judged", "Judged"},
                                      {"sent", "Learning sent"},
                                      {"confirmed", "Conversation confirmed"},
                                      {"closed", "Closed"},
                                      {"withdrawn", "Withdrawn"}};
};
template <> struct Choices<casescrutiny::CaseJudgment> {
    static constexpr Choice list[] = {{"not_judged", "Not judged yet"},
                                      {"appropriate", "Appropriate"},
                                      {"with_observations", "Appropriate, with observations"},
                                      {"inappropriate", "Inappropriate"},
                                      {"not_agreed", "The panel did not agree"}};
};
template <> struct Choices<casescrutiny::CaseAnswer> {
    static constexpr Choice list[] = {{"not_answered", "Not answered yet"},
                                      {"yes", "Yes"},
                                      {"in_part", "In part"},
                                      {"no", "No"},
                                      {"cannot_say", "Cannot say from the file"}};
};
} // namespace reeve
