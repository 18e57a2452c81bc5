// The clocks of a review: those of the law, and the office's own standards beside them.
#pragma once
#include "complaints/complaint_review.h"
#include "complaints/review_recommendation.h"
#include "complaints/review_request.h"
#include "office/clock.h"

namespace reeve::complaints {

inline constexpr office::ClockRule application_rule{"Apply for a review", "PCMR 2020 reg.29(2)-(4)", 28};
inline constexpr office::ClockRule reply_rule{"The force’s answer", "PCMR 2020 reg.30(4)-(6)", 28};
// No law sets a last day for a review; these are the office's own.
inline constexpr office::ClockRule acknowledge_rule{"Acknowledge the application", "", 5, office::DayCount::working};
inline constexpr office::ClockRule complete_rule{"Decide the review", "", 28, office::DayCount::working};

// None where nobody knows when the outcome was told.
std::optional<office::ClockReading> application_clock(const ComplaintReview&, const office::WorkingDays&, Date today);
office::ClockReading acknowledge_clock(const ComplaintReview&, const office::WorkingDays&, Date today);
// Stands still while information is waited for.
office::ClockReading complete_clock(const ComplaintReview&, const std::vector<ReviewRequest>&,
                                    const office::WorkingDays&, Date today);
office::ClockReading reply_clock(const ReviewRecommendation&, const office::WorkingDays&, Date today);

// A clock with what it is of.
struct NamedClock {
    office::ClockRule rule;
    std::string of; // "Recommendation 1"; empty: the review
    office::ClockReading reading;
};
// All that were set going.
std::vector<NamedClock> clocks_of(const ComplaintReview&, const std::vector<ReviewRequest>&,
                                  const std::vector<ReviewRecommendation>&, const office::WorkingDays&, Date today);

} // namespace reeve::complaints
