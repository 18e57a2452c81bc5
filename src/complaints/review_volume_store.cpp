// Counts reviews in the database.
#include "complaints/review_volume_store.h"
#include "complaints/review_store.h"
#include "office/bank_holiday_store.h"
#include <map>

namespace reeve::complaints {
namespace {

std::int64_t count(db::Connection& connection, const db::Sql& statement, const db::Arguments& arguments) {
    return connection.value<std::int64_t>(statement, arguments);
}

std::int64_t open_at_end_of(db::Connection& connection, Date day) {
    return count(connection,
                 db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM complaint_review WHERE closed_on IS NULL AND received_on <= :day)",
                         "complaint reviews open now that had come by a day"),
                 {{"day", day}})
           + count(connection,
                   db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM complaint_review WHERE closed_on > :day AND received_on <= :day)",
                           "complaint reviews ended after a day that had come by it"),
                   {{"day", day}});
}

db::Arguments days_of(const Period& period) { return {{"first", period.first}, {"last", period.last}}; }

// Working days after one day up to another, counted once for all days between the first and the last.
class CountedDays {
public:
    CountedDays(const office::WorkingDays& working, Date first, Date last) : first_(first) {
        for (auto day = first; day <= last; day = day + 1)
            until_.push_back((until_.empty() ? 0 : until_.back()) + (working.is_working(day) ? 1 : 0));
    }
    std::int64_t between(Date after, Date last) const { return last <= after ? 0 : at(last) - at(after); }

private:
    std::int64_t at(Date day) const { return until_[static_cast<std::size_t>(day - first_)]; }
    Date first_;
    std::vector<std::int64_t> until_;
};

// What reviews received from a day on waited for up to another, by review; those that were not decided then too.
std::map<std::int64_t, std::vector<ReviewRequest>> waits_between(db::Connection& connection, Date first, Date last) {
    std::map<std::int64_t, std::vector<ReviewRequest>> waits;
    for (auto& request : db::records(connection, request_fields(),
                                     db::Sql("asked_on >= :first AND asked_on <= :last ORDER BY review, asked_on, id",
                                             "requests of reviews between two days"),
                                     {{"first", first}, {"last", last}}))
        waits[request.review.value].push_back(std::move(request));
    return waits;
}

bool is_in_time(const DecidedReview& one, const std::vector<ReviewRequest>& requests,
                const office::WorkingDays& working) {
    ComplaintReview review;
    review.received_on = one.received_on;
    review.decided_on = one.decided_on;
    return complete_clock(review, requests, working, one.decided_on).state == office::ClockState::stopped_in_time;
}

} // namespace

std::int64_t reviews_received(db::Connection& connection, const Period& period) {
    return count(connection,
                 db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM complaint_review WHERE received_on >= :first AND received_on <= :last)",
                         "complaint reviews received in a period"),
                 days_of(period));
}

std::int64_t reviews_decided(db::Connection& connection, const Period& period) {
    return count(connection,
                 db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM complaint_review WHERE decided_on >= :first AND decided_on <= :last)",
                         "how many complaint reviews were decided in a period"),
                 days_of(period));
}

std::int64_t reviews_open_after(db::Connection& connection, const Period& period) {
    return open_at_end_of(connection, period.last);
}

std::int64_t reviews_not_reasonable(db::Connection& connection, const Period& period) {
    return count(connection,
                 db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM complaint_review
        WHERE decided_on >= :first AND decided_on <= :last AND outcome = 'not_reasonable')",
                         "complaint reviews that found an outcome wanting"),
                 days_of(period));
}

ReviewVolume volume_of(db::Connection& connection, const Period& period) {
    ReviewVolume volume;
    volume.opening = open_at_end_of(connection, period.first - 1);
    volume.closing = reviews_open_after(connection, period);
    volume.received = reviews_received(connection, period);
    volume.closed = count(connection,
                          db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM complaint_review WHERE closed_on >= :first AND closed_on <= :last)",
                                  "complaint reviews ended in a period"),
                          days_of(period));
    volume.decided = reviews_decided(connection, period);
    volume.not_reasonable = reviews_not_reasonable(connection, period);
    return volume;
}

std::vector<std::pair<std::string, std::int64_t>> received_by_month(db::Connection& connection, const Period& period) {
    std::vector<std::pair<std::string, std::int64_t>> months;
    for (auto month = first_of_month(period.first); month <= period.last; month = months_later(month, 1)) {
        Period days{std::max(month, period.first), std::min(last_of_month(month), period.last)};
        months.emplace_back(iso(month).substr(0, 7), reviews_received(connection, days));
    }
    return months;
}

