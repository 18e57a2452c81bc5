// The Police and Crime Plan as it is made: one plan, or one variation of it, on its road from the first draft to issue.
#pragma once
#include "base/period.h"
#include "record/description.h"
#include "record/lifecycle.h"

namespace reeve::planning {
enum class PlanKind { new_plan, variation };
// Where a plan stands on its road. What follows issue is not moved but worked out from dates (PlanForce).
enum class PlanState {
    drafting,
    with_chief_constable,
    with_panel,
    consulting,
    revising,
    panel_reported,
    responded,
    ready,
    issued
};
// What an issued plan is on a day.
enum class PlanForce { not_issued, not_yet, in_force, superseded, expired };
} // namespace reeve::planning

namespace reeve {
template <> struct Choices<planning::PlanKind> {
    static constexpr Choice list[] = {{"new_plan", "New plan"}, {"variation", "Variation of a plan"}};
};
template <> struct Choices<planning::PlanState> {
    static constexpr Choice list[] = {{"drafting", "Drafting"},
                                      {"with_chief_constable", "With the Chief Constable"},
                                      {"with_panel", "With the Panel"},
                                      {"consulting", "Consulting"},
                                      {"revising", "Revising"},
                                      {"panel_reported", "The Panel has reported"},
                                      {"responded", "Response published"},
                                      {"ready", "Ready to issue"},
                                      {"issued", "Issued"}};
};
template <> struct Choices<planning::PlanForce> {
    static constexpr Choice list[] = {{"not_issued", "Not issued"},
                                      {"not_yet", "Issued, not yet in force"},
                                      {"in_force", "In force"},
                                      {"superseded", "Superseded"},
                                      {"expired", "Expired"}};
};
} // namespace reeve

namespace reeve::planning {

struct Plan;
using PlanId = Id<Plan>;

struct Plan {
    PlanId id;
    int version = 0;
    std::string reference; // PCP-2021-001, of the calendar year in which it was begun
    std::string title;
    PlanKind kind = PlanKind::new_plan;
    PlanId varies; // the plan that a variation varies
    PlanState state = PlanState::drafting;
    Date election_on;                    // the ordinary election that began the term
    Date next_election_on;               // the ordinary election that ends it
    std::string summary;                 // one sentence for the public
    std::string requirement_edition;     // of the Strategic Policing Requirement: "February 2023"
    Prose requirement_statement;         // how regard was had to it
    Prose equality;                      // the equality impact assessment, or where it is
    std::optional<Date> takes_effect_on; // the qualifying day, where one is specified
    std::optional<Date> panel_report_on;
    Prose panel_report; // what the Panel reported, or where it can be read
    std::optional<Date> response_on;
    std::optional<Date> issued_on;
    std::string issued_by; // the post that signed
    Prose recorded_note;   // of a plan that was issued before the office kept it here: what is known of its road
    bool is_sample = false;
};

const Description<Plan>& plan_fields();
const Lifecycle<PlanState>& plan_moves();

// Both elections are told, in order; a specified day keeps PRSRA 2011 s.7(7).
Problems check(const Plan&);

// PRSRA 2011 s.5(1) and (2): the last day of the financial year in which the ordinary election is held.
Date due_on(const Plan&);
// PRSRA 2011 s.7(3) and (7): from the day of issue, or the later day that was specified. None before issue.
std::optional<Date> effective_from(const Plan&);
// PRSRA 2011 s.7(3): the last day of the financial year of the next ordinary election.
Date effective_until(const Plan&);
// `next_takes_effect`: when the plan that follows it took effect; it ends this one.
PlanForce force_on(const Plan&, Date today, std::optional<Date> next_takes_effect = std::nullopt);
// "In force from 31 January 2022 to 31 March 2025", as far as it is known on this day.
std::string effect_in_words(const Plan&, Date today, std::optional<Date> next_takes_effect = std::nullopt);
// Red from 60 days before the day by which a plan is due, while none of the term is issued.
bool is_issue_pressing(const Plan&, Date today);

} // namespace reeve::planning
