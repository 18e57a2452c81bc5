// What a version of a plan keeps.
#include "planning/plan_version.h"

namespace reeve::planning {

const Description<PlanVersion>& version_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<PlanVersion>("plan_version", "version of a plan")
            .hidden<&PlanVersion::plan>("plan")
            .hidden<&PlanVersion::number>("number", {.label = "Number", .audience = open})
            .has<&PlanVersion::name>("name", {.label = "What is this version?",
                                              .hint = "For example, First draft, or As consulted on.",
                                              .needed = true,
                                              .audience = open,
                                              .limit = 120})
            .hidden<&PlanVersion::made_on>("made_on", {.label = "Made on", .audience = open})
            .hidden<&PlanVersion::made_by>("made_by", {.label = "Made by", .audience = open})
            .hidden<&PlanVersion::content>("content", {.label = "Text", .audience = open})
            .hidden<&PlanVersion::hash>("hash", {.label = "SHA-256", .audience = open})
            .has<&PlanVersion::is_public>("is_public", {.label = "May the public read this version?", .audience = open})
            .hidden<&PlanVersion::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<ChangeReason>& reason_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<ChangeReason>("plan_change_reason", "reason for a change")
            .hidden<&ChangeReason::plan>("plan")
            .hidden<&ChangeReason::part_key>("part_key", {.audience = open})
            .hidden<&ChangeReason::after_version>("after_version", {.label = "After version", .audience = open})
            .has<&ChangeReason::reason>("reason", {.label = "Why is it changed?",
                                                   .hint = "The public reads it beside the change.",
                                                   .audience = open,
                                                   .limit = 1000})
            .has<&ChangeReason::theme>("theme", {.label = "What in the consultation led to it?",
                                                 .hint = "The theme, in the words of the consultation.",
                                                 .audience = open,
                                                 .limit = 160})
            .has<&ChangeReason::finding>("finding", {.label = "Which finding of a consultation led to it?",
                                                     .hint = "Readers are led from the change to what people said.",
                                                     .audience = open,
                                                     .limit = 40})
            .hidden<&ChangeReason::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

PlanText text_of(const PlanVersion& version) {
    auto json = parse_json(version.content);
    if (!json) throw Fault("version " + std::to_string(version.number) + " of a plan cannot be read");
    return plan_text_of(*json);
}

} // namespace reeve::planning
