// The fields of what stands beside the reviews.
#include "complaints/complaint_registers.h"

namespace reeve::complaints {
namespace {

constexpr auto open = Audience::open;
constexpr auto day_hint = "Like 5 September 2026.";

void check_ends(Problems& problems, Date first, Date last) {
    if (last < first) problems.add("last", "The last day must not be before the first, " + in_words(first));
}

} // namespace

const Description<ComplaintCount>& complaint_count_fields() {
    using R = ComplaintCount;
    static const auto fields =
        Description<R>("complaint_count", "count of complaints")
            .has<&R::first>("first", {.label = "First day", .hint = day_hint, .needed = true, .audience = open})
            .has<&R::last>("last", {.label = "Last day", .hint = day_hint, .needed = true, .audience = open})
            .has<&R::recorded>(
                "recorded",
                {.label = "Complaints the force recorded under Schedule 3", .needed = true, .audience = open})
            .has<&R::source>(
                "source", {.label = "Where does the number come from?", .needed = true, .audience = open, .limit = 200})
            .hidden<&R::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const ComplaintCount& count) {
    Problems problems;
    check_ends(problems, count.first, count.last);
    if (count.recorded < 0) problems.add("recorded", "It cannot be less than 0");
    return problems;
}

const Description<OtherOfficeVolume>& other_volume_fields() {
    using R = OtherOfficeVolume;
    static const auto fields =
        Description<R>("other_office_volume", "volume of another office")
            .has<&R::office>("office", {.label = "Which office?", .needed = true, .audience = open, .limit = 120})
            .has<&R::first>("first", {.label = "First day", .hint = day_hint, .needed = true, .audience = open})
            .has<&R::last>("last", {.label = "Last day", .hint = day_hint, .needed = true, .audience = open})
            .has<&R::received>("received", {.label = "Reviews received", .audience = open})
            .has<&R::completed>("completed", {.label = "Reviews completed", .audience = open})
            .has<&R::not_reasonable>("not_reasonable",
                                     {.label = "Outcomes not reasonable and proportionate", .audience = open})
            .has<&R::source>("source", {.label = "Where was it published?",
                                        .hint = "The name of the page and its address.",
                                        .needed = true,
                                        .audience = open,
                                        .limit = 300})
            .has<&R::read_on>("read_on", {.label = "Read on", .hint = day_hint, .needed = true, .audience = open});
    return fields;
}

Problems check(const OtherOfficeVolume& volume) {
    Problems problems;
    check_ends(problems, volume.first, volume.last);
    if (!volume.received && !volume.completed) problems.add("received", "Enter how many were received or completed");
    for (const auto& [column, number] : {std::pair("received", volume.received),
                                         {"completed", volume.completed},
                                         {"not_reasonable", volume.not_reasonable}})
        if (number && *number < 0) problems.add(column, "It cannot be less than 0");
    if (volume.not_reasonable && volume.completed && *volume.not_reasonable > *volume.completed)
        problems.add("not_reasonable", "It cannot be more than were completed");
    return problems;
}

const Description<OverdueInvestigation>& overdue_fields() {
    using R = OverdueInvestigation;
    static const auto fields =
        Description<R>("overdue_investigation", "overdue investigation")
            .has<&R::force_reference>(
                "force_reference",
                {.label = "The force’s reference", .hint = "No name of anybody.", .needed = true, .limit = 60})
            .has<&R::began_on>("began_on", {.label = "Investigation began on", .hint = day_hint, .needed = true})
            .has<&R::told_on>("told_on", {.label = "The force last told us on", .hint = day_hint})
            .has<&R::expected_on>("expected_on", {.label = "Expected to end on", .hint = day_hint})
            .has<&R::reason>("reason", {.label = "Why does it take so long?",
                                        .hint = "As the force tells it. No name of anybody.",
                                        .limit = 2000})
            .has<&R::ended_on>("ended_on", {.label = "Ended on", .hint = day_hint})
            .hidden<&R::next_due>("next_due", {.label = "The force tells us next by"})
            .hidden<&R::tellings>("tellings", {.label = "Days on which the force told us"})
            .hidden<&R::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

std::optional<Date> next_told_by(const OverdueInvestigation& one) {
    if (one.ended_on) return std::nullopt;
    return one.told_on ? months_later(*one.told_on, 6) : months_later(one.began_on, 12);
}

namespace {

std::vector<Date> days_told(const OverdueInvestigation& one) {
    std::vector<Date> days;
    for (const auto& day : split(one.tellings, ' '))
        if (!day.empty()) days.push_back(*parse_iso_date(day));
    if (days.empty() && one.told_on) days.push_back(*one.told_on);
    return days;
}

// The force tells every six months, so another day within two months of the last one corrects it.
constexpr int corrects_within = 60;

void note_telling(OverdueInvestigation& one) {
    auto days = days_told(one);
    if (!one.told_on) days.clear();
    else if (days.empty() || *one.told_on - days.back() > corrects_within) days.push_back(*one.told_on);
    else days.back() = *one.told_on;
    one.tellings.clear();
    for (auto day : days) one.tellings += (one.tellings.empty() ? "" : " ") + iso(day);
}

} // namespace

std::vector<Telling> tellings_of(const OverdueInvestigation& one) {
    std::vector<Telling> list;
    for (auto day : days_told(one))
        list.push_back({list.empty() ? months_later(one.began_on, 12) : months_later(list.back().told_on, 6), day});
    return list;
}

Problems check(OverdueInvestigation& one) {
    note_telling(one);
    one.next_due = next_told_by(one);
    Problems problems;
    if (one.told_on && *one.told_on < one.began_on)
        problems.add("told_on", "The investigation began on " + in_words(one.began_on));
    if (one.ended_on && *one.ended_on < one.began_on)
        problems.add("ended_on", "The investigation began on " + in_words(one.began_on));
    if (one.told_on && trimmed(one.reason.text).empty()) problems.add("reason", "Enter the reason the force gave");
    return problems;
}

const Description<ReviewAssessment>& assessment_fields() {
    using R = ReviewAssessment;
    static const auto fields =
        Description<R>("review_assessment", "assessment of complaint handling")
            .has<&R::year>(
                "year",
                {.label = "Financial year", .hint = "Like 2023/24.", .needed = true, .audience = open, .limit = 7})
            .has<&R::oversight>("oversight",
                                {.label = "How the chief constable was held to account for complaint handling",
                                 .needed = true,
                                 .audience = open,
                                 .limit = 4000})
            .has<&R::satisfaction>("satisfaction", {.label = "How the satisfaction of complainants was measured",
                                                    .needed = true,
                                                    .audience = open,
                                                    .limit = 4000})
            .has<&R::timeliness>("timeliness", {.label = "How timely reviews were, and how that is watched",
                                                .needed = true,
                                                .audience = open,
                                                .limit = 4000})
            .has<&R::quality>(
                "quality",
                {.label = "How the quality of reviews is made sure", .needed = true, .audience = open, .limit = 4000})
            .has<&R::statistics_on>(
                "statistics_on",
                {.label = "When did the IOPC publish its annual statistics?",
                 .hint = "The assessment is published within a month, that day included. Like 5 September 2026."})
            .has<&R::published_on>("published_on",
                                   {.label = "Show it to the public from", .hint = day_hint, .audience = open})
            .hidden<&R::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const ReviewAssessment& assessment) {
    Problems problems;
    if (!parse_financial_year(assessment.year)) problems.add("year", "Enter a financial year like 2023/24");
    return problems;
}

} // namespace reeve::complaints
