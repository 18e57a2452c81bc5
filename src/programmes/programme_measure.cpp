// What a measure of a programme is, and how the address of a figure is read.
#include "programmes/programme_measure.h"
#include "office/named_figure.h"

namespace reeve::programmes {

const Description<ProgrammeMeasure>& programme_measure_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<ProgrammeMeasure>("programme_measure", "measure of a programme")
            .hidden<&ProgrammeMeasure::programme>("programme", {.audience = open})
            .has<&ProgrammeMeasure::change>("change",
                                            {.label = "What should change?",
                                             .hint = "For instance more people tell Crimestoppers what they know.",
                                             .needed = true,
                                             .audience = open,
                                             .limit = 300})
            .has<&ProgrammeMeasure::figure>("figure", {.label = "Which figure shows it? (optional)",
                                                       .hint = "Paste the address of the figure's page, or its "
                                                               "reference, like F-0030.",
                                                       .audience = open,
                                                       .limit = 300})
            .has<&ProgrammeMeasure::method>("method",
                                            {.label = "How is it seen, and by whom?",
                                             .hint = "A return, a survey, a count on the spot; and who does it.",
                                             .needed = true,
                                             .audience = open,
                                             .limit = 600})
            .has<&ProgrammeMeasure::baseline>(
                "baseline", {.label = "Where did it stand before? (optional)", .audience = open, .limit = 300})
            .has<&ProgrammeMeasure::target>("target",
                                            {.label = "What is aimed at? (optional)", .audience = open, .limit = 300})
            .has<&ProgrammeMeasure::look_on>("look_on", {.label = "When is it looked at? (optional)", .audience = open})
            .has<&ProgrammeMeasure::result>(
                "result", {.label = "What was seen?", .needed = true, .audience = open, .limit = 2000})
            .has<&ProgrammeMeasure::looked_on>(
                "looked_on", {.label = "When?", .hint = "Like 5 September 2026.", .needed = true, .audience = open})
            .hidden<&ProgrammeMeasure::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& programme_measure_columns() {
    static const std::vector<std::string_view> columns = {"change",   "figure", "method",
                                                          "baseline", "target", "look_on"};
    return columns;
}
const std::vector<std::string_view>& measure_result_columns() {
    static const std::vector<std::string_view> columns = {"result", "looked_on"};
    return columns;
}

Problems check(const ProgrammeMeasure& measure) {
    Problems problems;
    if (trimmed(measure.change).empty()) problems.add("change", "Enter what should change");
    if (trimmed(measure.method).empty()) problems.add("method", "Enter how it is seen, and by whom");
    if (!trimmed(measure.figure).empty() && !office::named_figure(measure.figure))
        problems.add("figure", "Enter a figure, like F-0030, or the address of its page");
    return problems;
}

Problems check_result(const ProgrammeMeasure& measure, Date today) {
    Problems problems;
    if (trimmed(measure.result.text).empty()) problems.add("result", "Enter what was seen");
    if (!measure.looked_on) problems.add("looked_on", "Enter when it was looked at");
    else if (*measure.looked_on > today) problems.add("looked_on", "The day must be today or in the past");
    return problems;
}

bool is_look_late(const ProgrammeMeasure& measure, Date today) {
    return measure.look_on && *measure.look_on < today && (!measure.looked_on || *measure.looked_on < *measure.look_on);
}

} // namespace reeve::programmes
