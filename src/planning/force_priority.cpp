// What a force priority is, and where it and the plan do not meet.
#include "planning/force_priority.h"

namespace reeve::planning {

const Description<ForcePriority>& force_priority_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<ForcePriority>("force_priority", "force priority", "FP")
            .hidden<&ForcePriority::reference>("reference", {.label = "Reference", .audience = open})
            .has<&ForcePriority::title>("title",
                                        {.label = "What is it called?", .needed = true, .audience = open, .limit = 120})
            .has<&ForcePriority::words>("words", {.label = "What does the force say of it?",
                                                  .hint = "In the force's own words.",
                                                  .audience = open,
                                                  .limit = 1000})
            .has<&ForcePriority::source>("source", {.label = "Where is it set?",
                                                    .hint = "Like the force's control strategy for 2024/25.",
                                                    .audience = open,
                                                    .limit = 200})
            .has<&ForcePriority::set_on>("set_on", {.label = "Set on", .needed = true, .audience = open})
            .has<&ForcePriority::ended_on>(
                "ended_on", {.label = "Last day", .hint = "Leave empty while it stands.", .audience = open})
            .has<&ForcePriority::why_none>("why_none", {.label = "Why does it serve no objective?",
                                                        .hint = "Leave empty where it serves one.",
                                                        .audience = open,
                                                        .limit = 1000})
            .has<&ForcePriority::is_public>("is_public",
                                            {.label = "Show this force priority to the public?", .audience = open})
            .hidden<&ForcePriority::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<ForcePriorityObjective>& force_priority_objective_fields() {
    static const auto fields =
        Description<ForcePriorityObjective>("force_priority_objective", "objective it serves")
            .hidden<&ForcePriorityObjective::force_priority>("force_priority")
            .hidden<&ForcePriorityObjective::objective>("objective", {.audience = Audience::open});
    return fields;
}

Problems check(const ForcePriority& priority, const std::vector<PartKey>& objectives) {
    Problems problems;
    if (trimmed(priority.title).empty()) problems.add("title", "Enter what the force calls it");
    if (priority.ended_on && *priority.ended_on < priority.set_on)
        problems.add("ended_on", "The last day must not be before " + in_words(priority.set_on) + ", when it was set");
    if (!objectives.empty() && !trimmed(priority.why_none.text).empty())
        problems.add("why_none", "It serves an objective, so leave this empty");
    return problems;
}

int ForceAlignment::serving_none() const {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.serves_none(); }));
}

ForceAlignment align(const std::vector<NumberedPart>& text, const std::vector<ForcePriority>& standing,
                     const std::vector<ForcePriorityObjective>& links) {
    ForceAlignment found;
    for (const auto& priority : standing) found.rows.push_back({priority, {}});
    for (const auto& part : text) {
        if (part.part.kind != PartKind::objective) continue;
        ++found.objectives;
        bool is_served = false;
        for (auto& row : found.rows)
            for (const auto& link : links)
                if (link.force_priority == row.priority.id && link.objective == part.part.key) {
                    row.objectives.push_back(part);
                    is_served = true;
                }
        if (!is_served) found.unserved.push_back(part);
    }
    return found;
}

std::string gaps_in_words(const ForceAlignment& found) {
    auto of = [](int few, std::size_t all, const char* one, const char* many) {
        return std::to_string(few) + " of " + counted(static_cast<std::int64_t>(all), one, many);
    };
    auto none = found.serving_none();
    auto unserved = static_cast<int>(found.unserved.size());
    if (found.rows.empty()) return "No force priority is recorded yet.";
    return (none == 0 ? std::string("Every force priority serves an objective of the plan.")
                      : of(none, found.rows.size(), "force priority", "force priorities")
                            + (none == 1 ? " serves" : " serve") + " no objective of the plan.")
           + " "
           + (found.objectives == 0 ? std::string("The plan names no objective.")
              : unserved == 0       ? std::string("Every objective is served by a force priority.")
                              : of(unserved, static_cast<std::size_t>(found.objectives), "objective", "objectives")
                                    + (unserved == 1 ? " is" : " are") + " served by no force priority.");
}

} // namespace reeve::planning
