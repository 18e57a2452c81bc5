// What a definition of a measure holds, and which one holds when.
#include "delivery/measure_definition.h"

namespace reeve::delivery {

const Description<MeasureDefinition>& definition_fields() {
    static const auto fields =
        Description<MeasureDefinition>("measure_definition", "definition of a measure")
            .hidden<&MeasureDefinition::measure>("measure", {.label = "Measure", .audience = Audience::open})
            .hidden<&MeasureDefinition::number>("number", {.label = "Number", .audience = Audience::open})
            .has<&MeasureDefinition::holds_from>("holds_from",
                                                 {.label = "From which day does it hold?", .audience = Audience::open})
            .has<&MeasureDefinition::words>(
                "words",
                {.label = "What is counted, and how?", .needed = true, .audience = Audience::open, .limit = 2000})
            .has<&MeasureDefinition::counts>("counts",
                                             {.label = "The number is of",
                                              .hint = "Of a share or a rate: like calls answered in a minute.",
                                              .audience = Audience::open,
                                              .limit = 120})
            .has<&MeasureDefinition::out_of>("out_of", {.label = "Out of",
                                                        .hint = "Of a share or a rate: like calls that came in.",
                                                        .audience = Audience::open,
                                                        .limit = 120})
            .has<&MeasureDefinition::reason>("reason",
                                             {.label = "Why does it change?", .audience = Audience::open, .limit = 300})
            .hidden<&MeasureDefinition::by_post>("by_post", {.label = "Written by", .audience = Audience::open})
            .hidden<&MeasureDefinition::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

Problems check(const MeasureDefinition& definition, const std::vector<MeasureDefinition>& earlier) {
    Problems problems;
    if (trimmed(definition.words.text).empty()) problems.add("words", "Enter what is counted, and how");
    if (earlier.empty()) return problems;
    if (!definition.holds_from) problems.add("holds_from", "Enter from which day it holds");
    else if (auto before = earlier.back().holds_from; before && *definition.holds_from <= *before)
        problems.add("holds_from",
                     "It must hold from a day after " + in_words(*before) + ", when the definition before it began");
    if (trimmed(definition.reason).empty()) problems.add("reason", "Enter why it changes");
    return problems;
}

Problems check_corrected(const MeasureDefinition& definition, const std::vector<MeasureDefinition>& all) {
    std::vector<MeasureDefinition> earlier;
    std::optional<Date> next;
    for (const auto& one : all) {
        if (one.number < definition.number) earlier.push_back(one);
        if (one.number > definition.number && !next) next = one.holds_from;
    }
    auto problems = check(definition, earlier);
    if (earlier.empty() && definition.holds_from)
        problems.add("holds_from", "The first definition holds from the beginning");
    else if (next && definition.holds_from && *next <= *definition.holds_from)
        problems.add("holds_from", "It must hold from a day before " + in_words(*next) + ", when the next one begins");
    return problems;
}

const MeasureDefinition& definition_on(const std::vector<MeasureDefinition>& all, Date day) {
    if (all.empty()) throw Fault("a measure has no definition");
    const auto* held = &all.front();
    for (const auto& one : all)
        if (one.holds_from && *one.holds_from <= day) held = &one;
    return *held;
}

std::optional<Date> change_within(const std::vector<MeasureDefinition>& all, const Period& days) {
    for (const auto& one : all)
        if (one.holds_from && days.first < *one.holds_from && *one.holds_from <= days.last) return one.holds_from;
    return std::nullopt;
}

std::string name_of(const MeasureDefinition& definition) {
    auto since = definition.holds_from ? " since " + in_words(*definition.holds_from) : " from the beginning";
    return "Definition " + std::to_string(definition.number) + since;
}

} // namespace reeve::delivery
