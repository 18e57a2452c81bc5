// Pieces of the pages of a review: its clocks with how each day was worked out, its facts, requests and
// recommendations.
#pragma once
#include "complaints/review_step.h"
#include "html/markup.h"
#include "html/status_chip.h"

namespace reeve::complaints {

html::Html clock_chip(const office::ClockReading&);
// All clocks, each with the steps by which its day was worked out.
html::Html clocks_view(const std::vector<NamedClock>&);
html::Html application_view(const ComplaintReview&);
html::Html tests_view(const ComplaintReview&);
html::Html work_view(const ComplaintReview&);
html::Html requests_view(const ComplaintReview&, const std::vector<ReviewRequest>&, const std::string& address);
html::Html recommendations_view(const std::vector<ReviewRecommendation>&, const StepGround&,
                                const std::string& address);
std::string day_or(const std::optional<Date>&, const char* otherwise);

} // namespace reeve::complaints
