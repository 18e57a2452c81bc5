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
            .has<&Measure::kind>("kind", {.label = "How does it count?", .needed = true, .audience = Audience::open})
            .has<&Measure::polarity>("polarity",
                                     {.label = "Which way is better?", .needed = true, .audience = Audience::open})
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
            .has<&Measure::frequency>("frequency",
                                      {.label = "How often does it come?", .needed = true, .audience = Audience::open})
            .has<&Measure::lag_months>("lag_months", {.label = "How many months after a period is it due?",
                                                      .hint = "1 where the numbers of June come in July.",
                                                      .needed = true,
                                                      .audience = Audience::open})
            .has<&Measure::expected_day>("expected_day", {.label = "Day of that month on which it is due",
                                                          .hint = "Leave this empty where no day is agreed.",
                                                          .audience = Audience::open})
            .has<&Measure::begins_on>("begins_on", {.label = "First day that is measured", .audience = Audience::open})
            .has<&Measure::ended_on>(
                "ended_on",
                {.label = "Last day that is measured", .hint = "Nothing is due after it.", .audience = Audience::open})
            .has<&Measure::promised_in>("promised_in", {.label = "Where was it promised?",
                                                        .hint = "The plan and the priority that name it.",
                                                        .audience = Audience::open,
                                                        .limit = 200})
            .hidden<&Measure::priority>("priority", {.label = "Priority of the plan", .audience = Audience::open})
            .has<&Measure::workstreams>("workstreams", {.label = "Workstreams it shows",
                                                        .hint = "Their references, like W-0001, W-0002.",
                                                        .audience = Audience::open,
                                                        .limit = 200})
            .has<&Measure::comparison>("comparison", {.label = "Set of forces it is compared with",
                                                      .hint = "The name of a comparison set.",
                                                      .audience = Audience::open,
                                                      .limit = 120})
            .has<&Measure::is_public>("is_public",
                                      {.label = "May anyone read it?", .needed = true, .audience = Audience::open})
            .hidden<&Measure::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
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
            .hidden<&MeasureRelease::import_run>("import_run")
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
            .has<&Observation::out_of>("out_of", {.label = "Out of", .audience = Audience::open})
            .has<&Observation::definition>("definition",
                                           {.label = "Definition", .needed = true, .audience = Audience::open})
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

namespace {

// Addresses beside those of the measures.
bool is_taken_word(const std::string& slug) { return slug == "new" || slug == "import" || slug == "releases"; }

} // namespace

Problems check(const Measure& measure) {
    Problems problems;
    if (measure.slug != slug_of(measure.slug) || is_taken_word(measure.slug))
        problems.add("slug", "Use lower-case letters, digits and hyphens, like " + slug_of(measure.title));
    if (measure.expected_day && (*measure.expected_day < 1 || *measure.expected_day > 28))
        problems.add("expected_day", "Enter a day from 1 to 28");
    if (measure.lag_months < 0 || measure.lag_months > 24) problems.add("lag_months", "Enter 0 to 24 months");
    if (measure.begins_on && measure.ended_on && *measure.ended_on < *measure.begins_on)
        problems.add("ended_on", "The last day must be on or after " + in_words(*measure.begins_on));
    bool is_among = measure.kind == MeasureKind::share || measure.kind == MeasureKind::rate;
    if (!measure.comparison.empty() && !is_among)
        problems.add("comparison", "Only a share or a rate can be compared between forces of different sizes");
    for (const auto& reference : workstreams_of(measure))
        if (!reference.starts_with("W-") || reference.size() < 3)
            problems.add("workstreams", "“" + reference + "” is not a reference like W-0001");
    return problems;
}

std::vector<std::string> workstreams_of(const Measure& measure) {
    std::vector<std::string> references;
    for (const auto& part : split(replaced(measure.workstreams, ";", ","), ',')) {
        std::string reference(trimmed(part));
        if (!reference.empty() && std::find(references.begin(), references.end(), reference) == references.end())
            references.push_back(reference);
    }
    return references;
}

Problems check(const Observation& observation) {
    Problems problems;
    if (observation.last_day < observation.first_day)
        problems.add("last_day",
                     "The last day must be on or after " + in_words(observation.first_day) + ", the first day");
    if (observation.amount && *observation.amount < 0) problems.add("number", "The number cannot be less than 0");
    if (observation.out_of && *observation.out_of < 0) problems.add("out_of", "The number cannot be less than 0");
    return problems;
}

Problems check(const Observation& observation, const Measure& measure) {
    auto problems = check(observation);
    bool is_among = measure.kind == MeasureKind::share || measure.kind == MeasureKind::rate;
    if (!is_among && observation.out_of)
        problems.add("out_of", "Leave this empty: " + measure.title + " is not counted out of anything");
    if (is_among && observation.amount && !observation.out_of)
        problems.add("out_of", "Enter out of how many the number is");
    if (measure.kind == MeasureKind::share && observation.amount && observation.out_of
        && *observation.amount > *observation.out_of)
        problems.add("number",
                     "The number cannot be more than " + with_commas(*observation.out_of) + ", which it is out of");
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
