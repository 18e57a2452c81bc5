// Reviews counted in the database, and the registers beside them.
#pragma once
#include "complaints/complaint_registers.h"
#include "complaints/review_volume.h"
#include "office/keep.h"
#include "office/working_days.h"

namespace reeve::complaints {

// Each counted by itself.
std::int64_t reviews_received(db::Connection&, const Period&);
std::int64_t reviews_decided(db::Connection&, const Period&);
std::int64_t reviews_not_reasonable(db::Connection&, const Period&); // of those decided
std::int64_t reviews_open_after(db::Connection&, const Period&);     // at the end of its last day
// Each of the six numbers is counted by itself, so that whether they reconcile says something.
ReviewVolume volume_of(db::Connection&, const Period&);
// Of the whole months of the period, in order: "2024-04" and how many were received.
std::vector<std::pair<std::string, std::int64_t>> received_by_month(db::Connection&, const Period&);

std::vector<DecidedReview> decided_reviews(db::Connection&, const Period&); // by the day of the decision

// Of reviews that were decided: working days from the day after receipt, pauses included, and how many kept the
// standard.
struct DecisionTimes {
    std::vector<std::int64_t> working_days;
    std::int64_t within_standard = 0;
};
DecisionTimes decision_times(db::Connection&, const std::vector<DecidedReview>&);

// Complaints recorded in exactly these days, added up from the register; none where it has a gap.
std::optional<std::int64_t> complaints_recorded(db::Connection&, const Period&);
std::vector<OtherOfficeVolume> other_volumes(db::Connection&);  // newest first
std::vector<OverdueInvestigation> all_overdue(db::Connection&); // ended ones too
std::vector<ReviewAssessment> all_assessments(db::Connection&);
std::vector<OverdueInvestigation> late_tellings(db::Connection&, Date today);
std::vector<ReviewAssessment> published_assessments(db::Connection&, Date today); // newest first
bool any_sample_review(db::Connection&, const Period&);

} // namespace reeve::complaints
