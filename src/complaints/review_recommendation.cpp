// What may be recommended, how it is answered, and when it is settled.
#include "complaints/review_recommendation.h"

namespace reeve::complaints {

const Description<ReviewRecommendation>& recommendation_fields() {
    constexpr auto restricted = Audience::restricted;
    constexpr auto day_hint = "Like 5 September 2026.";
    using R = ReviewRecommendation;
    static const auto fields =
        Description<R>("review_recommendation", "recommendation of a review")
            .hidden<&R::review>("review", {.label = "Review"})
            .hidden<&R::number>("number", {.label = "Number"})
            .has<&R::kind>("kind", {.label = "What is recommended?", .needed = true, .audience = restricted})
            .has<&R::words>("words", {.label = "In words, as the force reads it",
                                      .needed = true,
                                      .audience = restricted,
                                      .personal = true,
                                      .limit = 4000})
            .has<&R::made_on>("made_on", {.label = "Made on",
                                          .hint = "The force answers within 28 days, the first of them the day after. "
                                                  "Like 5 September 2026.",
                                          .needed = true})
            .has<&R::extended_to>("extended_to", {.label = "Time to answer extended to", .hint = day_hint})
            .has<&R::extended_why>("extended_why",
                                   {.label = "Why was it extended?", .audience = restricted, .limit = 1000})
            .has<&R::replied_on>("replied_on", {.label = "The force answered on", .hint = day_hint})
            .has<&R::answer>("answer", {.label = "What did it answer?", .needed = true})
            .has<&R::answer_words>(
                "answer_words",
                {.label = "Its steps, or its reasons", .audience = restricted, .personal = true, .limit = 4000})
            .has<&R::shared_on>("shared_on", {.label = "Recommendation and answer were sent to the complainant, those "
                                                       "interested and the person complained against on",
                                              .hint = day_hint,
                                              .audience = restricted})
            .has<&R::not_shared_why>("not_shared_why", {.label = "Who was not sent it, and what would it prejudice?",
                                                        .audience = restricted,
                                                        .personal = true,
                                                        .limit = 1000});
    return fields;
}

bool is_lawful(RecommendationKind kind, ComplaintHandling handling) {
    using enum RecommendationKind;
    switch (kind) {
    case not_chosen: return false;
    case refer:
    case investigate: return handling == ComplaintHandling::otherwise;
    case investigate_again:
    case finding:
    case proceedings: return handling == ComplaintHandling::investigated;
    default: return handling != ComplaintHandling::not_answered;
    }
}

bool asks_for_money(std::string_view words) {
    for (const char* word : {"compensat", "ex gratia", "ex-gratia", "damages", "payment to", "reimburse", "£"})
        if (contains_folded(words, word)) return true;
    return false;
}

Problems check(const ReviewRecommendation& one, const ComplaintReview& review, Date today) {
    Problems problems;
    if (!is_lawful(one.kind, review.handling))
        problems.add("kind", "This cannot be recommended where the complaint was dealt with "
                                 + folded(label_of(review.handling)));
    if (asks_for_money(one.words.text))
        problems.add("words",
                     "A review cannot recommend compensation (PCMR 2020 reg.30(1)). Say what else is to be done");
    if (review.decided_on && one.made_on < *review.decided_on)
        problems.add("made_on", "The review was decided on " + in_words(*review.decided_on));
    if (one.made_on > today) problems.add("made_on", "It cannot be made after today");
    return problems;
}

Problems check_reply(const ReviewRecommendation& one, Date today) {
    Problems problems;
    bool has_answer = one.answer != ForceAnswer::not_answered;
    if (one.extended_to && *one.extended_to <= one.made_on)
        problems.add("extended_to", "It must be later than " + in_words(one.made_on) + ", when it was made");
    if (one.extended_to && trimmed(one.extended_why.text).empty())
        problems.add("extended_why", "Enter why the time was extended");
    if (has_answer && !one.replied_on) problems.add("replied_on", "Enter the day of the answer");
    if (!has_answer && one.replied_on) problems.add("answer", "Select what the force answered");
    if (one.replied_on && (*one.replied_on < one.made_on || *one.replied_on > today))
        problems.add("replied_on", "It must lie between " + in_words(one.made_on) + " and today");
    if (has_answer && trimmed(one.answer_words.text).empty())
        problems.add("answer_words", "Enter the steps the force takes, or its reasons for not accepting");
    if (!has_answer && !one.extended_to) problems.add("answer", "Select what the force answered, or extend its time");
    return problems;
}

Problems check_sharing(const ReviewRecommendation& one, Date today) {
    Problems problems;
    if (!one.shared_on && trimmed(one.not_shared_why.text).empty())
        problems.add("shared_on", "Enter the day they were sent, or what sending them would prejudice");
    if (one.shared_on && (*one.shared_on < one.replied_on.value_or(one.made_on) || *one.shared_on > today))
        problems.add("shared_on", "It must lie between the force's answer and today");
    return problems;
}

bool is_settled(const ReviewRecommendation& one) {
    return one.replied_on && (one.shared_on || !trimmed(one.not_shared_why.text).empty());
}

} // namespace reeve::complaints
