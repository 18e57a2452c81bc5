// A measure from outside the office, its releases and observations, and the cohorts of a programme.
#pragma once
#include "base/period.h"
#include "delivery/measure_kind.h"
#include "office/import_run.h"
#include "record/description.h"

namespace reeve::delivery {

// What is measured: "Reports to Crimestoppers". How it is counted stands in its definitions.
struct Measure {
    Id<Measure> id;
    int version = 0;
    std::string slug;
    std::string title;
    MeasureKind kind = MeasureKind::events;
    Polarity polarity = Polarity::neither;
    std::string unit_one;  // "report"
    std::string unit_many; // "reports"
    std::string source;    // who sends it
    std::string owner_post;
    Frequency frequency = Frequency::monthly;
    std::optional<int> expected_day; // the day of the month on which it is due
    int lag_months = 1;              // how many months after the end of a period that month lies
    std::optional<Date> begins_on;   // the first day that is measured, where it is known
    std::optional<Date> ended_on;    // nothing is due after it
    std::string promised_in;         // where the plan says so: "Police and Crime Plan 2013, priority 15"
    std::int64_t priority = 0;       // the key of the plan's priority; 0: under none
    std::string workstreams;         // references of the workstreams it shows, "W-0001, W-0002"
    std::string comparison;          // the set of forces it is compared with
    bool is_public = true;
    bool is_sample = false;
};

// One file or return as it was received.
struct MeasureRelease {
    Id<MeasureRelease> id;
    int version = 0;
    std::string measure;
    std::string name; // "Crimestoppers return for July 2024"
    std::string file_name;
    std::string hash; // SHA-256 of the file
    Date received;
    std::string by_post;
    int rows_kept = 0;
    Id<office::ImportRun> import_run; // by which it can be taken back; 0: of before
    std::optional<Moment> undone_at;
};

// One number for one area and run of days. No amount: not given, which is not 0.
struct Observation {
    Id<Observation> id;
    int version = 0;
    std::string reference; // O-0001
    std::string measure;
    std::string area; // code of a place; "force" for the whole force area
    Date first_day;
    Date last_day;
    std::optional<std::int64_t> amount;
    std::optional<std::int64_t> out_of; // of a share or a rate: among how many
    int definition = 1;                 // the number of the definition it was counted under
    ObservationStatus status = ObservationStatus::final_count;
    Id<MeasureRelease> release_id;
    std::string attributed_to; // a published total without rows behind it: where it was published; never called proved
    std::string note;
    bool is_sample = false;
};

// One cohort of a programme, such as the Community Leadership Programme.
struct Cohort {
    Id<Cohort> id;
    int version = 0;
    std::string reference; // K-0001
    std::string programme;
    int number = 0;
    Date ended_on;
    std::optional<std::int64_t> participants;
    std::string note;
    bool is_sample = false;
};

const Description<Measure>& measure_fields();
const Description<MeasureRelease>& release_fields();
const Description<Observation>& observation_fields();
const Description<Cohort>& cohort_fields();

// A short name fit for an address; a day of the month that every month has.
Problems check(const Measure&);
// The references in Measure::workstreams, each once.
std::vector<std::string> workstreams_of(const Measure&);
// The last day on or after the first; the amount not negative, and of a share no more than it is out of.
Problems check(const Observation&);
Problems check(const Observation&, const Measure&);
Problems check(const Cohort&);

// "Crimestoppers": the slug under which reports per zone and for the whole force are kept.
inline constexpr const char* crimestoppers = "crimestoppers-reports";
inline constexpr const char* community_leadership = "community-leadership-programme";
inline constexpr const char* whole_force = "force";
inline constexpr const char* measures_address = "/work/measures";

} // namespace reeve::delivery
