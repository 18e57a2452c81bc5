// Keeps bids with their answers and costs, and what was sent of them.
#pragma once
#include "commissioning/bid.h"

namespace reeve::commissioning {

std::optional<Bid> find_bid(db::Connection&, std::string_view reference);
// By reference. What is still a draft is its applicant's alone: the office sees bids that were sent.
std::vector<Bid> bids_of(db::Connection&, FundingRoundId);
std::vector<Bid> sent_bids_of(db::Connection&, FundingRoundId);
WholeBid whole(db::Connection&, const Bid&);

Bid begin_bid(office::Change&, Bid);
Result<Bid> keep_bid(office::Change&, Bid);
Result<BidAnswer> keep_answer(office::Change&, BidAnswer);
CostLine add_cost(office::Change&, CostLine); // with the next number of its bid
// Sends the bid as it stands in the database, received at this moment: the receipt and what was sent are kept and never
// changed. Refused where the organisation already has as many live bids as the round lets it.
Result<Bid> send_bid(office::Change&, BidId, int version, Moment received);

// What was sent: every revision, oldest first, with its hash.
struct BidRevision {
    Id<BidRevision> id;
    int version = 0;
    BidId bid;
    int number = 0;
    Moment received_at;
    std::string receipt;
    std::string content; // sent_text
    std::string hash;
};
const Description<BidRevision>& revision_fields();
std::vector<BidRevision> revisions_of(db::Connection&, BidId);

} // namespace reeve::commissioning
