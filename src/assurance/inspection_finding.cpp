// What is known of a recommendation of an inspection report, and when it holds together.
#include "assurance/inspection_finding.h"
#include "base/text.h"

namespace reeve::assurance {

const Description<InspectionFinding>& finding_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<InspectionFinding>("inspection_finding", "recommendation of an inspection")
            .hidden<&InspectionFinding::report>("report")
            .hidden<&InspectionFinding::number>("number", {.label = "Number"})
            .has<&InspectionFinding::words>("words", {.label = "What is recommended?",
                                                      .hint = "In the report's own words.",
                                                      .needed = true,
                                                      .audience = open,
                                                      .limit = 4000})
            .has<&InspectionFinding::addressed_to>("addressed_to", {.label = "To whom is it addressed?",
                                                                    .hint = "A post, like Chief Constable.",
                                                                    .needed = true,
                                                                    .audience = open,
                                                                    .limit = 120})
            .has<&InspectionFinding::answer>("answer",
                                             {.label = "What is the answer?", .needed = true, .audience = open})
            .has<&InspectionFinding::answer_words>("answer_words",
                                                   {.label = "What is done about it, or why is nothing done?",
                                                    .hint = "The law wants either one or the other.",
                                                    .audience = open,
                                                    .limit = 4000})
            .hidden<&InspectionFinding::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& finding_columns() {
    static const std::vector<std::string_view> columns = {"words", "addressed_to", "answer", "answer_words"};
    return columns;
}

Problems check(const InspectionFinding& finding) {
    Problems problems;
    if (trimmed(finding.words.text).empty()) problems.add("words", "Enter what is recommended");
    bool has_words = !trimmed(finding.answer_words.text).empty();
    if (finding.answer != FindingAnswer::none && !has_words)
        problems.add("answer_words", finding.answer == FindingAnswer::action ? "Enter what is done about it"
                                                                             : "Enter why nothing is done about it");
    if (finding.answer == FindingAnswer::none && has_words)
        problems.add("answer", "Choose which answer these words are");
    return problems;
}

} // namespace reeve::assurance
