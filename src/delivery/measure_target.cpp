// What a target of a measure holds, and what it expects.
#include "delivery/measure_target.h"

namespace reeve::delivery {

const Description<MeasureTarget>& target_fields() {
    static const auto fields =
        Description<MeasureTarget>("measure_target", "target of a measure")
            .hidden<&MeasureTarget::measure>("measure", {.label = "Measure", .audience = Audience::open})
            .hidden<&MeasureTarget::number>("number", {.label = "Number", .audience = Audience::open})
            .has<&MeasureTarget::words>(
                "words",
                {.label = "The promise in its own words", .needed = true, .audience = Audience::open, .limit = 300})
            .has<&MeasureTarget::kind>("kind",
                                       {.label = "What kind is it?", .needed = true, .audience = Audience::open})
            .has<&MeasureTarget::area>("area", {.label = "Area",
                                                .hint = "The code of an area; force is the whole force area.",
                                                .needed = true,
                                                .audience = Audience::open,
                                                .limit = 60})
            .has<&MeasureTarget::baseline>("baseline", {.label = "Baseline",
                                                        .hint = "Where it stood. Leave it empty where nobody said.",
                                                        .audience = Audience::open})
            .has<&MeasureTarget::baseline_on>("baseline_on",
                                              {.label = "From which day?", .needed = true, .audience = Audience::open})
            .has<&MeasureTarget::aim>(
                "aim", {.label = "Aim", .hint = "What is to be reached or held.", .audience = Audience::open})
            .has<&MeasureTarget::due_on>("due_on", {.label = "By which day?", .audience = Audience::open})
            .has<&MeasureTarget::reading>("reading",
                                          {.label = "How the office reads it",
                                           .hint = "What the promise leaves open, and what you take it to mean.",
                                           .audience = Audience::open,
                                           .limit = 1000})
            .has<&MeasureTarget::withdrawn_on>("withdrawn_on", {.label = "Withdrawn on", .audience = Audience::open})
            .has<&MeasureTarget::withdrawn_why>(
                "withdrawn_why", {.label = "Why is it withdrawn?", .audience = Audience::open, .limit = 300})
            .hidden<&MeasureTarget::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

Problems check(const MeasureTarget& target) {
    Problems problems;
    bool is_road = target.kind == TargetKind::trajectory;
    if (is_road && !target.baseline) problems.add("baseline", "Enter where it stood at the beginning");
    if (is_road && !target.aim) problems.add("aim", "Enter what is to be reached");
    if (is_road && !target.due_on) problems.add("due_on", "Enter by which day it is to be reached");
    if (target.baseline && *target.baseline < 0) problems.add("baseline", "The number cannot be less than 0");
    if (target.aim && *target.aim < 0) problems.add("aim", "The number cannot be less than 0");
    if (target.due_on && *target.due_on <= target.baseline_on)
        problems.add("due_on", "The day must be after " + in_words(target.baseline_on) + ", when it begins");
    if (target.withdrawn_on && trimmed(target.withdrawn_why).empty())
        problems.add("withdrawn_why", "Enter why it is withdrawn");
    return problems;
}

namespace {

// A floor or ceiling without an aim holds its baseline.
std::optional<std::int64_t> held(const MeasureTarget& target) { return target.aim ? target.aim : target.baseline; }

double on_the_line(const MeasureTarget& target, Date day) {
    auto from = static_cast<double>(*target.baseline), to = static_cast<double>(*target.aim);
    double share =
        static_cast<double>(day - target.baseline_on) / static_cast<double>(*target.due_on - target.baseline_on);
    return share >= 1 ? to : from + (to - from) * share;
}

} // namespace

std::optional<double> expected_on(const MeasureTarget& target, Date day) {
    if (day < target.baseline_on || (target.withdrawn_on && *target.withdrawn_on <= day)) return std::nullopt;
    if (target.kind == TargetKind::trajectory) return on_the_line(target, day);
    if (target.due_on && *target.due_on < day) return std::nullopt;
    auto number = held(target);
    if (!number) return std::nullopt;
    return static_cast<double>(*number);
}

bool is_upward(const MeasureTarget& target) {
    if (target.kind == TargetKind::trajectory) return *target.aim >= *target.baseline;
    return target.kind == TargetKind::floor;
}

std::string in_words(const MeasureTarget& target) {
    auto since = in_words(target.baseline_on);
    if (target.kind == TargetKind::trajectory)
        return "From " + with_commas(*target.baseline) + " on " + since + " to " + with_commas(*target.aim) + " by "
               + in_words(*target.due_on);
    std::string words = target.kind == TargetKind::floor ? "Never fewer than " : "Never more than ";
    auto number = held(target);
    words += number ? with_commas(*number) : std::string("where it stood, which nobody put a number to,");
    words += (number ? " since " : " on ") + since;
    return target.due_on ? words + ", until " + in_words(*target.due_on) : words;
}

} // namespace reeve::delivery
