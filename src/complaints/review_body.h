// Whether there is a review at all, whether it is in time, and which body it is for: the tests that an application
// passes before it is accepted.
#pragma once
#include "complaints/complaint_review.h"
#include "office/clock.h"

namespace reeve::complaints {

// The seven questions, in the order of the regulation, as the columns that hold their answers.
const std::vector<std::string_view>& body_questions();

enum class RelevantBody { not_known, this_body, iopc };
// Any "yes" makes it the IOPC's; seven times "no" makes it ours; otherwise it is not known.
RelevantBody relevant_body(const ComplaintReview&);
// The labels of the questions answered "yes".
std::vector<std::string> reasons_for_the_iopc(const ComplaintReview&);

// What follows from what is known of an application.
enum class Validity { not_known, no_right, out_of_time, for_the_iopc, accepted };
struct ValidityFinding {
    Validity validity = Validity::not_known;
    std::string words; // a sentence for the page
    std::string law;
};
ValidityFinding finding_of(const ComplaintReview&, const office::WorkingDays&, Date today);

// What was typed about the right to a review and the time.
Problems check_facts(const ComplaintReview&);

} // namespace reeve::complaints
