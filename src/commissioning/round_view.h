// What the public and applicants are shown of a round: its standing as a chip, its facts, its criteria.
#pragma once
#include "commissioning/round_criterion.h"
#include "html/markup.h"
#include "html/summaries.h"

namespace reeve::commissioning {

html::Html standing_chip(const FundingRound&, Moment now);
// "Monday 2 October 2023 at 5pm".
std::string day_and_time(Moment);
// "6 days left", "3 hours left", "12 minutes left"; empty once it is over.
std::string time_left(const FundingRound&, Moment now);
// Dates, money, limits, and how late bids are handled.
std::vector<html::SummaryRow> public_facts(const FundingRound&);
html::Html public_criteria(const std::vector<RoundCriterion>&);
html::Html sample_note(const FundingRound&);

} // namespace reeve::commissioning
