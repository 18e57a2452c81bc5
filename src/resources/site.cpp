// What a site is, and how its review stands.
#include "resources/site.h"

namespace reeve::resources {

const Description<Site>& site_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Site>("site", "site")
            .has<&Site::name>("name", {.label = "Name", .needed = true, .audience = open, .limit = 120})
            .has<&Site::kind>("kind", {.label = "What is it?", .needed = true, .audience = open})
            .has<&Site::address>("address", {.label = "Address", .audience = open, .limit = 200})
            .has<&Site::hours>("hours", {.label = "When is it open to the public?",
                                         .hint = "Like Monday to Friday, 9am to 5pm.",
                                         .audience = open,
                                         .limit = 400})
            .has<&Site::visits_a_year>("visits_a_year", {.label = "How many people come in a year?",
                                                         .hint = "Leave empty where nobody counted.",
                                                         .audience = open})
            .has<&Site::visits_source>("visits_source",
                                       {.label = "Who counted, and when?", .audience = open, .limit = 200})
            .has<&Site::cost_a_year>("cost_a_year", {.label = "What does it cost a year?",
                                                     .hint = "Staff and building together, in pounds.",
                                                     .audience = open})
            .has<&Site::review_by>("review_by", {.label = "To be reviewed by", .audience = open})
            .has<&Site::reviewed_on>("reviewed_on", {.label = "Last reviewed on", .audience = open})
            .has<&Site::outcome>("outcome", {.label = "What did the review decide?", .needed = true, .audience = open})
            .has<&Site::outcome_words>("outcome_words", {.label = "Why, and what follows?",
                                                         .hint = "The public reads it where the site is shown.",
                                                         .audience = open,
                                                         .limit = 1000})
            .has<&Site::closed_on>(
                "closed_on", {.label = "Last day open", .hint = "Leave empty while it stays open.", .audience = open})
            .has<&Site::is_public>("is_public", {.label = "Show this site to the public?", .audience = open})
            .hidden<&Site::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const Site& site) {
    Problems problems;
    bool has_outcome = site.outcome != SiteOutcome::not_reviewed;
    if (trimmed(site.name).empty()) problems.add("name", "Enter what the site is called");
    if (site.visits_a_year && *site.visits_a_year < 0)
        problems.add("visits_a_year", "The number of people cannot be less than 0");
    if (site.cost_a_year && site.cost_a_year->pence < 0) problems.add("cost_a_year", "A cost cannot be less than £0");
    if (has_outcome && !site.reviewed_on) problems.add("reviewed_on", "Enter the day of the review that decided it");
    if (!has_outcome && site.reviewed_on) problems.add("outcome", "Select what the review decided");
    if (has_outcome && trimmed(site.outcome_words.text).empty())
        problems.add("outcome_words", "Enter why it was decided so");
    if (site.closed_on && site.outcome != SiteOutcome::to_close)
        problems.add("closed_on", "A site has a last day only where its review decided to close it");
    if (site.review_by && site.reviewed_on && *site.review_by <= *site.reviewed_on)
        problems.add("review_by", "The next review comes after that of " + in_words(*site.reviewed_on));
    return problems;
}

std::optional<Money> cost_of_a_visit(const Site& site) {
    if (!site.cost_a_year || !site.visits_a_year || *site.visits_a_year == 0) return std::nullopt;
    return Money{(site.cost_a_year->pence * 2 + *site.visits_a_year) / (*site.visits_a_year * 2)};
}

bool is_review_late(const Site& site, Date today) {
    return site.is_open_on(today) && site.review_by && *site.review_by < today;
}

std::string review_in_words(const Site& site, Date today) {
    if (!site.is_open_on(today)) return "Closed on " + in_words(*site.closed_on);
    if (!site.review_by) return "No review is planned";
    if (is_review_late(site, today)) return "Review late by " + counted(today - *site.review_by, "day");
    return "Review due by " + in_words(*site.review_by);
}

} // namespace reeve::resources
