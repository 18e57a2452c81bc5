// Keeps returns and targets, and brings what a return is judged by and what a claim asks of returns.
#pragma once
#include "commissioning/grant_agreement_store.h"
#include "commissioning/grant_return.h"
#include "commissioning/grant_target.h"

namespace reeve::commissioning {

std::vector<GrantReturn> returns_of(db::Connection&, AwardId); // by period, the latest edition first
std::optional<GrantReturn> find_return(db::Connection&, std::string_view reference);
std::vector<GrantReturn> returns_in_work(db::Connection&); // neither accepted nor waived, the first due first
std::vector<GrantReturn> accepted_returns(db::Connection&);
// The one that stands for a period: the latest edition that is not a restatement still being written.
std::optional<GrantReturn> standing_return(const std::vector<GrantReturn>&, int number);
// Those for whose periods a return exists.
std::vector<ReturnPeriod> periods_told(const std::vector<GrantReturn>&);
// Of the agreement in force, or of the one that was; none where there is none.
std::vector<ReturnPeriod> periods_of(db::Connection&, AwardId);

Result<ReturnStanding> standing_of(db::Connection&, const GrantReturn&);
// The draft of a period, begun where none is.
Result<GrantReturn> begin_return(office::Change&, const Award&, int number);
Result<GrantReturn> keep_return(office::Change&, GrantReturn);
Result<GrantReturn> send_return(office::Change&, GrantReturn);
// The edition before it is restated with it.
Result<GrantReturn> accept_return(office::Change&, const GrantReturn&, Money ineligible, const std::string& because);
Result<GrantReturn> restate(office::Change&, const GrantReturn&, const std::string& because);

// The first period due by this day whose return is neither accepted nor waived: "the return for 1 July ..."; empty
// where all are.
std::string missing_return_by(db::Connection&, AwardId, Date due_by);
// Eligible spending that accepted returns show; none where no return is accepted.
std::optional<Money> evidenced_spending(db::Connection&, AwardId);

std::vector<GrantTarget> targets_of(db::Connection&, AwardId); // by number
Result<GrantTarget> add_target(office::Change&, GrantTarget);
Result<GrantTarget> keep_target(office::Change&, GrantTarget);

} // namespace reeve::commissioning
