// Sets the clocks of a review from its days.
#include "complaints/review_clocks.h"

namespace reeve::complaints {
namespace {

using office::ClockEvent;
using office::ClockEventKind;
using office::ClockReading;
using office::WorkingDays;

// Requests that overlap are one pause: the clock stands still as long as anything is waited for.
std::vector<ClockEvent> pauses_for(std::vector<ReviewRequest> requests, Date received_on) {
    std::sort(requests.begin(), requests.end(), [](const auto& a, const auto& b) { return a.asked_on < b.asked_on; });
    std::vector<ClockEvent> pauses;
    for (const auto& request : requests) {
        if (request.asked_on < received_on) continue;
        if (!pauses.empty() && (!pauses.back().until || request.asked_on <= *pauses.back().until)) {
            auto& before = pauses.back();
            before.until =
                before.until && request.answered_on ? std::max(before.until, request.answered_on) : std::nullopt;
            continue;
        }
        pauses.push_back({ClockEventKind::paused, request.asked_on, request.answered_on,
                          "Information was asked of " + std::string(label_of(request.asked_of))});
    }
    return pauses;
}

// The day on which an ended review needs no deciding any more.
std::optional<Date> settled_on(const ComplaintReview& review) {
    return review.decided_on ? review.decided_on : review.closed_on;
}

} // namespace

std::optional<ClockReading> application_clock(const ComplaintReview& review, const WorkingDays& working, Date today) {
    if (!review.provided_on) return std::nullopt;
    std::vector<ClockEvent> events = {{ClockEventKind::stopped, review.received_on}};
    if (review.first_received_on)
        events.push_back({ClockEventKind::paused, *review.first_received_on, review.received_on,
                          "It was first received by the Independent Office for Police Conduct, and forwarded"});
    if (review.extended_to)
        events.push_back({ClockEventKind::extended, review.received_on, review.extended_to,
                          "The special circumstances of the case, as the review records them"});
    return read_clock(application_rule, *review.provided_on, events, working, today);
}

ClockReading acknowledge_clock(const ComplaintReview& review, const WorkingDays& working, Date today) {
    std::vector<ClockEvent> events;
    auto stop = review.acknowledged_on;
    if (!stop && review.closed_on) stop = review.closed_on;
    if (stop) events.push_back({ClockEventKind::stopped, *stop});
    return read_clock(acknowledge_rule, review.received_on, events, working, today);
}

ClockReading complete_clock(const ComplaintReview& review, const std::vector<ReviewRequest>& requests,
                            const WorkingDays& working, Date today) {
    auto events = pauses_for(requests, review.received_on);
    if (auto day = settled_on(review)) events.push_back({ClockEventKind::stopped, *day});
    return read_clock(complete_rule, review.received_on, events, working, today);
}

ClockReading reply_clock(const ReviewRecommendation& recommendation, const WorkingDays& working, Date today) {
    std::vector<ClockEvent> events;
    if (recommendation.extended_to)
        events.push_back({ClockEventKind::extended, recommendation.made_on, recommendation.extended_to,
                          recommendation.extended_why.text});
    if (recommendation.replied_on) events.push_back({ClockEventKind::stopped, *recommendation.replied_on});
    return read_clock(reply_rule, recommendation.made_on, events, working, today);
}

std::vector<NamedClock> clocks_of(const ComplaintReview& review, const std::vector<ReviewRequest>& requests,
                                  const std::vector<ReviewRecommendation>& recommendations, const WorkingDays& working,
                                  Date today) {
    std::vector<NamedClock> clocks;
    if (auto clock = application_clock(review, working, today)) clocks.push_back({application_rule, "", *clock});
    clocks.push_back({acknowledge_rule, "", acknowledge_clock(review, working, today)});
    clocks.push_back({complete_rule, "", complete_clock(review, requests, working, today)});
    for (const auto& one : recommendations)
        clocks.push_back(
            {reply_rule, "Recommendation " + std::to_string(one.number), reply_clock(one, working, today)});
    return clocks;
}

} // namespace reeve::complaints
