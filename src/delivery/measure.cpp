// What a measure, a release, an observation and a cohort are, and what they must meet.
#include "delivery/measure.h"

namespace reeve::delivery {

const Description<Measure>& measure_fields() {
    static const auto fields =
        Description<Measure>("measure", "measure")
            .has<&Measure::slug>("slug", {.label = "Short name",
                                          .hint = "Lower case with hyphens; the address of its page.",
                                          .needed = true,
                                          .audience = Audience::open,
                                          .limit = 60})
            .has<&Measure::title>("title", {.label = "Title", .needed = true, .audience = Audience::open, .limit = 120})
            .has<&Measure::unit_one>("unit_one", {.label = "One of it is called",
                                                  .hint = "Like report.",
                                                  .needed = true,
                                                  .audience = Audience::open,
                                                  .limit = 40})
            .has<&Measure::unit_many>("unit_many", {.label = "Many of it are called",
                                                    .hint = "Like reports.",
                                                    .needed = true,
                                                    .audience = Audience::open,
                                                    .limit = 40})
            .has<&Measure::source>("source",
                                   {.label = "Who sends it?", .needed = true, .audience = Audience::open, .limit = 120})
            .has<&Measure::owner_post>(
                "owner_post",
                {.label = "Post that answers for it", .needed = true, .audience = Audience::open, .limit = 120})
            .has<&Measure::definition>(
                "definition",
                {.label = "What is counted, and how?", .needed = true, .audience = Audience::open, .limit = 2000})
            .has<&Measure::expected_day>("expected_day",
                                         {.label = "Day of the next month it is due", .audience = Audience::open});
    return fields;
}

const Description<MeasureRelease>& release_fields() {
    static const auto fields =
        Description<MeasureRelease>("measure_release", "release of a measure")
            .hidden<&MeasureRelease::measure>("measure", {.label = "Measure", .audience = Audience::open})
            .has<&MeasureRelease::name>(
                "name", {.label = "Name of the return", .needed = true, .audience = Audience::open, .limit = 120})
            .hidden<&MeasureRelease::file_name>("file_name", {.label = "File", .audience = Audience::open})
            .hidden<&MeasureRelease::hash>("hash", {.label = "Hash of the file", .audience = Audience::open})
            .has<&MeasureRelease::received>("received",
                                            {.label = "Received on", .needed = true, .audience = Audience::open})
            .hidden<&MeasureRelease::by_post>("by_post", {.label = "Brought in by"})
            .hidden<&MeasureRelease::rows_kept>("rows_kept", {.label = "Rows", .audience = Audience::open})
            .hidden<&MeasureRelease::undone_at>("undone_at", {.label = "Undone"});
    return fields;
}

const Description<Observation>& observation_fields() {
    static const auto fields =
        Description<Observation>("observation", "observation", "O")
            .hidden<&Observation::reference>("reference", {.label = "Reference", .audience = Audience::open})
            .hidden<&Observation::measure>("measure", {.label = "Measure", .audience = Audience::open})
            .has<&Observation::area>("area", {.label = "Area", .needed = true, .audience = Audience::open})
            .has<&Observation::first_day>("first_day",
                                          {.label = "First day", .needed = true, .audience = Audience::open})
            .has<&Observation::last_day>("last_day", {.label = "Last day", .needed = true, .audience = Audience::open})
            .has<&Observation::amount>(
                "amount",
                {.label = "Number", .hint = "Leave empty where it was not given.", .audience = Audience::open})
            .has<&Observation::status>("status", {.label = "Status", .needed = true, .audience = Audience::open})
            .hidden<&Observation::release_id>("release_id")
            .has<&Observation::attributed_to>("attributed_to", {.label = "Published where?",
                                                                .hint = "Only for a total without rows behind it.",
                                                                .audience = Audience::open,
                                                                .limit = 200})
            .has<&Observation::note>("note", {.label = "Note", .audience = Audience::open, .limit = 300})
            .hidden<&Observation::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

const Description<Cohort>& cohort_fields() {
    static const auto fields =
        Description<Cohort>("cohort", "cohort", "K")
            .hidden<&Cohort::reference>("reference", {.label = "Reference", .audience = Audience::open})
            .has<&Cohort::programme>("programme",
                                     {.label = "Programme", .needed = true, .audience = Audience::open, .limit = 80})
            .has<&Cohort::number>("number", {.label = "Cohort number", .needed = true, .audience = Audience::open})
            .has<&Cohort::ended_on>("ended_on", {.label = "Ended on", .needed = true, .audience = Audience::open})
            .has<&Cohort::participants>(
                "participants",
                {.label = "Participants", .hint = "Leave empty where it was not given.", .audience = Audience::open})
            .has<&Cohort::note>("note", {.label = "Note", .audience = Audience::open, .limit = 300})
            .hidden<&Cohort::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

Problems check(const Measure& measure) {
    Problems problems;
    if (measure.slug != slug_of(measure.slug))
        problems.add("slug", "Use lower-case letters, digits and hyphens, like " + slug_of(measure.title));
    if (measure.expected_day && (*measure.expected_day < 1 || *measure.expected_day > 28))
        problems.add("expected_day", "Enter a day from 1 to 28");
    return problems;
}

Problems check(const Observation& observation) {
    Problems problems;
    if (observation.last_day < observation.first_day)
        problems.add("last_day",
                     "The last day must be on or after " + in_words(observation.first_day) + ", the first day");
    if (observation.amount && *observation.amount < 0) problems.add("amount", "The number cannot be less than 0");
    return problems;
}

Problems check(const Cohort& cohort) {
    Problems problems;
    if (cohort.number < 1) problems.add("number", "Cohorts are numbered from 1");
    if (cohort.participants && *cohort.participants < 0)
        problems.add("participants", "The number cannot be less than 0");
    return problems;
}

} // namespace reeve::delivery
