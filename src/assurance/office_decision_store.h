// Decisions of the office and the advice they rest on, as they are kept.
#pragma once
#include "assurance/office_decision.h"
#include "office/keep.h"

namespace reeve::assurance {

std::string address_of(const OfficeDecision&);        // /work/decisions/DN-0001
std::string public_address_of(const OfficeDecision&); // /decision-register/DN-0001

std::vector<OfficeDecision> all_decisions(db::Connection&);               // newest reference first
std::vector<OfficeDecision> decisions_that_wait(db::Connection&);         // for a signature, or to be published
std::vector<OfficeDecision> significant_decisions(db::Connection&);       // of public interest, and signed
std::vector<OfficeDecision> decisions_signed_in(db::Connection&, Period); // by the day they were signed
std::vector<OfficeDecision> decisions_that_correct(db::Connection&, const OfficeDecision&); // the signed ones
std::optional<OfficeDecision> find_decision(db::Connection&, std::string_view reference);   // DN-0001, dn-1
std::vector<DecisionAdvice> advice_of(db::Connection&, Id<OfficeDecision>);

// The delegations to a post that stand on a day and let it sign decisions, in words.
std::vector<std::string> delegations_of(db::Connection&, std::string_view post, Date);

// A decision that it corrects must be a signed one.
Result<OfficeDecision> add_decision(office::Change&, OfficeDecision);
// Its words while it is drafted.
Result<OfficeDecision> keep_draft(office::Change&, OfficeDecision);
// A step along its road. A word of what was signed that differs is refused.
Result<OfficeDecision> keep_decision(office::Change&, OfficeDecision);
// Advice is recorded while the decision is drafted.
Result<DecisionAdvice> add_advice(office::Change&, const OfficeDecision&, DecisionAdvice);
Result<DecisionAdvice> keep_advice(office::Change&, DecisionAdvice);

} // namespace reeve::assurance
