// Keeps the seats of panels and the interests their people declared, and conceals a bid from whoever stands aside.
#pragma once
#include "commissioning/panel_seat.h"
#include "office/mail.h"
#include <set>

namespace reeve::commissioning {

std::vector<PanelSeat> seats_of(db::Connection&, FundingRoundId); // by letter
std::vector<PanelSeat> seats_of_person(db::Connection&, office::PersonId);
std::optional<PanelSeat> seat_of(db::Connection&, FundingRoundId, office::PersonId);
// With the next letter of its round.
Result<PanelSeat> keep_seat(office::Change&, PanelSeat);

std::vector<BidInterest> interests_of(db::Connection&, FundingRoundId);    // all that were answered
std::vector<BidInterest> interests_aside(db::Connection&, FundingRoundId); // those that hide a bid
std::optional<BidInterest> interest_of(db::Connection&, BidId, office::PersonId);
// The bids this person stands aside from: every page over the bids of a round leaves them out for them.
std::set<BidId> bids_hidden_from(db::Connection&, FundingRoundId, office::PersonId);
bool is_hidden_from(db::Connection&, BidId, office::PersonId);
// The bids that were sent in a round, without those.
std::vector<Bid> sent_bids_met_by(db::Connection&, FundingRoundId, office::PersonId);
// The bids this person declared that they have no interest in, or whose interest was lifted: those they may read.
std::set<BidId> bids_open_to(db::Connection&, FundingRoundId, office::PersonId);

// Everything that is kept about a bid, as history and search name it.
std::vector<std::pair<std::string, std::int64_t>> records_about(db::Connection&, BidId);
// Revealing the marks of all bids and handing all to the decision is for a chair who may meet them all: whether it can
// be done would tell somebody else how far a bid is that they stand aside from.
Result<Done> may_act_on_whole_round(db::Connection&, FundingRoundId, office::PersonId);
// What is kept about a bid later on is concealed too from those who stand aside from it.
void conceal_from_those_aside(office::Change&, BidId, const std::string& table, std::int64_t record_id);
// Puts a letter about a bid into the outbox; those who stand aside from the bid do not see it there.
void tell_about(office::Change&, const Bid&, const office::Letter&, std::string why);

} // namespace reeve::commissioning
