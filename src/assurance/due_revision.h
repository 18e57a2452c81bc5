// A day on which an audit recommendation was due, before it was given another; with the reason.
#pragma once
#include "assurance/audit_recommendation.h"

namespace reeve::assurance {

struct DueRevision {
    Id<DueRevision> id;
    int version = 0;
    Id<AuditRecommendation> recommendation;
    std::int64_t number = 0;
    Date was_due;
    Date due;
    std::string because;
    std::string by_post;
    Date revised_on;
    bool is_sample = false;
};
const Description<DueRevision>& due_revision_fields();
const std::vector<std::string_view>& due_revision_columns(); // of its form: the day and the reason

} // namespace reeve::assurance
