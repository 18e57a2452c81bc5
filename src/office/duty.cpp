// What a duty holds and when it may stand.
#include "office/duty.h"

namespace reeve::office {

const Description<Duty>& duty_fields() {
    static const auto fields =
        Description<Duty>("duty", "duty", "L")
            .hidden<&Duty::reference>("reference", {.audience = Audience::open})
            .has<&Duty::title>("title", {.label = "Duty",
                                         .hint = "Start with a verb.",
                                         .needed = true,
                                         .audience = Audience::open,
                                         .limit = 160})
            .has<&Duty::words>("words", {.label = "What must be done",
                                         .hint = "In plain words. Do not copy the text of the law.",
                                         .needed = true,
                                         .audience = Audience::open,
                                         .limit = 2000})
            .has<&Duty::area>("area", {.label = "Area of law", .needed = true, .audience = Audience::open})
            .has<&Duty::source>(
                "source", {.label = "Act, Order or code", .needed = true, .audience = Audience::open, .limit = 200})
            .has<&Duty::section>(
                "section", {.label = "Section or paragraph", .needed = true, .audience = Audience::open, .limit = 120})
            .has<&Duty::edition>("edition", {.label = "Which text was read",
                                             .hint = "Like: as amended to 1 September 2024.",
                                             .audience = Audience::open,
                                             .limit = 300})
            .has<&Duty::due_rule>("due_rule", {.label = "By when", .needed = true, .audience = Audience::open})
            .has<&Duty::trigger>("started_by",
                                 {.label = "What starts the clock", .needed = true, .audience = Audience::open})
            .has<&Duty::trigger_words>(
                "started_by_words",
                {.label = "What starts the clock, in words", .audience = Audience::open, .limit = 300})
            .has<&Duty::commenced_on>(
                "commenced_on",
                {.label = "In force from", .hint = "Empty where that is long ago.", .audience = Audience::open})
            .has<&Duty::is_prospective>(
                "is_prospective", {.label = "Made, and not in force yet?", .needed = true, .audience = Audience::open})
            .has<&Duty::severity>("severity", {.label = "Severity", .needed = true, .audience = Audience::open})
            .has<&Duty::office_days>("office_days", {.label = "The office's own standard in days",
                                                     .hint = "Used where the law says only \"as soon as practicable\".",
                                                     .needed = true,
                                                     .audience = Audience::open})
            .has<&Duty::evidence_words>(
                "evidence_words", {.label = "What shows that it was done", .audience = Audience::open, .limit = 300})
            .has<&Duty::is_confirmed>("is_confirmed",
                                      {.label = "Confirmed?",
                                       .hint = "Yes once somebody has held it against the law as it stands.",
                                       .needed = true,
                                       .audience = Audience::open})
            .has<&Duty::checked_on>("checked_on", {.label = "Last checked on", .audience = Audience::open});
    return fields;
}

namespace {

// Where the calendar brings it, the way of counting must be one that the calendar knows.
bool trigger_fits(const Duty& duty) {
    bool is_always = std::holds_alternative<AtAllTimes>(duty.due_rule);
    if (is_always || duty.trigger == DutyTrigger::always) return is_always && duty.trigger == DutyTrigger::always;
    if (is_of_the_calendar(duty.due_rule)) return duty.trigger == DutyTrigger::calendar;
    if (duty.trigger != DutyTrigger::calendar) return true;
    return std::holds_alternative<ByDayOfYear>(duty.due_rule) || std::holds_alternative<ReviewEvery>(duty.due_rule);
}

} // namespace

Problems check(const Duty& duty) {
    Problems problems;
    if (trimmed(duty.title).empty()) problems.add("title", "Enter the duty");
    if (trimmed(duty.words.text).empty()) problems.add("words", "Enter what must be done");
    if (trimmed(duty.source).empty()) problems.add("source", "Enter the act, order or code");
    if (trimmed(duty.section).empty()) problems.add("section", "Enter the section or paragraph");
    if (!trigger_fits(duty))
        problems.add("started_by", "What starts the clock does not fit \"" + plain(duty.due_rule) + "\"");
    if (duty.office_days < 0 || duty.office_days > 366)
        problems.add("office_days", "Enter a number of days from 0 to 366");
    if (duty.is_prospective && duty.commenced_on)
        problems.add("is_prospective", "A duty with a day on which it comes into force is not marked so");
    if (duty.is_confirmed && !duty.checked_on) problems.add("checked_on", "Enter when it was checked");
    return problems;
}

bool is_in_force(const Duty& duty, Date day) {
    return !duty.is_prospective && (!duty.commenced_on || *duty.commenced_on <= day);
}

std::string commencement_words(const Duty& duty, Date today) {
    if (duty.is_prospective) return "Made, and not in force yet";
    if (!duty.commenced_on) return "In force";
    return (*duty.commenced_on <= today ? "In force since " : "In force from ") + in_words(*duty.commenced_on);
}

std::string source_words(const Duty& duty) { return duty.source + ", " + duty.section; }

std::string checked_words(const Duty& duty) {
    auto when = duty.checked_on ? "last checked on " + in_words(*duty.checked_on) : std::string("not checked yet");
    return duty.is_confirmed ? capitalised(when) : "To be confirmed: " + when;
}

} // namespace reeve::office
