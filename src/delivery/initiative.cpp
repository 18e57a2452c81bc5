// What an initiative must have, and how it stands in words.
#include "delivery/initiative.h"

namespace reeve::delivery {

const Description<Initiative>& initiative_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Initiative>("initiative", "initiative", "IN")
            .hidden<&Initiative::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&Initiative::workstream>("workstream")
            .has<&Initiative::title>(
                "title", {.label = "What is the initiative called?", .needed = true, .audience = open, .limit = 120})
            .has<&Initiative::lead_post>(
                "lead_post", {.label = "Lead", .hint = "The post that answers for it.", .audience = open, .limit = 120})
            .has<&Initiative::words>("words", {.label = "What does it do, and for whom?",
                                               .hint = "Where it was stopped, say why.",
                                               .audience = open,
                                               .limit = 2000})
            .has<&Initiative::state>("state", {.label = "Where has it got to?", .needed = true, .audience = open})
            .has<&Initiative::starts_on>("starts_on",
                                         {.label = "Starts on", .hint = "Like 5 September 2026.", .audience = open})
            .has<&Initiative::ends_on>("ends_on",
                                       {.label = "Ends on", .hint = "Like 5 September 2026.", .audience = open})
            .has<&Initiative::measures>("measures",
                                        {.label = "Measures that show it",
                                         .hint = "Their short names with commas between them, like special-constables.",
                                         .audience = open,
                                         .limit = 300})
            .has<&Initiative::is_public>("is_public",
                                         {.label = "Show this initiative to the public?", .audience = open})
            .hidden<&Initiative::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const Initiative& initiative) {
    Problems problems;
    bool has_words = !trimmed(initiative.words.text).empty();
    if (trimmed(initiative.title).empty()) problems.add("title", "Enter what the initiative is called");
    if (initiative.is_public && !has_words) problems.add("words", "Enter what it does: the public is shown it");
    else if (initiative.state == InitiativeState::stopped && !has_words)
        problems.add("words", "Enter why it was stopped");
    if (initiative.starts_on && initiative.ends_on && *initiative.ends_on < *initiative.starts_on)
        problems.add("ends_on", "It must end on or after " + in_words(*initiative.starts_on) + ", when it starts");
    return problems;
}

Problems check(const Initiative& initiative, const std::vector<office::Action>& actions) {
    auto problems = check(initiative);
    if (initiative.state != InitiativeState::finished) return problems;
    auto waiting = std::count_if(actions.begin(), actions.end(), [](const auto& action) { return !is_closed(action); });
    if (waiting > 0)
        problems.add("state", counted(waiting, "of its actions is", "of its actions are")
                                  + " not done yet. Finish the actions or take them out first");
    return problems;
}

std::vector<std::string> measures_named(const Initiative& initiative) {
    std::vector<std::string> names;
    for (const auto& part : split(initiative.measures, ',')) {
        auto one = std::string(trimmed(part));
        if (!one.empty() && std::find(names.begin(), names.end(), one) == names.end()) names.push_back(std::move(one));
    }
    return names;
}

std::string anchor_of(const Initiative& initiative) { return folded(initiative.reference); }

std::string standing_in_words(const Initiative& initiative, const std::vector<office::Action>& actions, Date today) {
    std::string words = label_of(initiative.state);
    if (initiative.state == InitiativeState::running && initiative.starts_on && *initiative.starts_on <= today)
        words += " since " + in_words(*initiative.starts_on);
    if (initiative.state == InitiativeState::planned && initiative.starts_on)
        words += " to start on " + in_words(*initiative.starts_on);
    if (initiative.state == InitiativeState::running && initiative.ends_on && *initiative.ends_on < today)
        words += ", which was to end on " + in_words(*initiative.ends_on);
    if (actions.empty()) return words + ", no actions yet";
    auto done = std::count_if(actions.begin(), actions.end(), [](const auto& action) { return is_closed(action); });
    return words + ", " + std::to_string(done) + " of " + counted(static_cast<std::int64_t>(actions.size()), "action")
           + " done";
}

} // namespace reeve::delivery
