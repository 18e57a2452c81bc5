// What a plan is, which moves its road has, and from when until when it has effect.
#include "planning/plan.h"

namespace reeve::planning {

const Description<Plan>& plan_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Plan>("plan", "plan", "PCP")
            .hidden<&Plan::reference>("reference", {.label = "Reference", .audience = open})
            .has<&Plan::title>("title", {.label = "Title", .needed = true, .audience = open, .limit = 160})
            .hidden<&Plan::kind>("kind", {.label = "Kind", .audience = open})
            .hidden<&Plan::varies>("varies")
            .hidden<&Plan::state>("state", {.label = "State", .audience = open})
            .has<&Plan::election_on>("election_on", {.label = "Date of the ordinary election",
                                                     .hint = "The election that began this term of office.",
                                                     .needed = true,
                                                     .audience = open})
            .has<&Plan::next_election_on>("next_election_on",
                                          {.label = "Date of the next ordinary election",
                                           .hint = "The plan ends with the financial year in which it is held.",
                                           .needed = true,
                                           .audience = open})
            .has<&Plan::summary>("summary", {.label = "The plan in one sentence",
                                             .hint = "The public reads it first.",
                                             .audience = open,
                                             .limit = 300})
            .has<&Plan::requirement_edition>("requirement_edition",
                                             {.label = "Edition of the Strategic Policing Requirement",
                                              .hint = "For example, February 2023.",
                                              .audience = open,
                                              .limit = 60})
            .has<&Plan::requirement_statement>(
                "requirement_statement",
                {.label = "How was regard had to the Strategic Policing Requirement?", .audience = open, .limit = 3000})
            .has<&Plan::equality>("equality", {.label = "Equality impact assessment",
                                               .hint = "What was found, or where it can be read.",
                                               .audience = open,
                                               .limit = 3000})
            .has<&Plan::takes_effect_on>("takes_effect_on",
                                         {.label = "Day on which it takes effect",
                                          .hint = "Leave empty where it takes effect on the day of issue.",
                                          .audience = open})
            .hidden<&Plan::panel_report_on>("panel_report_on", {.label = "The Panel reported on", .audience = open})
            .hidden<&Plan::panel_report>("panel_report", {.label = "The Panel's report", .audience = open})
            .hidden<&Plan::response_on>("response_on", {.label = "Response published on", .audience = open})
            .hidden<&Plan::issued_on>("issued_on", {.label = "Issued on", .audience = open})
            .hidden<&Plan::issued_by>("issued_by", {.label = "Signed by", .audience = open})
            .hidden<&Plan::recorded_note>("recorded_note", {.label = "What is known of its road", .audience = open})
            .hidden<&Plan::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Lifecycle<PlanState>& plan_moves() {
    using enum PlanState;
    static const Lifecycle<PlanState> moves(
        "plan", {{drafting, with_chief_constable, "Send to the Chief Constable", "who it was sent to and when"},
                 {drafting, consulting, "Open the consultation", "who was asked and until when"},
                 {with_chief_constable, revising, "Revise the text"},
                 {with_chief_constable, consulting, "Open the consultation", "who was asked and until when"},
                 {with_chief_constable, with_panel, "Send to the Panel", "when it was sent and when it reports"},
                 {with_chief_constable, ready, "Mark as ready to issue"},
                 {consulting, revising, "Revise the text"},
                 {consulting, with_panel, "Send to the Panel", "when it was sent and when it reports"},
                 {with_panel, consulting, "Open the consultation", "who was asked and until when"},
                 {with_panel, revising, "Revise the text"},
                 {with_panel, panel_reported, "Record the Panel's report", "the report and its recommendations"},
                 {revising, with_chief_constable, "Send to the Chief Constable", "who it was sent to and when"},
                 {revising, consulting, "Open the consultation", "who was asked and until when"},
                 {revising, with_panel, "Send to the Panel", "when it was sent and when it reports"},
                 {revising, ready, "Mark as ready to issue"},
                 {panel_reported, responded, "Publish the response", "an answer to each recommendation"},
                 {panel_reported, revising, "Revise the text"},
                 {responded, with_chief_constable, "Send to the Chief Constable", "who it was sent to and when"},
                 {responded, revising, "Revise the text"},
                 {responded, ready, "Mark as ready to issue"},
                 {ready, revising, "Revise the text"},
                 {ready, issued, "Issue the plan", "the office holder's signature"}});
    return moves;
}

namespace {

// PRSRA 2011 s.7(7): after issue, not after the next ordinary election, and for the plan that s.5(1) demands not later
// than 1 April after the financial year in which it is issued.
void check_specified_day(const Plan& plan, Problems& problems) {
    if (!plan.takes_effect_on) return;
    auto day = *plan.takes_effect_on;
    if (plan.issued_on && day < *plan.issued_on)
        problems.add("takes_effect_on", "The plan cannot take effect before " + in_words(*plan.issued_on)
                                            + ", when it was issued (PRSRA 2011 s.7(7))");
    else if (day > plan.next_election_on)
        problems.add("takes_effect_on", "The plan must take effect on or before " + in_words(plan.next_election_on)
                                            + ", the day of the next ordinary election (PRSRA 2011 s.7(7))");
    else if (plan.kind == PlanKind::new_plan && day > due_on(plan) + 1)
        problems.add("takes_effect_on", "The plan of a new term must take effect on or before "
                                            + in_words(due_on(plan) + 1) + " (PRSRA 2011 s.7(7))");
}

} // namespace

Problems check(const Plan& plan) {
    Problems problems;
    if (plan.next_election_on <= plan.election_on)
        problems.add("next_election_on", "The next ordinary election must come after " + in_words(plan.election_on));
    else check_specified_day(plan, problems);
    return problems;
}

Date due_on(const Plan& plan) { return period_of(financial_year_of(plan.election_on)).last; }

std::optional<Date> effective_from(const Plan& plan) {
    if (!plan.issued_on) return std::nullopt;
    return plan.takes_effect_on ? std::max(*plan.takes_effect_on, *plan.issued_on) : *plan.issued_on;
}

Date effective_until(const Plan& plan) { return period_of(financial_year_of(plan.next_election_on)).last; }

PlanForce force_on(const Plan& plan, Date today, std::optional<Date> next_takes_effect) {
    auto from = effective_from(plan);
    if (!from) return PlanForce::not_issued;
    if (today < *from) return PlanForce::not_yet;
    bool is_cut_short = next_takes_effect && *next_takes_effect <= effective_until(plan);
    if (is_cut_short && *next_takes_effect <= today) return PlanForce::superseded;
    return today > effective_until(plan) ? PlanForce::expired : PlanForce::in_force;
}

std::string effect_in_words(const Plan& plan, Date today, std::optional<Date> next_takes_effect) {
    auto until =
        in_words(next_takes_effect ? std::min(*next_takes_effect - 1, effective_until(plan)) : effective_until(plan));
    auto from = effective_from(plan);
    switch (force_on(plan, today, next_takes_effect)) {
    case PlanForce::not_issued: return "Not issued";
    case PlanForce::not_yet: return "Takes effect on " + in_words(*from) + " and ends on " + until;
    case PlanForce::in_force: return "In force from " + in_words(*from) + " to " + until;
    case PlanForce::superseded:
        return "Was in force from " + in_words(*from) + " to " + until + ", when the next plan began";
    case PlanForce::expired: break;
    }
    return "Was in force from " + in_words(*from) + " to " + until;
}

bool is_issue_pressing(const Plan& plan, Date today) {
    return plan.kind == PlanKind::new_plan && plan.state != PlanState::issued && due_on(plan) - today <= 60;
}

} // namespace reeve::planning
