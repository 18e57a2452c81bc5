// What a note on a measure's chart holds.
#include "delivery/measure_note.h"

namespace reeve::delivery {

const Description<MeasureNote>& note_fields() {
    static const auto fields =
        Description<MeasureNote>("measure_note", "note on a measure")
            .hidden<&MeasureNote::measure>("measure", {.label = "Measure", .audience = Audience::open})
            .hidden<&MeasureNote::number>("number", {.label = "Number", .audience = Audience::open})
            .has<&MeasureNote::day>("day", {.label = "Day", .needed = true, .audience = Audience::open})
            .has<&MeasureNote::kind>("kind", {.label = "What is it?", .needed = true, .audience = Audience::open})
            .has<&MeasureNote::words>("words", {.label = "What happened?",
                                                .hint = "What comes after a day need not come from it.",
                                                .needed = true,
                                                .audience = Audience::open,
                                                .limit = 200})
            .has<&MeasureNote::decision>("decision", {.label = "Where is it recorded?",
                                                      .hint = "The decision, with who made it; or what shows it.",
                                                      .audience = Audience::open,
                                                      .limit = 200})
            .hidden<&MeasureNote::by_post>("by_post", {.label = "Written by", .audience = Audience::open})
            .hidden<&MeasureNote::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

Problems check(const MeasureNote& note) {
    Problems problems;
    if (note.kind == NoteKind::new_range && trimmed(note.decision).empty())
        problems.add("decision", "Enter where the decision is recorded: the usual range begins anew only by one");
    return problems;
}

std::vector<Date> new_ranges(const std::vector<MeasureNote>& notes) {
    std::vector<Date> days;
    for (const auto& note : notes)
        if (note.kind == NoteKind::new_range) days.push_back(note.day);
    std::sort(days.begin(), days.end());
    return days;
}

} // namespace reeve::delivery
