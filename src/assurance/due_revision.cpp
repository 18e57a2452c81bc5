// What is kept when an audit recommendation is given another day.
#include "assurance/due_revision.h"

namespace reeve::assurance {

const Description<DueRevision>& due_revision_fields() {
    static const auto fields =
        Description<DueRevision>("audit_due_revision", "revised day")
            .hidden<&DueRevision::recommendation>("recommendation")
            .hidden<&DueRevision::number>("number", {.label = "Number"})
            .hidden<&DueRevision::was_due>("was_due", {.label = "It was due on"})
            .has<&DueRevision::due>(
                "due", {.label = "By when is it to be done now?", .hint = "Like 5 September 2026.", .needed = true})
            .has<&DueRevision::because>("because",
                                        {.label = "Why is it due on another day?", .needed = true, .limit = 500})
            .hidden<&DueRevision::by_post>("by_post", {.label = "Revised by"})
            .hidden<&DueRevision::revised_on>("revised_on", {.label = "Revised on"})
            .hidden<&DueRevision::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const std::vector<std::string_view>& due_revision_columns() {
    static const std::vector<std::string_view> columns = {"due", "because"};
    return columns;
}

} // namespace reeve::assurance
