// A small office of engagement for tests: places, themes, community days, feedback and what came of them.
#pragma once
#include "engagement/follow_up_store.h"
#include "office/office_testing.h"
#include "office/place_store.h"

namespace reeve::engagement::testing {

using office::testing::Registers;

inline office::Area area_named(office::AreaKind kind, const char* name, const char* code, office::AreaId parent = {}) {
    office::Area area;
    area.kind = kind;
    area.name = name;
    area.folded = folded(name);
    area.slug = slug_of(name);
    area.code = code;
    area.vintage = 2025;
    area.parent = parent;
    return area;
}

// Three districts, one ward in one of them, and two themes.
inline void keep_places(office::Change& change) {
    using office::AreaKind;
    auto force = office::keep_new(change, office::area_fields(), area_named(AreaKind::force, "Exampleshire", "F1"));
    auto blaby =
        office::keep_new(change, office::area_fields(), area_named(AreaKind::district, "Blaby", "D1", force.id));
    office::keep_new(change, office::area_fields(), area_named(AreaKind::district, "Charnwood", "D2", force.id));
    office::keep_new(change, office::area_fields(), area_named(AreaKind::district, "Melton", "D3", force.id));
    office::keep_new(change, office::area_fields(), area_named(AreaKind::ward, "Countesthorpe", "W1", blaby.id));
    theme_for(change, "Drug dealing");
    theme_for(change, "Speeding in villages");
}

inline Engagement community_day(Date held_on, const char* area, EngagementState state = EngagementState::held) {
    Engagement engagement;
    engagement.title = "Community day";
    engagement.held_on = held_on;
    engagement.place = "Market Square";
    engagement.area = area;
    engagement.state = state;
    return engagement;
}

inline Feedback feedback_about(const char* themes, Date received, const char* area, EngagementId engagement = {}) {
    Feedback feedback;
    feedback.said = {"Cars race through the village at night."};
    feedback.received = received;
    feedback.themes = themes;
    feedback.area = area;
    feedback.engagement = engagement;
    return feedback;
}

} // namespace reeve::engagement::testing
