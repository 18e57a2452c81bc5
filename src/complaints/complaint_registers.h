// What stands beside the reviews: how many complaints the force recorded, what other offices published, investigations
// that last over a year, and the office's yearly assessment of itself.
#pragma once
#include "base/period.h"
#include "record/description.h"

namespace reeve::complaints {

// Complaints that the force recorded in some months, each of which could have led to a review.
struct ComplaintCount {
    Id<ComplaintCount> id;
    int version = 0;
    Date first;
    Date last;
    std::int64_t recorded = 0;
    std::string source;
    bool is_sample = false;

    Period period() const { return {first, last}; }
};
const Description<ComplaintCount>& complaint_count_fields();
Problems check(const ComplaintCount&);

// What another office published about its reviews.
struct OtherOfficeVolume {
    Id<OtherOfficeVolume> id;
    int version = 0;
    std::string office;
    Date first;
    Date last;
    std::optional<std::int64_t> received;
    std::optional<std::int64_t> completed;
    std::optional<std::int64_t> not_reasonable;
    std::string source;
    Date read_on;
};
const Description<OtherOfficeVolume>& other_volume_fields();
Problems check(const OtherOfficeVolume&);

// An investigation of a complaint that has lasted twelve months: the force tells the office then, and every six months.
struct OverdueInvestigation {
    Id<OverdueInvestigation> id;
    int version = 0;
    std::string force_reference;
    Date began_on;
    std::optional<Date> told_on; // last told by the force
    std::optional<Date> expected_on;
    Prose reason;
    std::optional<Date> ended_on;
    std::optional<Date> next_due; // set by the program: when the force tells next
    std::string tellings;         // set by the program: each day the force told, "2024-03-01 2024-09-02"
    bool is_sample = false;
};
const Description<OverdueInvestigation>& overdue_fields();
// Notes the day the force told, and sets when it is to tell the office next.
Problems check(OverdueInvestigation&);
// Each time the force told, with the day on which that fell due.
struct Telling {
    Date fell_due_on;
    Date told_on;
};
std::vector<Telling> tellings_of(const OverdueInvestigation&);
// Twelve months after it began, then six after it was last told; none once it has ended.
std::optional<Date> next_told_by(const OverdueInvestigation&);

// How the office judges its own handling of complaints in a financial year (Specified Information Order, paragraph 7C).
struct ReviewAssessment {
    Id<ReviewAssessment> id;
    int version = 0;
    std::string year; // "2023/24"
    Prose oversight;
    Prose satisfaction;
    Prose timeliness;
    Prose quality;
    std::optional<Date> statistics_on; // the IOPC published its own: the office has a month from then
    std::optional<Date> published_on;
    bool is_sample = false;
};
const Description<ReviewAssessment>& assessment_fields();
Problems check(const ReviewAssessment&);

} // namespace reeve::complaints
