// Occasions and evidence of the duties around reviews. They name a review by its reference alone, and are not shown to
// the public.
#include "complaints/review_duties.h"
#include "complaints/review_store.h"

namespace reeve::complaints {
namespace {

using office::DutyEvidence;
using office::DutyOccasion;

constexpr int days_looked_back = 120;

DutyOccasion occasion_of(const ComplaintReview& review, Date on) {
    return {.key = review.reference,
            .subject = "Review " + review.reference,
            .on = on,
            .reference = review.reference,
            .is_sample = review.is_sample,
            .is_internal = true};
}

DutyEvidence evidence_of(const ComplaintReview& review, Date done_on) {
    return {.key = review.reference,
            .done_on = done_on,
            .reference = review.reference,
            .address = "/work/reviews/" + review.reference,
            .is_sample = review.is_sample};
}

std::string key_of(const RecentRecommendation& one) {
    return one.review.reference + "-" + std::to_string(one.recommendation.number);
}

DutyOccasion occasion_of(const RecentRecommendation& one, Date on) {
    auto occasion = occasion_of(one.review, on);
    occasion.key = key_of(one);
    occasion.subject += ", recommendation " + std::to_string(one.recommendation.number);
    return occasion;
}

DutyEvidence evidence_of(const RecentRecommendation& one, Date done_on) {
    auto evidence = evidence_of(one.review, done_on);
    evidence.key = key_of(one);
    return evidence;
}

std::vector<ComplaintReview> recent(db::Connection& connection, Date today) {
    return recent_reviews(connection, today - days_looked_back);
}

bool is_for_us(const ComplaintReview& review) {
    return review.state != ReviewState::refused && review.state != ReviewState::forwarded
           && review.state != ReviewState::withdrawn;
}

std::vector<DutyOccasion> applications(db::Connection& connection, Date today) {
    std::vector<DutyOccasion> list;
    for (const auto& review : recent(connection, today))
        if (is_for_us(review)) list.push_back(occasion_of(review, review.received_on));
    return list;
}

std::vector<DutyEvidence> forces_told(db::Connection& connection, Date today) {
    std::vector<DutyEvidence> list;
    for (const auto& review : recent(connection, today))
        if (is_for_us(review) && review.force_told_on) list.push_back(evidence_of(review, *review.force_told_on));
    return list;
}

std::vector<DutyEvidence> decisions(db::Connection& connection, Date today) {
    std::vector<DutyEvidence> list;
    for (const auto& review : recent(connection, today))
        if (is_for_us(review) && review.decided_on) list.push_back(evidence_of(review, *review.decided_on));
    return list;
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

} // namespace

std::vector<office::DutyWitness> review_witnesses() {
    return {{.duty = "L-0206", .occasions = applications, .evidence = forces_told},
            {.duty = "L-0208", .occasions = applications, .evidence = decisions},
            {.duty = "L-0210", .occasions = recommendations, .evidence = answers},
            {.duty = "L-0211", .occasions = answers_to_share, .evidence = shared}};
}

} // namespace reeve::complaints
