// A recommendation of an audit, followed until somebody who does not own it has seen that it is done.
#pragma once
#include "assurance/audit_report.h"
#include "office/people/person.h"
#include "record/lifecycle.h"

namespace reeve::assurance {
enum class FollowState { open, evidenced, closed };
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::FollowState> {
    static constexpr Choice list[] = {{"open", "Open"}, {"evidenced", "Evidence is in"}, {"closed", "Closed"}};
};
} // namespace reeve

namespace reeve::assurance {

struct AuditRecommendation {
    Id<AuditRecommendation> id;
    int version = 0;
    std::string reference; // AN-0001
    Id<AuditReport> audit;
    std::string title;
    Prose words;
    AuditGrade grade = AuditGrade::significant;
    Prose response; // of whoever runs what was audited
    std::string owner_post;
    Date first_due; // as it was agreed
    Date due;       // as it stands
    FollowState state = FollowState::open;
    Prose evidence;
    std::optional<Date> evidence_on;
    std::string evidence_post;
    office::PersonId evidence_by;
    std::string not_enough_because; // why the evidence was sent back last
    Prose closing;
    std::optional<Date> closed_on;
    std::string closed_post;
    office::PersonId closed_by;
    bool is_sample = false;

    bool is_overdue(Date today) const { return state != FollowState::closed && due < today; }
};
const Description<AuditRecommendation>& audit_recommendation_fields();
const Lifecycle<FollowState>& follow_moves();
const std::vector<std::string_view>& recommendation_columns(); // of a new one, with the day it is due
const std::vector<std::string_view>& recommendation_word_columns();

// Who takes a step, and on what day.
struct Follower {
    office::PersonId person;
    std::string post;
    Date today;
};
// A title, an owner, a grade of the audit's own scale, and no day before the audit was reported.
Problems check(const AuditRecommendation&, const AuditReport&);
// Another day, for a reason; what stood before is kept beside it.
Result<AuditRecommendation> with_due(AuditRecommendation, Date due, const std::string& because);
Result<AuditRecommendation> evidenced(AuditRecommendation, const Follower&);
// Says why the evidence is not enough.
Result<AuditRecommendation> reopened(AuditRecommendation);
// By neither the post that owns it nor the person who brought the evidence.
Result<AuditRecommendation> closed(AuditRecommendation, const Follower&);
std::optional<Refusal> why_may_not_close(const AuditRecommendation&, const Follower&);
// "Due on 3 June 2024"; "12 days overdue"; "Closed on 3 June 2024 by the Chief Finance Officer"
std::string follow_in_words(const AuditRecommendation&, Date today);

} // namespace reeve::assurance
