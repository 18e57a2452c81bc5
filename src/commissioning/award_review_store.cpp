// Yearly reviews in the database.
#include "commissioning/award_review_store.h"
#include "base/id.h"
#include "commissioning/closing_store.h"
#include "commissioning/grant_agreement_store.h"

namespace reeve::commissioning {
namespace {

Actor actor_of(const office::Change& change) { return {change.actor, change.actor_post}; }

} // namespace

std::vector<AwardReview> reviews_of(db::Connection& connection, AwardId award) {
    return db::records(connection, award_review_fields(),
                       db::Sql("award = :award ORDER BY number", "yearly reviews of an award"), {{"award", award}});
}

std::optional<AwardReview> find_review(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, award_review_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a yearly review by reference"),
                      {{"reference", in_words(*read)}});
}

Result<AwardReview> write_review(office::Change& change, const Award& award, AwardReview typed) {
    auto standing = TRY(closing_standing(change.tx, award));
    auto review = TRY(
        review_written(std::move(typed), standing, reviews_of(change.tx, award.id), actor_of(change), change.today()));
    auto kept = office::keep_new(change, award_review_fields(), std::move(review));
    conceal_with_award(change, award.id, "award_review", kept.id.value);
    return kept;
}

Result<AwardReview> decide_review(office::Change& change, AwardReview review) {
    return office::keep(change, award_review_fields(),
                        TRY(review_decided(std::move(review), actor_of(change), change.today())));
}

std::vector<ReviewDue> reviews_due(db::Connection& connection, Date by) {
    std::vector<ReviewDue> due;
    auto awards = db::records(connection, award_fields(),
                              db::Sql(R"(
        state IN ('active', 'suspended', 'closing') AND starts_on <= :year_before ORDER BY starts_on, id)",
                                      "awards that run for a year"),
                              {{"year_before", months_later(by, -12)}});
    for (const auto& award : awards) {
        auto reviews = reviews_of(connection, award.id);
        if (!reviews.empty() && reviews.back().state == ReviewState::written)
            due.push_back({award, reviews.back().due_on, reviews.back()});
        else if (auto next = next_review_due(award, reviews); next && *next <= by)
            due.push_back({award, *next, std::nullopt});
    }
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.due_on < b.due_on; });
    return due;
}

} // namespace reeve::commissioning
