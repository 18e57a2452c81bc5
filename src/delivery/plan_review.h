// A review of the whole plan: what was looked at, what was found, and the areas that come first in the months after it.
#pragma once
#include "record/description.h"

namespace reeve::delivery {

struct PlanReview {
    Id<PlanReview> id;
    int version = 0;
    std::string reference; // PR-0001
    std::string title;
    Date reviewed_on;
    std::string by_post;
    Prose scope;
    Prose findings;
    bool is_public = false;
    bool is_sample = false;
};

// What gets more attention for some months.
struct FocusArea {
    Id<FocusArea> id;
    int version = 0;
    Id<PlanReview> review;
    int number = 0; // within its review
    std::string title;
    Prose words; // what the focus includes
    Date first_day;
    Date last_day;
    std::string workstream; // reference of the one that carries it, W-0007; may be empty
    bool is_sample = false;
};

const Description<PlanReview>& review_fields();
const Description<FocusArea>& focus_fields();

// What was found, before the public is shown it; not dated ahead.
Problems check(const PlanReview&, Date today);
// The last day on or after the first, and no more than two years: longer is no focus.
Problems check(const FocusArea&);
// "November 2023 to May 2024"; whole days where they are not whole months.
std::string months_in_words(const FocusArea&);
bool is_in_focus(const FocusArea&, Date);

} // namespace reeve::delivery
