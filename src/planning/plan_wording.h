// Looks through a text about the Police and Crime Plan for what the law does not bear out, and what has gone stale.
#pragma once
#include "office/wording.h"
#include "planning/plan_text.h"

namespace reeve::planning {

using office::Passage;
using office::WordingCaution;
using office::WrittenText;

// The chief constable told to approve the plan, who is consulted: PRSRA 2011 s.5(6)(b) and s.5(8).
std::vector<WordingCaution> approval_by_chief_constable(const WrittenText&);
// The plan signed first and shown to the Panel afterwards: s.5(6)(c) to (f).
std::vector<WordingCaution> signed_before_panel(const WrittenText&);
// A day that has passed told as one to come.
std::vector<WordingCaution> stale_tense(const WrittenText&);
// "None" for equality or communications on a text about the plan, or for finance where the text speaks of the budget.
std::vector<WordingCaution> empty_implications(const WrittenText&);
// A plan due "within 12 months of taking office", or told to have no deadline: s.5(1) and (2) set one.
std::vector<WordingCaution> wrong_deadline(const WrittenText&);
// The plan told to contain the Strategic Policing Requirement: s.5(5) asks for regard to it, s.7(1) for six matters.
std::vector<WordingCaution> must_contain_requirement(const WrittenText&);
// "Legal: None" below words that tell a statutory duty.
std::vector<WordingCaution> legal_none_below_duty(const WrittenText&);

// All of them; a text that does not speak of the plan has none but the stale tense.
std::vector<office::WordingCheck> plan_wording_checks();

// A plan's own text, for its desk.
WrittenText written_text_of(const PlanText&, Date written_on);
std::vector<WordingCaution> wording_cautions(const PlanText&, Date written_on);

} // namespace reeve::planning
