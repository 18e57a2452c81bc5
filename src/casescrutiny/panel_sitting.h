// A sitting of a panel: when, by which rule its cases are selected, and for a draw the pool and the seed.
#pragma once
#include "casescrutiny/case_panel.h"
#include "casescrutiny/case_selection.h"

namespace reeve::casescrutiny {

struct PanelSitting {
    Id<PanelSitting> id;
    int version = 0;
    std::string reference; // KS-0001
    Id<CasePanel> panel;
    Date held_on;
    SelectionRule rule = SelectionRule::drawn;
    Prose drawn_from; // the cases that could be selected, in words
    Prose pool;       // the force's references, one a line
    std::int64_t pool_count = 0;
    std::int64_t draw_count = 0;
    std::string seed;
    std::optional<Moment> drawn_at;
    bool is_sample = false;

    bool is_drawn() const { return drawn_at.has_value(); }
};
const Description<PanelSitting>& panel_sitting_fields();
Problems check(const PanelSitting&);
// A pool that is large enough, and no more than the panel looks at.
Problems check_draw(const PanelSitting&, const CasePanel&);
// The force's references that its seed draws from its pool.
std::vector<std::string> drawn_for(const PanelSitting&);

} // namespace reeve::casescrutiny
