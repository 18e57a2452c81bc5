// What a recommendation of the Panel on a draft plan is, and what an answer to it must meet.
#include "planning/panel_recommendation.h"

namespace reeve::planning {

const Description<PanelRecommendation>& panel_recommendation_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<PanelRecommendation>("plan_recommendation", "recommendation on a plan")
            .hidden<&PanelRecommendation::plan>("plan")
            .hidden<&PanelRecommendation::number>("number", {.label = "Number", .audience = open})
            .has<&PanelRecommendation::words>(
                "words", {.label = "What did the Panel recommend?", .needed = true, .audience = open, .limit = 3000})
            .has<&PanelRecommendation::received_on>("received_on",
                                                    {.label = "Received on", .needed = true, .audience = open})
            .has<&PanelRecommendation::answer>(
                "answer",
                {.label = "Answer", .hint = "The Panel and the public read it.", .audience = open, .limit = 3000})
            .hidden<&PanelRecommendation::answered_on>("answered_on", {.label = "Answered on", .audience = open})
            .hidden<&PanelRecommendation::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const PanelRecommendation& made) {
    Problems problems;
    if (trimmed(made.words.text).empty()) problems.add("words", "Enter what the Panel recommended");
    return problems;
}

bool is_answered(const PanelRecommendation& made) { return made.answered_on.has_value(); }

Result<PanelRecommendation> answer(PanelRecommendation made, Prose words, Date today) {
    if (trimmed(words.text).empty()) return Problems{{{"answer", "Enter the answer"}}};
    made.answer = std::move(words);
    made.answered_on = today;
    return made;
}

} // namespace reeve::planning
