// For tests of planning: a plan that has walked its road lawfully up to its signature, and what is known of it.
#pragma once
#include "planning/plan_road.h"

namespace reeve::planning::testing {

inline PlanPart part(PartKey key, PartKind kind, std::string words, Matter matter = Matter::none,
                     ObjectiveType objective = ObjectiveType::none) {
    PlanPart made;
    made.key = key;
    made.kind = kind;
    (kind == PartKind::section || kind == PartKind::priority ? made.title : made.words.text) = std::move(words);
    made.matter = matter;
    made.objective = objective;
    return made;
}

// Every matter of s.7(1) and every type of objective of s.7(2) has its place.
inline PlanText whole_text() {
    PlanText text{"Police and Crime Plan", "Safer streets",
                  "February 2023",         "Regard was had to all seven threats",
                  "Assessed in July",      {}};
    text.parts = {
        part(1, PartKind::priority, "Reduce crime overall"),
        part(2, PartKind::objective, "Fewer burglaries", Matter::none, ObjectiveType::policing_of_area),
        part(3, PartKind::objective, "Less anti-social behaviour", Matter::none, ObjectiveType::crime_and_disorder),
        part(4, PartKind::objective, "Ready for public disorder", Matter::none, ObjectiveType::national_functions),
        part(5, PartKind::section, "Policing", Matter::policing),
        part(6, PartKind::paragraph, "Neighbourhood teams in every district"),
        part(7, PartKind::section, "Resources"),
        part(8, PartKind::paragraph, "The budget is set in February", Matter::resources),
        part(9, PartKind::paragraph, "Reports go to the board", Matter::reporting),
        part(10, PartKind::paragraph, "Measures of success", Matter::measuring),
        part(11, PartKind::paragraph, "Grants for safety", Matter::grants)};
    return text;
}

inline PlanVersion version_of_text(int number, const PlanText& text, Date made_on) {
    PlanVersion version;
    version.number = number;
    version.content = to_text(json_of(text));
    version.hash = hash_of(text);
    version.made_on = made_on;
    return version;
}

inline SendOut sent(Party party, int version, Date on, std::optional<Date> reply_due = std::nullopt) {
    SendOut made;
    made.party = party;
    made.plan_version = version;
    made.sent_on = on;
    made.reply_due = reply_due;
    return made;
}

inline Plan plan_of_2021(PlanState state) {
    Plan plan;
    plan.title = "Police and Crime Plan";
    plan.state = state;
    plan.election_on = date_of(2021, 5, 6);
    plan.next_election_on = date_of(2024, 5, 2);
    return plan;
}

// All that the law asks for before issue.
inline RoadFacts lawful_facts() {
    RoadFacts facts;
    facts.text = whole_text();
    facts.versions = {version_of_text(1, facts.text, date_of(2021, 7, 30))};
    facts.send_outs = {sent(Party::chief_constable, 1, date_of(2021, 7, 30)),
                       sent(Party::households, 1, date_of(2021, 9, 27), date_of(2021, 10, 18)),
                       sent(Party::victims, 1, date_of(2021, 9, 27), date_of(2021, 10, 18)),
                       sent(Party::panel, 1, date_of(2021, 9, 13), date_of(2021, 10, 29))};
    return facts;
}

inline Plan responded_plan() {
    auto plan = plan_of_2021(PlanState::responded);
    plan.panel_report_on = date_of(2021, 11, 1);
    plan.response_on = date_of(2021, 11, 20);
    return plan;
}

inline MoveGiven by_the_commissioner(Date today) { return {{"Commissioner", true}, today, {}, std::nullopt}; }

} // namespace reeve::planning::testing
