// What a journey and its stages must hold, and how their gaps are told.
#include "victims/victim_journey.h"
#include "base/id.h"
#include "base/text.h"
#include "office/named_figure.h"

namespace reeve::victims {

const Description<VictimJourney>& victim_journey_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<VictimJourney>("victim_journey", "victim’s journey", "VJ")
            .hidden<&VictimJourney::reference>("reference", {.label = "Reference", .audience = open})
            .has<&VictimJourney::title>("title", {.label = "What is the journey called?",
                                                  .hint = "For instance from a burglary to the verdict.",
                                                  .needed = true,
                                                  .audience = open,
                                                  .limit = 160})
            .has<&VictimJourney::about>("about", {.label = "Whose journey is it, and how was it put together?",
                                                  .hint = "The public reads it where the journey is shown.",
                                                  .audience = open,
                                                  .limit = 3000})
            .has<&VictimJourney::lead_post>(
                "lead_post",
                {.label = "Who leads on it?", .hint = "A post, like Victims Lead.", .audience = open, .limit = 120})
            .has<&VictimJourney::is_public>("is_public",
                                            {.label = "Show this journey to the public?", .audience = open})
            .hidden<&VictimJourney::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& victim_journey_columns() {
    static const std::vector<std::string_view> columns = {"title", "about", "lead_post", "is_public"};
    return columns;
}

Problems check(const VictimJourney& journey) {
    Problems problems;
    if (trimmed(journey.title).empty()) problems.add("title", "Enter what the journey is called");
    if (journey.is_public && trimmed(journey.about.text).empty())
        problems.add("about", "Enter whose journey it is: the public reads it");
    return problems;
}

const Description<JourneyStage>& journey_stage_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<JourneyStage>("journey_stage", "stage of a victim’s journey")
            .hidden<&JourneyStage::journey>("journey", {.audience = open})
            .hidden<&JourneyStage::number>("number", {.label = "Number", .audience = open})
            .has<&JourneyStage::title>("title", {.label = "What is the stage?",
                                                 .hint = "For instance reporting, the investigation, the charge.",
                                                 .needed = true,
                                                 .audience = open,
                                                 .limit = 120})
            .has<&JourneyStage::agency>("agency", {.label = "Whose is it?",
                                                   .hint = "An agency, like Leicestershire Police.",
                                                   .needed = true,
                                                   .audience = open,
                                                   .limit = 120})
            .has<&JourneyStage::owed>("owed", {.label = "What is a victim owed here?",
                                               .hint = "Name the right of the Victims’ Code that it rests on.",
                                               .audience = open,
                                               .limit = 2000})
            .has<&JourneyStage::figure>("figure", {.label = "Which figure shows how it does?",
                                                   .hint = "Paste the address of the figure’s page, or its "
                                                           "reference, like F-0030.",
                                                   .audience = open,
                                                   .limit = 300})
            .has<&JourneyStage::seen_by>("seen_by", {.label = "How else is it seen?",
                                                     .hint = "A survey, files that were read; and by whom.",
                                                     .audience = open,
                                                     .limit = 600})
            .has<&JourneyStage::gap>("gap", {.label = "Does it fall short?", .needed = true, .audience = open})
            .has<&JourneyStage::gap_words>(
                "gap_words",
                {.label = "What falls short?", .hint = "Needed where something does.", .audience = open, .limit = 2000})
            .has<&JourneyStage::looked_on>(
                "looked_on", {.label = "When was it looked at?", .hint = "Like 5 September 2026.", .audience = open})
            .has<&JourneyStage::leads_to>("leads_to", {.label = "What is done about it?",
                                                       .hint = "The reference of an action or an item, like A-0412.",
                                                       .audience = open,
                                                       .limit = 20})
            .hidden<&JourneyStage::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& journey_stage_columns() {
    static const std::vector<std::string_view> columns = {"title", "agency",    "owed",      "figure",  "seen_by",
                                                          "gap",   "gap_words", "looked_on", "leads_to"};
    return columns;
}

Problems check(const JourneyStage& stage, Date today) {
    Problems problems;
    if (trimmed(stage.title).empty()) problems.add("title", "Enter what the stage is");
    if (trimmed(stage.agency).empty()) problems.add("agency", "Enter whose stage it is");
    if (!trimmed(stage.figure).empty() && !office::named_figure(stage.figure))
        problems.add("figure", "Enter a figure, like F-0030, or the address of its page");
    bool falls_short = stage.gap == Gap::some || stage.gap == Gap::serious;
    if (falls_short && trimmed(stage.gap_words.text).empty()) problems.add("gap_words", "Enter what falls short");
    if (stage.gap != Gap::not_looked_at && !stage.looked_on) problems.add("looked_on", "Enter when it was looked at");
    if (stage.looked_on && *stage.looked_on > today) problems.add("looked_on", "The day must be today or in the past");
    if (!trimmed(stage.leads_to).empty() && !parse_reference(trimmed(stage.leads_to)))
        problems.add("leads_to", "Enter a reference, like A-0412");
    return problems;
}

bool is_look_due(const JourneyStage& stage, Date today) {
    return !stage.looked_on || months_later(*stage.looked_on, 12) <= today;
}

std::string gaps_in_words(const std::vector<JourneyStage>& stages) {
    std::int64_t of[4] = {};
    for (const auto& stage : stages) ++of[static_cast<int>(stage.gap)];
    auto told = [&](Gap gap, const char* one, const char* many) {
        auto number = of[static_cast<int>(gap)];
        return number == 0 ? std::string() : with_commas(number) + " " + (number == 1 ? one : many);
    };
    std::vector<std::string> parts = {told(Gap::serious, "falls short seriously", "fall short seriously"),
                                      told(Gap::some, "falls short", "fall short"),
                                      told(Gap::none_found, "does not", "do not"),
                                      told(Gap::not_looked_at, "is not looked at yet", "are not looked at yet")};
    std::erase(parts, "");
    auto all = counted(static_cast<std::int64_t>(stages.size()), "stage");
    return parts.empty() ? "No stage yet." : all + ": " + list_of(parts) + ".";
}

} // namespace reeve::victims
