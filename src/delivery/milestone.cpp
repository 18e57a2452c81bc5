// When a milestone is reached, late or moved.
#include "delivery/milestone.h"

namespace reeve::delivery {

const Description<Milestone>& milestone_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Milestone>("milestone", "milestone")
            .hidden<&Milestone::workstream>("workstream")
            .hidden<&Milestone::number>("number", {.label = "Number", .audience = open})
            .has<&Milestone::title>("title", {.label = "What stands when it is reached?",
                                              .hint = "Like: The estates review is adopted.",
                                              .needed = true,
                                              .audience = open,
                                              .limit = 160})
            .has<&Milestone::due>("due", {.label = "Due date", .needed = true, .audience = open})
            .has<&Milestone::reached_on>("reached_on",
                                         {.label = "Reached on", .hint = "Leave empty until it is.", .audience = open})
            .has<&Milestone::evidence>(
                "evidence",
                {.label = "What shows that it was reached?", .hint = "A date, a document, a decision.", .limit = 1000})
            .hidden<&Milestone::times_moved>("times_moved", {.label = "Times the date was moved", .audience = open})
            .hidden<&Milestone::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const Milestone& milestone, Date today) {
    Problems problems;
    if (milestone.reached_on && *milestone.reached_on > today)
        problems.add("reached_on", "A milestone is reached today or before, not ahead");
    if (milestone.reached_on && trimmed(milestone.evidence.text).empty())
        problems.add("evidence", "Enter what shows that it was reached");
    return problems;
}

Result<Milestone> changed(const Milestone& stands, Milestone typed, const std::string& why, Date today) {
    if (auto problems = check(typed, today); !problems.empty()) return problems;
    if (typed.due == stands.due) return typed;
    if (trimmed(why).empty()) return Problems{{{"why", "Enter why the date moves"}}};
    typed.times_moved = stands.times_moved + 1;
    return typed;
}

int days_late(const Milestone& milestone, Date today) {
    return milestone.reached_on || milestone.due >= today ? 0 : today - milestone.due;
}

office::Standing standing(const Milestone& milestone, Date today) {
    using enum office::Standing;
    if (milestone.reached_on) return done;
    int late = days_late(milestone, today);
    if (late > 14) return off_track;
    return late > 0 || milestone.times_moved > 0 ? needs_attention : on_track;
}

} // namespace reeve::delivery
