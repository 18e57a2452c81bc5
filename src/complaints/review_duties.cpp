// Occasions and evidence of the duties around reviews. They name a review by its reference alone, and are not shown to
// the public.
#include "complaints/review_duties.h"
#include "complaints/review_store.h"
#include "complaints/review_volume_store.h"

namespace reeve::complaints {
namespace {

using office::DutyEvidence;
using office::DutyOccasion;

constexpr int days_looked_back = 120;

DutyOccasion occasion_of(const std::string& reference, bool is_sample, Date on) {
    return {.key = reference,
            .subject = "Review " + reference,
            .on = on,
            .reference = reference,
            .is_sample = is_sample,
            .is_internal = true};
}

DutyEvidence evidence_of(const std::string& reference, bool is_sample, Date done_on) {
    return {.key = reference,
            .done_on = done_on,
            .reference = reference,
            .address = "/work/reviews/" + reference,
            .is_sample = is_sample};
}

// ---- Applications ----

std::vector<DutyOccasion> occasions_of(const std::vector<ReviewDays>& reviews) {
    std::vector<DutyOccasion> list;
    for (const auto& review : reviews)
        list.push_back(occasion_of(review.reference, review.is_sample, review.received_on));
    return list;
}

template <std::optional<Date> ReviewDays::*day>
std::vector<DutyEvidence> evidence_of(const std::vector<ReviewDays>& reviews) {
    std::vector<DutyEvidence> list;
    for (const auto& review : reviews)
        if (review.*day) list.push_back(evidence_of(review.reference, review.is_sample, *(review.*day)));
    return list;
}

template <DaysAsked asked> std::vector<DutyOccasion> applications(db::Connection& connection, Date today) {
    return occasions_of(days_of_reviews(connection, today - days_looked_back, asked));
}

template <std::optional<Date> ReviewDays::*day>
std::vector<DutyEvidence> done_for_applications(db::Connection& connection, Date today) {
    return evidence_of<day>(days_of_reviews(connection, today - days_looked_back, DaysAsked::all));
}

std::vector<DutyOccasion> applications_for_iopc(db::Connection& connection, Date today) {
    return occasions_of(days_of_reviews_for_iopc(connection, today - days_looked_back));
}

std::vector<DutyEvidence> forwarded(db::Connection& connection, Date today) {
    return evidence_of<&ReviewDays::told_on>(days_of_reviews_for_iopc(connection, today - days_looked_back));
}

// ---- Recommendations ----

std::string key_of(const RecentRecommendation& one) {
    return one.review.reference + "-" + std::to_string(one.recommendation.number);
}

DutyOccasion occasion_of(const RecentRecommendation& one, Date on) {
    auto occasion = occasion_of(one.review.reference, one.review.is_sample, on);
    occasion.key = key_of(one);
    occasion.subject += ", recommendation " + std::to_string(one.recommendation.number);
    return occasion;
}

DutyEvidence evidence_of(const RecentRecommendation& one, Date done_on) {
    auto evidence = evidence_of(one.review.reference, one.review.is_sample, done_on);
    evidence.key = key_of(one);
    return evidence;
}

std::vector<DutyOccasion> recommendations(db::Connection& connection, Date today) {
    std::vector<DutyOccasion> list;
    for (const auto& one : recent_recommendations(connection, today - days_looked_back)) {
        auto occasion = occasion_of(one, one.recommendation.made_on);
        occasion.set_day = one.recommendation.extended_to;
        list.push_back(std::move(occasion));
    }
    return list;
}

std::vector<DutyEvidence> answers(db::Connection& connection, Date today) {
    std::vector<DutyEvidence> list;
    for (const auto& one : recent_recommendations(connection, today - days_looked_back))
        if (one.recommendation.replied_on) list.push_back(evidence_of(one, *one.recommendation.replied_on));
    return list;
}

std::vector<DutyOccasion> answers_to_share(db::Connection& connection, Date today) {
    std::vector<DutyOccasion> list;
    for (const auto& one : recent_recommendations(connection, today - days_looked_back))
        if (one.recommendation.replied_on) list.push_back(occasion_of(one, *one.recommendation.replied_on));
    return list;
}

std::vector<DutyEvidence> shared(db::Connection& connection, Date today) {
    std::vector<DutyEvidence> list;
    for (const auto& one : recent_recommendations(connection, today - days_looked_back))
        if (one.recommendation.shared_on) list.push_back(evidence_of(one, *one.recommendation.shared_on));
    return list;
}

// ---- What stands beside the reviews ----

std::string key_of(const OverdueInvestigation& one, Date on) { return std::to_string(one.id.value) + " " + iso(on); }

// Each telling that fell due, and the one that falls due next while it lasts.
std::vector<DutyOccasion> investigations(db::Connection& connection, Date) {
    std::vector<DutyOccasion> list;
    for (const auto& one : all_overdue(connection)) {
        auto add = [&](Date on) {
            list.push_back({.key = key_of(one, on),
                            .subject = "Investigation " + one.force_reference,
                            .on = on,
                            .is_sample = one.is_sample,
                            .is_internal = true});
        };
        for (const auto& telling : tellings_of(one)) add(telling.fell_due_on);
        if (one.next_due) add(*one.next_due);
    }
    return list;
}

std::vector<DutyEvidence> investigations_told(db::Connection& connection, Date) {
    std::vector<DutyEvidence> list;
    for (const auto& one : all_overdue(connection))
        for (const auto& telling : tellings_of(one))
            list.push_back({.key = key_of(one, telling.fell_due_on),
                            .done_on = telling.told_on,
                            .address = "/work/overdue-investigations/" + std::to_string(one.id.value),
                            .is_sample = one.is_sample});
    return list;
}

std::vector<DutyOccasion> statistics_published(db::Connection& connection, Date) {
    std::vector<DutyOccasion> list;
    for (const auto& one : all_assessments(connection))
        if (one.statistics_on)
            list.push_back({.key = one.year,
                            .subject = "The assessment for " + one.year,
                            .on = *one.statistics_on,
                            .is_sample = one.is_sample});
    return list;
}

std::vector<DutyEvidence> assessments_published(db::Connection& connection, Date today) {
    std::vector<DutyEvidence> list;
    for (const auto& one : all_assessments(connection))
        if (one.statistics_on && one.published_on && *one.published_on <= today)
            list.push_back({.key = one.year,
                            .done_on = *one.published_on,
                            .address = "/complaint-reviews",
                            .is_sample = one.is_sample});
    return list;
}

} // namespace

std::vector<office::DutyWitness> review_witnesses() {
    return {{.duty = "L-0129", .occasions = statistics_published, .evidence = assessments_published},
            {.duty = "L-0205", .occasions = applications_for_iopc, .evidence = forwarded},
            {.duty = "L-0206",
             .occasions = applications<DaysAsked::all>,
             .evidence = done_for_applications<&ReviewDays::force_told_on>,
             .open_occasions = applications<DaysAsked::force_not_told>},
            {.duty = "L-0208",
             .occasions = applications<DaysAsked::all>,
             .evidence = done_for_applications<&ReviewDays::decided_on>,
             .open_occasions = applications<DaysAsked::not_decided>},
            {.duty = "L-0210", .occasions = recommendations, .evidence = answers},
            {.duty = "L-0211", .occasions = answers_to_share, .evidence = shared},
            {.duty = "L-0212", .occasions = investigations, .evidence = investigations_told}};
}

} // namespace reeve::complaints
