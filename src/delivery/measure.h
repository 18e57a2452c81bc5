// A measure from outside the office, its releases and observations, and the cohorts of a programme.
#pragma once
#include "base/period.h"
#include "record/description.h"

namespace reeve::delivery {
enum class ObservationStatus { provisional, final_count };
} // namespace reeve::delivery

namespace reeve {
template <> struct Choices<delivery::ObservationStatus> {
    static constexpr Choice list[] = {{"provisional", "Provisional"}, {"final", "Final"}};
};
} // namespace reeve

namespace reeve::delivery {

// What is measured: "Reports to Crimestoppers".
struct Measure {
    Id<Measure> id;
    int version = 0;
    std::string slug;
    std::string title;
    std::string unit_one;  // "report"
    std::string unit_many; // "reports"
    std::string source;    // who sends it
    std::string owner_post;
    Prose definition;
    std::optional<int> expected_day; // the day of the next month on which it is due
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
// The last day on or after the first; the amount not negative.
Problems check(const Observation&);
Problems check(const Cohort&);

// "Crimestoppers": the slug under which reports per zone and for the whole force are kept.
inline constexpr const char* crimestoppers = "crimestoppers-reports";
inline constexpr const char* community_leadership = "community-leadership-programme";
inline constexpr const char* whole_force = "force";

} // namespace reeve::delivery
