// What a pledge is.
#include "planning/pledge.h"

namespace reeve::planning {

const Description<Pledge>& pledge_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Pledge>("pledge", "pledge")
            .hidden<&Pledge::plan>("plan")
            .hidden<&Pledge::number>("number", {.label = "Number", .audience = open})
            .has<&Pledge::heading>("heading", {.label = "Heading in the manifesto", .audience = open, .limit = 120})
            .has<&Pledge::words>("words",
                                 {.label = "What was pledged?", .needed = true, .audience = open, .limit = 2000})
            .has<&Pledge::why_none>("why_none", {.label = "Why does no priority keep it?",
                                                 .hint = "Leave empty where one does.",
                                                 .audience = open,
                                                 .limit = 1000})
            .hidden<&Pledge::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<PledgeKept>& pledge_kept_fields() {
    static const auto fields = Description<PledgeKept>("pledge_kept", "link of a pledge to a priority")
                                   .hidden<&PledgeKept::plan>("plan")
                                   .hidden<&PledgeKept::pledge>("pledge")
                                   .hidden<&PledgeKept::priority>("priority", {.audience = Audience::open});
    return fields;
}

Problems check(const Pledge& pledge) {
    Problems problems;
    if (trimmed(pledge.words.text).empty()) problems.add("words", "Enter what was pledged");
    return problems;
}

} // namespace reeve::planning
