// What a finding must say before the public is told of it.
#include "consultation/finding.h"
#include "consultation/consultation_record.h"

namespace reeve::consultation {

const Description<Finding>& finding_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Finding>("consultation_finding", "finding of a consultation")
            .hidden<&Finding::consultation>("consultation")
            .hidden<&Finding::number>("number", {.label = "Number", .audience = open})
            .has<&Finding::title>(
                "title", {.label = "What is the finding about?", .needed = true, .audience = open, .limit = 120})
            .has<&Finding::said>("said",
                                 {.label = "What did people say?", .needed = true, .audience = open, .limit = 4000})
            .has<&Finding::codes>(
                "codes",
                {.label = "Codes it rests on",
                 .hint = "Their numbers, with commas between them. Leave empty where it rests on counts alone.",
                 .limit = 60})
            .has<&Finding::people>("people", {.label = "How many people said so?",
                                              .hint = "As counted. Leave empty where nobody counted.",
                                              .audience = open})
            .has<&Finding::quotes>("quotes",
                                   {.label = "In their words",
                                    .hint = "A line for each quote. Choose none by which somebody can be recognised.",
                                    .audience = open,
                                    .limit = 4000})
            .has<&Finding::decision>("decision", {.label = "What came of it?", .audience = open})
            .has<&Finding::did>(
                "did", {.label = "What was changed, or why was nothing changed?", .audience = open, .limit = 4000})
            .has<&Finding::plan_place>("plan_place",
                                       {.label = "Where in the plan?",
                                        .hint = "Reference and paragraph, like PCP-2021-001, paragraph 14.",
                                        .audience = open,
                                        .limit = 80})
            .has<&Finding::is_public>("is_public", {.label = "Show this finding to the public?", .audience = open})
            .hidden<&Finding::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

std::string key_of(const std::string& consultation, const Finding& finding) {
    return consultation + "/" + std::to_string(finding.number);
}

std::string public_place_of(const Consultation& consultation, const Finding& finding) {
    return public_address(consultation) + "/what-we-did#finding-" + std::to_string(finding.number);
}

Problems check(const Finding& finding) {
    Problems problems;
    const bool has_words = !trimmed(finding.did.text).empty();
    if (finding.decision == FindingDecision::change && !has_words) problems.add("did", "Enter what was changed");
    if (finding.decision == FindingDecision::no_change && !has_words)
        problems.add("did", "Enter why nothing was changed: people who took part are owed the reason");
    if (finding.is_public && finding.decision == FindingDecision::open)
        problems.add("is_public", "Decide what came of it first: the public is shown what you did");
    if (finding.people && *finding.people < 0) problems.add("people", "The number of people cannot be less than 0");
    return problems;
}

Result<Done> may_tell_public(const std::vector<Finding>& findings) {
    std::vector<std::string> open;
    for (const auto& finding : findings)
        if (finding.decision == FindingDecision::open) open.push_back(std::to_string(finding.number));
    if (findings.empty()) return Refusal{"No finding is written yet", "", Refusal::Kind::conflict};
    if (!open.empty())
        return Refusal{"No decision is recorded for " + std::string(open.size() == 1 ? "finding " : "findings ")
                           + list_of(open),
                       "People who took part are told what came of what they said", Refusal::Kind::conflict};
    return Done{};
}

} // namespace reeve::consultation