std::vector<DecidedReview> decided_reviews(db::Connection& connection, const Period& period) {
    // In the order of the index, which spares sorting them.
    return connection.all(
        db::Sql(R"(
        SELECT id, received_on, decided_on, allegation FROM complaint_review
        WHERE decided_on >= :first AND decided_on <= :last ORDER BY decided_on, outcome, allegation, received_on, id)",
                "complaint reviews decided in a period"),
        days_of(period), [](const db::Row& row) {
            return DecidedReview{row.get<std::int64_t>(0), row.get<Date>(1), row.get<Date>(2), row.get<Allegation>(3)};
        });
}

// Only where a review waited is its clock asked; of the others the working days alone tell.
DecisionTimes decision_times(db::Connection& connection, const std::vector<DecidedReview>& decided) {
    auto working = office::working_days_known(connection);
    DecisionTimes times;
    if (decided.empty()) return times;
    auto first = decided.front().received_on, last = decided.front().decided_on;
    for (const auto& one : decided) first = std::min(first, one.received_on), last = std::max(last, one.decided_on);
    auto waits = waits_between(connection, first, last);
    const CountedDays counted_days(working, first, last);
    for (const auto& one : decided) {
        auto days = counted_days.between(one.received_on, one.decided_on);
        times.working_days.push_back(days);
        auto waited = waits.find(one.id);
        // A day that is not worked, after the last one, is late.
        bool is_by_the_last =
            days < complete_rule.days || (days == complete_rule.days && working.is_working(one.decided_on));
        bool in_time = waited == waits.end() ? is_by_the_last : is_in_time(one, waited->second, working);
        times.within_standard += in_time ? 1 : 0;
    }
    return times;
}

std::optional<std::int64_t> complaints_recorded(db::Connection& connection, const Period& period) {
    std::int64_t recorded = 0;
    auto next = period.first;
    for (const auto& count :
         db::records(connection, complaint_count_fields(),
                     db::Sql("first >= :first AND last <= :last ORDER BY first, id", "complaints recorded in a period"),
                     days_of(period))) {
        if (count.first != next) return std::nullopt;
        recorded += count.recorded;
        next = count.last + 1;
    }
    if (next != period.last + 1) return std::nullopt;
    return recorded;
}

std::vector<OtherOfficeVolume> other_volumes(db::Connection& connection) {
    return db::records(connection, other_volume_fields(),
                       db::Sql("1 = 1 ORDER BY last DESC, office, id", "volumes of other offices"));
}

std::vector<OverdueInvestigation> all_overdue(db::Connection& connection) {
    return db::records(connection, overdue_fields(),
                       db::Sql("1 = 1 ORDER BY began_on, id", "investigations that lasted over a year"));
}

std::vector<ReviewAssessment> all_assessments(db::Connection& connection) {
    return db::records(connection, assessment_fields(), db::Sql("1 = 1 ORDER BY year, id", "assessments of reviews"));
}

std::vector<OverdueInvestigation> late_tellings(db::Connection& connection, Date today) {
    return db::records(connection, overdue_fields(),
                       db::Sql("next_due < :today ORDER BY next_due, id", "investigations nobody told of in time"),
                       {{"today", today}});
}

std::vector<ReviewAssessment> published_assessments(db::Connection& connection, Date today) {
    return db::records(connection, assessment_fields(),
                       db::Sql("published_on <= :today ORDER BY year DESC, id", "published assessments of reviews"),
                       {{"today", today}});
}

bool any_sample_review(db::Connection& connection, const Period& period) {
    auto open = [&] {
        return count(connection,
                     db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM (
            SELECT 1 FROM complaint_review
            WHERE is_sample = 1 AND closed_on IS NULL AND received_on <= :last LIMIT 1) found)",
                             "an open sample complaint review of a period"),
                     {{"last", period.last}});
    };
    auto ended = [&] {
        return count(connection,
                     db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM (
            SELECT 1 FROM complaint_review
            WHERE is_sample = 1 AND closed_on >= :first AND received_on <= :last LIMIT 1) found)",
                             "an ended sample complaint review of a period"),
                     days_of(period));
    };
    return open() > 0 || ended() > 0;
}

} // namespace reeve::complaints
