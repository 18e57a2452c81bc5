// Complaint reviews in the database.
#include "complaints/review_store.h"
#include "base/id.h"
#include "office/bank_holiday_store.h"

namespace reeve::complaints {

using office::Change;

std::optional<ComplaintReview> find_review(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "CR") return std::nullopt;
    return db::record(connection, review_fields(),
                      db::Sql("reference = :reference", "a complaint review by its reference"),
                      {{"reference", in_words(*read)}});
}

std::optional<ComplaintReview> review_of_id(db::Connection& connection, Id<ComplaintReview> id) {
    return db::find(connection, review_fields(), id);
}

std::vector<ReviewRequest> requests_of(db::Connection& connection, Id<ComplaintReview> review) {
    return db::records(connection, request_fields(),
                       db::Sql("review = :review ORDER BY asked_on, id", "requests for information of a review"),
                       {{"review", review}});
}

std::vector<ReviewRecommendation> recommendations_of(db::Connection& connection, Id<ComplaintReview> review) {
    return db::records(connection, recommendation_fields(),
                       db::Sql("review = :review ORDER BY number, id", "recommendations of a review"),
                       {{"review", review}});
}

StepGround ground_of(db::Connection& connection, const ComplaintReview& review, office::PersonId person,
                     const std::string& post, Date today) {
    return {person,
            post,
            today,
            office::working_days_known(connection),
            requests_of(connection, review.id),
            recommendations_of(connection, review.id)};
}

Result<ComplaintReview> add_review(Change& change, ComplaintReview review) {
    if (auto problems = check_application(review, change.today()); !problems.empty()) return problems;
    return keep_new(change, review_fields(), std::move(review));
}

Result<ComplaintReview> take_step(Change& change, ReviewStep step, const ComplaintReview& typed) {
    auto ground = ground_of(change.tx, typed, change.actor, change.actor_post, change.today());
    auto review = TRY(take(step, typed, ground));
    return office::keep(change, review_fields(), std::move(review));
}

Result<ReviewRequest> keep_request(Change& change, const ComplaintReview& review, ReviewRequest request) {
    if (has_ended(review.state)) return Refusal{"This review has ended. Nothing more is asked for."};
    if (auto problems = check(request, review, change.today()); !problems.empty()) return problems;
    request.review = review.id;
    if (request.id) return office::keep(change, request_fields(), std::move(request));
    return keep_new(change, request_fields(), std::move(request));
}

Result<ReviewRecommendation> add_recommendation(Change& change, const ComplaintReview& review,
                                                ReviewRecommendation one) {
    if (review.state != ReviewState::decided || review.outcome != ReviewOutcome::not_reasonable)
        return Refusal{
            "A review recommends only where it decided that the outcome was not reasonable and proportionate.",
            "Police Reform Act 2002, Schedule 3, paragraphs 6A(6) and 25(4E)"};
    if (auto problems = check(one, review, change.today()); !problems.empty()) return problems;
    one.review = review.id;
    one.number = static_cast<int>(recommendations_of(change.tx, review.id).size()) + 1;
    return keep_new(change, recommendation_fields(), std::move(one));
}

Result<ReviewRecommendation> keep_answer(Change& change, ReviewRecommendation one) {
    if (auto problems = check_reply(one, change.today()); !problems.empty()) return problems;
    return office::keep(change, recommendation_fields(), std::move(one));
}

Result<ReviewRecommendation> keep_sharing(Change& change, ReviewRecommendation one) {
    if (!one.replied_on) return Refusal{"The force has not answered this recommendation yet."};
    if (auto problems = check_sharing(one, change.today()); !problems.empty()) return problems;
    return office::keep(change, recommendation_fields(), std::move(one));
}

std::vector<ComplaintReview> recent_reviews(db::Connection& connection, Date since) {
    return db::records(
        connection, review_fields(),
        db::Sql("closed_on IS NULL OR received_on >= :since ORDER BY received_on, id", "recent complaint reviews"),
        {{"since", since}});
}

namespace {

ReviewDays days_in(const db::Row& row) {
    return {row.get<std::string>(0),         row.get<Date>(1),
            row.get<std::optional<Date>>(2), row.get<std::optional<Date>>(3),
            row.get<std::optional<Date>>(4), row.get<bool>(5)};
}

} // namespace

std::vector<ReviewDays> days_of_reviews(db::Connection& connection, Date since, DaysAsked asked) {
    // COALESCE keeps the narrow indexes of those not told and not decided in use.
    static constexpr db::Sql all(R"(
        SELECT reference, received_on, force_told_on, decided_on, told_on, is_sample FROM complaint_review
        WHERE (closed_on IS NULL OR received_on >= :since) AND import_run = 0
          AND state NOT IN ('refused', 'forwarded', 'withdrawn') ORDER BY received_on, id)",
                                 "the days of recent complaint reviews");
    static constexpr db::Sql force_not_told(R"(
        SELECT reference, received_on, force_told_on, decided_on, told_on, is_sample FROM complaint_review
        WHERE force_told_on IS NULL AND (COALESCE(closed_on, '') = '' OR received_on >= :since) AND import_run = 0
          AND state NOT IN ('refused', 'forwarded', 'withdrawn') ORDER BY received_on, id)",
                                            "complaint reviews that the force was not told of");
    static constexpr db::Sql not_decided(R"(
        SELECT reference, received_on, force_told_on, decided_on, told_on, is_sample FROM complaint_review
        WHERE decided_on IS NULL AND (COALESCE(closed_on, '') = '' OR received_on >= :since) AND import_run = 0
          AND state NOT IN ('refused', 'forwarded', 'withdrawn') ORDER BY received_on, id)",
                                         "complaint reviews that are not decided");
    const auto& sql = asked == DaysAsked::all ? all : asked == DaysAsked::force_not_told ? force_not_told : not_decided;
    return connection.all(sql, {{"since", since}}, days_in);
}

