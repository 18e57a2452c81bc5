// What a review recommends to the force, from the list that the law gives; the force's answer, and who was told of
// both.
#pragma once
#include "complaints/complaint_review.h"

namespace reeve::complaints {
// The list of the law: Police Reform Act 2002, Schedule 3, paragraphs 6A, 25 and 28ZA. Compensation is not on it.
enum class RecommendationKind {
    not_chosen,
    refer,
    investigate,
    investigate_again,
    finding,
    proceedings,
    apology,
    return_property,
    reflective_practice,
    other_remedy
};
enum class ForceAnswer { not_answered, accepted, partly, not_accepted };
} // namespace reeve::complaints

namespace reeve {
template <> struct Choices<complaints::RecommendationKind> {
    static constexpr Choice list[] = {{"not_chosen", "Not chosen yet"},
                                      {"refer", "Refer the complaint to the IOPC"},
                                      {"investigate", "Investigate the complaint"},
                                      {"investigate_again", "Investigate again"},
                                      {"finding", "Make a finding instead of, or in addition to, those made"},
                                      {"proceedings", "Bring disciplinary proceedings"},
                                      {"apology", "Apologise"},
                                      {"return_property", "Return property"},
                                      {"reflective_practice", "Use the reflective practice review process"},
                                      {"other_remedy", "Another remedy, but not compensation"}};
};
template <> struct Choices<complaints::ForceAnswer> {
    static constexpr Choice list[] = {{"not_answered", "Not answered yet"},
                                      {"accepted", "Accepted"},
                                      {"partly", "Accepted in part"},
                                      {"not_accepted", "Not accepted"}};
};
} // namespace reeve

namespace reeve::complaints {

struct ReviewRecommendation {
    Id<ReviewRecommendation> id;
    int version = 0;
    Id<ComplaintReview> review;
    int number = 1;
    RecommendationKind kind = RecommendationKind::not_chosen;
    Prose words;
    Date made_on;
    std::optional<Date> extended_to;
    Prose extended_why;
    std::optional<Date> replied_on;
    ForceAnswer answer = ForceAnswer::not_answered;
    Prose answer_words; // the steps, or the reasons why not
    std::optional<Date> shared_on;
    Prose not_shared_why;
};

const Description<ReviewRecommendation>& recommendation_fields();
// What may be recommended depends on how the force dealt with the complaint.
bool is_lawful(RecommendationKind, ComplaintHandling);
Problems check(const ReviewRecommendation&, const ComplaintReview&, Date today);
Problems check_reply(const ReviewRecommendation&, Date today);
Problems check_sharing(const ReviewRecommendation&, Date today);
// Answered, and shared or not shared for a reason.
bool is_settled(const ReviewRecommendation&);
// Whether the words ask for money, which a review never may.
bool asks_for_money(std::string_view words);

} // namespace reeve::complaints
