// What a review of the plan must say, and for how long an area is in focus.
#include "delivery/plan_review.h"

namespace reeve::delivery {

const Description<PlanReview>& review_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<PlanReview>("plan_review", "review of the plan", "PR")
            .hidden<&PlanReview::reference>("reference", {.label = "Reference", .audience = open})
            .has<&PlanReview::title>(
                "title", {.label = "What is the review called?", .needed = true, .audience = open, .limit = 120})
            .has<&PlanReview::reviewed_on>("reviewed_on",
                                           {.label = "Day of the review", .needed = true, .audience = open})
            .has<&PlanReview::by_post>(
                "by_post",
                {.label = "Reviewed by", .hint = "The post.", .needed = true, .audience = open, .limit = 120})
            .has<&PlanReview::scope>("scope",
                                     {.label = "What was looked at?", .needed = true, .audience = open, .limit = 2000})
            .has<&PlanReview::findings>("findings", {.label = "What was found?",
                                                     .hint = "Give the counts, not only a large proportion.",
                                                     .audience = open,
                                                     .limit = 8000})
            .has<&PlanReview::is_public>("is_public", {.label = "Show this review to the public?", .audience = open})
            .hidden<&PlanReview::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<FocusArea>& focus_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<FocusArea>("focus_area", "area of focus")
            .hidden<&FocusArea::review>("review")
            .hidden<&FocusArea::number>("number", {.label = "Number", .audience = open})
            .has<&FocusArea::title>("title",
                                    {.label = "What comes first?", .needed = true, .audience = open, .limit = 120})
            .has<&FocusArea::words>(
                "words", {.label = "What does that include?", .needed = true, .audience = open, .limit = 2000})
            .has<&FocusArea::first_day>("first_day", {.label = "First day", .needed = true, .audience = open})
            .has<&FocusArea::last_day>("last_day", {.label = "Last day", .needed = true, .audience = open})
            .has<&FocusArea::workstream>("workstream", {.label = "Workstream that carries it",
                                                        .hint = "Its reference, like W-0007.",
                                                        .audience = open,
                                                        .limit = 20})
            .hidden<&FocusArea::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const PlanReview& review, Date today) {
    Problems problems;
    if (review.reviewed_on > today) problems.add("reviewed_on", "A review is dated today or before");
    if (review.is_public && trimmed(review.findings.text).empty())
        problems.add("findings", "Enter what was found: the public is shown it");
    return problems;
}

Problems check(const FocusArea& focus) {
    Problems problems;
    if (focus.last_day < focus.first_day)
        problems.add("last_day", "The last day must be on or after " + in_words(focus.first_day) + ", the first day");
    else if (focus.last_day >= months_later(focus.first_day, 24))
        problems.add("last_day", "An area is in focus for two years at most");
    return problems;
}

std::string months_in_words(const FocusArea& focus) {
    if (focus.first_day != first_of_month(focus.first_day) || focus.last_day != last_of_month(focus.last_day))
        return in_words(Period{focus.first_day, focus.last_day});
    auto month = [](Date day) { return month_name(month_of(day)) + " " + std::to_string(year_of(day)); };
    auto first = month(focus.first_day), last = month(focus.last_day);
    return first == last ? first : first + " to " + last;
}

bool is_in_focus(const FocusArea& focus, Date day) { return focus.first_day <= day && day <= focus.last_day; }

} // namespace reeve::delivery