std::vector<ReviewDays> days_of_reviews_for_iopc(db::Connection& connection, Date since) {
    return connection.all(db::Sql(R"(
        SELECT reference, received_on, force_told_on, decided_on,
               CASE WHEN state = 'forwarded' THEN told_on END, is_sample
        FROM complaint_review
        WHERE state IN ('received', 'forwarded') AND (COALESCE(closed_on, '') = '' OR received_on >= :since)
          AND import_run = 0
          AND 'yes' IN (is_senior, may_be_serious, is_referred, is_treated_as_referred, is_same_incident, is_in_part,
                        is_our_own)
        ORDER BY received_on, id)",
                                  "the days of complaint reviews for the other body"),
                          {{"since", since}}, days_in);
}

std::vector<RecentRecommendation> recent_recommendations(db::Connection& connection, Date since) {
    std::vector<RecentRecommendation> list;
    for (auto& one :
         db::records(connection, recommendation_fields(),
                     db::Sql("made_on >= :since OR replied_on IS NULL OR (shared_on IS NULL AND not_shared_why = '') "
                             "ORDER BY made_on, id",
                             "recent recommendations of reviews"),
                     {{"since", since}}))
        if (auto review = review_of_id(connection, one.review)) list.push_back({*review, std::move(one)});
    return list;
}

std::vector<std::string> drafts_waiting_for(db::Connection& connection, office::PersonId person) {
    return connection.all(db::Sql(R"(
        SELECT reference FROM complaint_review
        WHERE closed_on IS NULL AND state = 'drafted' AND author <> :person ORDER BY received_on, id)",
                                  "drafts that wait for a second reader"),
                          {{"person", person}}, [](const db::Row& row) { return row.get<std::string>(0); });
}

std::int64_t review_count(db::Connection& connection, ReviewsShown shown) {
    auto ended = [&] {
        return connection.value<std::int64_t>(
            db::Sql("SELECT CAST(COUNT(closed_on) AS BIGINT) FROM complaint_review WHERE closed_on > ''",
                    "how many complaint reviews have ended"),
            {});
    };
    auto open = [&] {
        return connection.value<std::int64_t>(
            db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM complaint_review WHERE closed_on IS NULL",
                    "how many complaint reviews are open"),
            {});
    };
    return (shown == ReviewsShown::open ? 0 : ended()) + (shown == ReviewsShown::ended ? 0 : open());
}

namespace {

ListedReview read_listed(const db::Row& row) {
    ListedReview listed;
    auto& review = listed.review;
    review.id = Id<ComplaintReview>{row.get<std::int64_t>(0)};
    review.reference = row.get<std::string>(1);
    review.state = row.get<ReviewState>(2);
    review.received_on = row.get<Date>(3);
    review.acknowledged_on = row.get<std::optional<Date>>(4);
    review.decided_on = row.get<std::optional<Date>>(5);
    review.closed_on = row.get<std::optional<Date>>(6);
    review.outcome = row.get<ReviewOutcome>(7);
    review.author_post = row.get<std::string>(8);
    review.is_sample = row.get<bool>(9);
    return listed;
}

db::Arguments page_of(std::size_t first, std::size_t most) {
    return {{"first", static_cast<std::int64_t>(first)}, {"most", static_cast<std::int64_t>(most)}};
}

std::vector<ListedReview> open_rows(db::Connection& connection, const db::Arguments& page) {
    return connection.all(db::Sql(R"(
        SELECT id, reference, state, received_on, acknowledged_on, decided_on, closed_on, outcome, author_post, is_sample
        FROM complaint_review WHERE closed_on IS NULL ORDER BY received_on, id LIMIT :most OFFSET :first)",
                                  "open complaint reviews"),
                          page, read_listed);
}

std::vector<ListedReview> ended_rows(db::Connection& connection, const db::Arguments& page) {
    return connection.all(db::Sql(R"(
        SELECT id, reference, state, received_on, acknowledged_on, decided_on, closed_on, outcome, author_post, is_sample
        FROM complaint_review WHERE closed_on IS NOT NULL ORDER BY closed_on DESC, id DESC LIMIT :most OFFSET :first)",
                                  "ended complaint reviews"),
                          page, read_listed);
}

std::vector<ListedReview> all_rows(db::Connection& connection, const db::Arguments& page) {
    return connection.all(db::Sql(R"(
        SELECT id, reference, state, received_on, acknowledged_on, decided_on, closed_on, outcome, author_post, is_sample
        FROM complaint_review ORDER BY received_on DESC, id DESC LIMIT :most OFFSET :first)",
                                  "all complaint reviews"),
                          page, read_listed);
}

} // namespace

std::vector<ListedReview> listed_reviews(db::Connection& connection, ReviewsShown shown, std::size_t first,
                                         std::size_t most) {
    auto page = page_of(first, most);
    auto rows = shown == ReviewsShown::open    ? open_rows(connection, page)
                : shown == ReviewsShown::ended ? ended_rows(connection, page)
                                               : all_rows(connection, page);
    for (auto& row : rows)
        if (!row.review.closed_on) row.requests = requests_of(connection, row.review.id);
    return rows;
}

} // namespace reeve::complaints
