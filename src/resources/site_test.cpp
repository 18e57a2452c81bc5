// Sites: what a review must say, what a visit costs, and which reviews are late.
#include "resources/site.h"
#include <doctest/doctest.h>

namespace reeve::resources {
namespace {

Site office_at_the_square() {
    Site site;
    site.name = "Market Square front enquiry office";
    return site;
}

} // namespace

TEST_CASE("an outcome has the day of its review and its reason, and only a closing gives a site a last day") {
    auto site = office_at_the_square();
    CHECK(check(site).empty());
    site.outcome = SiteOutcome::hours_changed;
    CHECK(check(site).has("reviewed_on"));
    CHECK(check(site).has("outcome_words"));
    site.reviewed_on = date_of(2024, 5, 1);
    site.outcome_words = {"Few people come before ten."};
    CHECK(check(site).empty());
    site.closed_on = date_of(2024, 9, 30);
    CHECK(check(site).has("closed_on"));
    site.outcome = SiteOutcome::to_close;
    CHECK(check(site).empty());
    site.review_by = date_of(2024, 5, 1);
    CHECK(check(site).has("review_by"));
    site.outcome = SiteOutcome::not_reviewed;
    CHECK(check(site).has("outcome"));
}

TEST_CASE("a visit costs whole pence, and nothing is said where a number is missing or nobody came") {
    struct Case {
        std::optional<Money> cost;
        std::optional<std::int64_t> visits;
        std::optional<Money> each;
    };
    const Case cases[] = {{Money{6'400'000}, 5200, Money{1231}}, // 1230.77 pence
                          {Money{300}, 200, Money{2}},           // half a penny goes up
                          {Money{6'400'000}, 0, std::nullopt},
                          {Money{6'400'000}, std::nullopt, std::nullopt},
                          {std::nullopt, 5200, std::nullopt}};
    for (const auto& one : cases) {
        auto site = office_at_the_square();
        site.cost_a_year = one.cost;
        site.visits_a_year = one.visits;
        CHECK(cost_of_a_visit(site) == one.each);
    }
}

TEST_CASE("a review that is late is counted in days, and a site that closed has none to come") {
    auto site = office_at_the_square();
    const auto today = date_of(2024, 9, 23);
    CHECK(review_in_words(site, today) == "No review is planned");
    site.review_by = today;
    CHECK_FALSE(is_review_late(site, today));
    CHECK(review_in_words(site, today) == "Review due by 23 September 2024");
    CHECK(review_in_words(site, today + 12) == "Review late by 12 days");
    site.closed_on = today;
    CHECK(review_in_words(site, today + 12) == "Closed on 23 September 2024");
    CHECK_FALSE(is_review_late(site, today + 12));
}

} // namespace reeve::resources
