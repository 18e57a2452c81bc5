// What is said of a risk, in words and not in numbers.
#include "delivery/risk.h"

namespace reeve::delivery {

const Description<Risk>& risk_fields() {
    static const auto fields =
        Description<Risk>("risk", "risk")
            .hidden<&Risk::workstream>("workstream")
            .hidden<&Risk::number>("number", {.label = "Number"})
            .has<&Risk::title>("title", {.label = "What may go wrong?", .needed = true, .limit = 200})
            .has<&Risk::owner_post>(
                "owner_post", {.label = "Owner", .hint = "The post that watches it.", .needed = true, .limit = 120})
            .has<&Risk::likelihood>("likelihood", {.label = "How likely is it?", .needed = true})
            .has<&Risk::impact>("impact", {.label = "How bad would it be?", .needed = true})
            .has<&Risk::response>("response", {.label = "What is done about it?", .needed = true, .limit = 1000})
            .has<&Risk::raised_on>("raised_on", {.label = "Raised on", .needed = true})
            .has<&Risk::closed_on>("closed_on", {.label = "Closed on", .hint = "Leave empty while it stands."})
            .has<&Risk::closing>("closing", {.label = "Why is it closed?", .limit = 300})
            .hidden<&Risk::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Problems check(const Risk& risk) {
    Problems problems;
    if (risk.closed_on && *risk.closed_on < risk.raised_on)
        problems.add("closed_on", "It cannot be closed before " + in_words(risk.raised_on) + ", when it was raised");
    if (risk.closed_on && trimmed(risk.closing).empty()) problems.add("closing", "Enter why it is closed");
    return problems;
}

std::string weight_in_words(const Risk& risk) {
    return std::string(label_of(risk.likelihood)) + ", and " + folded(label_of(risk.impact)) + " if it happens";
}

} // namespace reeve::delivery
