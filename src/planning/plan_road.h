// The road of a plan from first draft to issue, as the law lays it: which move may be made now, and if not, which
// section forbids it.
#pragma once
#include "planning/panel_recommendation.h"
#include "planning/plan_contents.h"
#include "planning/plan_version.h"
#include "planning/send_out.h"

namespace reeve::planning {

// What is known of a plan when a move is judged.
struct RoadFacts {
    std::vector<SendOut> send_outs;
    std::vector<PanelRecommendation> recommendations;
    std::vector<PlanVersion> versions; // by number
    PlanText text;                     // as it stands now
    int fewest_panel_days = 21;        // the office's own minimum
};

// Who makes the move, as far as the law asks: PRSRA 2011 s.18 reserves issuing the plan to the office holder.
struct Signatory {
    std::string post;
    bool is_office_holder = false;
};

// What a move is made with.
struct MoveGiven {
    Signatory by;
    Date today;
    Prose panel_report;                  // to panel_reported
    std::optional<Date> panel_report_on; // to panel_reported; today where it is not told
};

// The plan after the move, or the refusal with its section. A plan that has moved on is for the caller to keep.
//  with_chief_constable  a send-out of the text as it stands to the Chief Constable (s.5(6)(b); again under s.5(8))
//  with_panel            the Chief Constable was consulted before (s.5(6)(b)); a send-out to the Panel (s.5(6)(c))
//  consulting            somebody was asked
//  panel_reported        the Panel was sent the draft, and what it reported
//  responded             every recommendation has an answer (s.5(6)(d) to (f))
//  ready                 response published; nothing the law requires is missing (s.7, s.5(5)); people and victims
//  asked
//                        (s.14, Police Act 1996 s.96); Chief Constable consulted again on what differs (s.5(8))
//  issued                as for ready, signed by the office holder (s.18)
Result<Plan> move_on(Plan, PlanState to, const RoadFacts&, const MoveGiven&);

// Every refusal that stands between the plan as it is and its issue, in the order of the road: what the desk shows.
std::vector<Refusal> what_stands_before_issue(const Plan&, const RoadFacts&);
// What should be looked at and stops nothing: few days for the Panel, two send-outs of one version on different days to
// one party, a plan that is soon or already late (s.5(1)).
std::vector<std::string> cautions(const Plan&, const RoadFacts&, Date today);

// The newest send-out to this party; none where it was sent nothing.
std::optional<SendOut> newest_to(const RoadFacts&, Party);
// Days from the first version to the first send-out to the Panel; days of the consultation of the people.
std::optional<int> days_to_panel(const RoadFacts&);
std::optional<int> days_of_consultation(const RoadFacts&);

} // namespace reeve::planning
