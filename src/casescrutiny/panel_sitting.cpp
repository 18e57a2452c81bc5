// What a sitting and its draw must have.
#include "casescrutiny/panel_sitting.h"

namespace reeve::casescrutiny {

const Description<PanelSitting>& panel_sitting_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<PanelSitting>("panel_sitting", "sitting of a panel", "KS")
            .hidden<&PanelSitting::reference>("reference", {.label = "Reference"})
            .hidden<&PanelSitting::panel>("panel")
            .has<&PanelSitting::held_on>("held_on",
                                         {.label = "Held on", .hint = "Like 5 September 2026.", .needed = true})
            .has<&PanelSitting::rule>("rule", {.label = "How are its cases selected?", .needed = true})
            .has<&PanelSitting::drawn_from>("drawn_from",
                                            {.label = "Which cases could be selected?",
                                             .hint = "Like all hate crimes that were closed from April to June. No "
                                                     "reference and no name.",
                                             .needed = true,
                                             .limit = 500})
            .has<&PanelSitting::pool>("pool", {.label = "The force’s references of all cases that could be selected",
                                               .hint = "One a line.",
                                               .needed = true,
                                               .audience = restricted,
                                               .personal = true,
                                               .limit = 20000})
            .hidden<&PanelSitting::pool_count>("pool_count", {.label = "Cases in the pool"})
            .has<&PanelSitting::draw_count>("draw_count", {.label = "How many are drawn?", .needed = true})
            .hidden<&PanelSitting::seed>("seed", {.label = "Seed", .audience = restricted})
            .hidden<&PanelSitting::drawn_at>("drawn_at", {.label = "Drawn at"})
            .hidden<&PanelSitting::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Problems check(const PanelSitting& sitting) {
    Problems problems;
    if (trimmed(sitting.drawn_from.text).empty()) problems.add("drawn_from", "Enter which cases could be selected");
    return problems;
}

Problems check_draw(const PanelSitting& sitting, const CasePanel& panel) {
    Problems problems;
    auto count = static_cast<std::int64_t>(pool_of(sitting.pool.text).size());
    if (sitting.draw_count < 1 || sitting.draw_count > panel.most_cases)
        problems.add("draw_count", "This panel looks at 1 to " + std::to_string(panel.most_cases) + " cases");
    else if (count < sitting.draw_count)
        problems.add("pool", "Enter at least " + counted(sitting.draw_count, "reference"));
    return problems;
}

std::vector<std::string> drawn_for(const PanelSitting& sitting) {
    return drawn_by_lot(pool_of(sitting.pool.text), sitting.seed, static_cast<std::size_t>(sitting.draw_count));
}

} // namespace reeve::casescrutiny
