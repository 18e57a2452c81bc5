// Reviews of the plan in the database.
#include "delivery/plan_review_store.h"
#include "delivery/workstream_store.h"
#include "office/search.h"

namespace reeve::delivery {
namespace {

using office::Change;

void put_in_search(Change& change, const PlanReview& review) {
    office::SearchEntry entry{.table = "plan_review",
                              .record_id = review.id.value,
                              .kind = "Review of the plan",
                              .reference = review.reference,
                              .title = review.title,
                              .text = review.scope.text + " " + review.findings.text,
                              .address = "/work/plan-reviews/" + review.reference,
                              .day = review.reviewed_on};
    office::index_record(change, entry);
    entry.table = "public_plan_review";
    entry.address = "/plan/reviews/" + review.reference;
    entry.audience = office::SearchAudience::open;
    if (review.is_public) office::index_record(change, entry);
    else office::drop_entry(change, entry.table, entry.record_id);
}

// The reference as it is kept ("w-7" as W-0007), where there is such a workstream.
Result<FocusArea> with_workstream(db::Connection& connection, FocusArea focus) {
    if (trimmed(focus.workstream).empty()) return focus;
    auto workstream = find_workstream(connection, trimmed(focus.workstream));
    if (!workstream) return Problems{{{"workstream", "Enter the reference of a workstream, like W-0007"}}};
    focus.workstream = workstream->reference;
    return focus;
}

} // namespace

std::vector<PlanReview> all_reviews(db::Connection& connection) {
    return db::records(connection, review_fields(),
                       db::Sql("1 = 1 ORDER BY reviewed_on DESC, reference DESC", "all reviews of the plan"));
}

std::vector<PlanReview> public_reviews(db::Connection& connection) {
    return db::records(
        connection, review_fields(),
        db::Sql("is_public = 1 ORDER BY reviewed_on DESC, reference DESC", "reviews the public is shown"));
}

std::optional<PlanReview> find_review(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "PR") return std::nullopt;
    return db::record(connection, review_fields(), db::Sql("reference = :reference", "a review by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<FocusArea> focus_of(db::Connection& connection, Id<PlanReview> review) {
    return db::records(connection, focus_fields(), db::Sql("review = :review ORDER BY number", "areas of focus"),
                       {{"review", review}});
}

Result<PlanReview> add_review(Change& change, PlanReview review) {
    if (auto problems = check(review, change.today()); !problems.empty()) return problems;
    review = keep_new(change, review_fields(), std::move(review));
    put_in_search(change, review);
    return review;
}

Result<PlanReview> keep_review(Change& change, PlanReview review) {
    if (auto problems = check(review, change.today()); !problems.empty()) return problems;
    review = TRY(keep(change, review_fields(), std::move(review)));
    put_in_search(change, review);
    return review;
}

Result<FocusArea> add_focus(Change& change, FocusArea focus) {
    if (auto problems = check(focus); !problems.empty()) return problems;
    focus = TRY(with_workstream(change.tx, std::move(focus)));
    auto held = focus_of(change.tx, focus.review);
    focus.number = held.empty() ? 1 : held.back().number + 1;
    return keep_new(change, focus_fields(), std::move(focus));
}

Result<FocusArea> keep_focus(Change& change, FocusArea focus) {
    if (auto problems = check(focus); !problems.empty()) return problems;
    return keep(change, focus_fields(), TRY(with_workstream(change.tx, std::move(focus))));
}

} // namespace reeve::delivery
