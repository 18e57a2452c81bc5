// What a target says.
#include "commissioning/grant_target.h"

namespace reeve::commissioning {

const Description<GrantTarget>& target_fields() {
    static const auto fields =
        Description<GrantTarget>("grant_target", "target")
            .hidden<&GrantTarget::award>("award")
            .hidden<&GrantTarget::number>("number", {.label = "Number"})
            .has<&GrantTarget::kind>("kind", {.label = "Kind", .needed = true})
            .has<&GrantTarget::words>("words", {.label = "What is to be reached",
                                                .hint = "Evening sessions for young people, for example.",
                                                .needed = true,
                                                .limit = 200})
            .has<&GrantTarget::unit>("unit",
                                     {.label = "Unit", .hint = "Sessions, for example.", .needed = true, .limit = 40})
            .has<&GrantTarget::counting>("counting", {.label = "What counts as one", .needed = true, .limit = 300})
            .has<&GrantTarget::wanted>("wanted", {.label = "How many over the whole work", .needed = true})
            .hidden<&GrantTarget::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Problems check(const GrantTarget& target) {
    Problems problems;
    if (target.wanted <= 0) problems.add("wanted", "The number must be more than 0");
    return problems;
}

} // namespace reeve::commissioning
