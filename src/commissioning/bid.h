// A bid: what an organisation asks for in a round, for what work, where and at what cost; and how it fares.
#pragma once
#include "commissioning/bid_state.h"
#include "commissioning/round_criterion.h"

namespace reeve::commissioning {

struct Bid;
using BidId = Id<Bid>;

struct Bid {
    BidId id;
    int version = 0;
    std::string reference; // G-0001
    FundingRoundId round;
    BidState state = BidState::draft;
    std::string organisation;
    std::string charity_number;
    std::string company_number;
    Postcode postcode;
    std::string key_people; // trustees and officers, for conflicts of interest
    std::string contact_name;
    Email contact_email;
    std::string title;
    Prose summary;        // what will be done, for the public
    std::string area;     // the partnership or district it serves most; "" over several
    std::string priority; // of the plan it serves most, by its title
    std::optional<Money> requested;
    Money match; // from others
    std::optional<Date> starts_on;
    std::optional<Date> ends_on;
    bool is_declared = false; // the declaration was ticked
    int revision = 0;         // how often it was sent; the last one before closing counts
    std::optional<Moment> received_at;
    std::string receipt;      // given back at each sending
    std::string content_hash; // of what was sent
    int seconds_late = 0;
    std::string decided_because; // why it is not eligible, late and refused or admitted, or declined
    std::string decided_post;
    Prose feedback; // to the applicant
    bool is_sample = false;
};
const Description<Bid>& bid_fields();
const Lifecycle<BidState>& bid_moves();

// The answer to one criterion of the round; its version is the section's own, so that two people editing two answers do
// not meet.
struct BidAnswer {
    Id<BidAnswer> id;
    int version = 0;
    BidId bid;
    CriterionId criterion;
    Prose words;
};
const Description<BidAnswer>& answer_fields();

struct CostLine {
    Id<CostLine> id;
    int version = 0;
    BidId bid;
    int number = 0;
    std::string words; // "Sessional workers, 40 evenings"
    Money amount;
};
const Description<CostLine>& cost_fields();

// A bid with its parts.
struct WholeBid {
    Bid bid;
    std::vector<BidAnswer> answers;
    std::vector<CostLine> costs;
};

// In the round and not withdrawn, refused or still a draft.
bool is_live(const Bid&);
bool can_be_marked(const Bid&);
// What stands between a draft and its sending, each at its place in the form.
Problems what_is_missing(const FundingRound&, const std::vector<RoundCriterion>&, const WholeBid&);
// What is sent, as one text with a fixed order; its hash is the content hash.
std::string sent_text(const WholeBid&);
// The sending, judged by the second in which it was received; the bid as it then stands. After closing it becomes late
// and pending, or is refused where the round never takes late ones.
Result<Bid> sent(const FundingRound&, const std::vector<RoundCriterion>&, const WholeBid&, Moment received);
int words_in(std::string_view);

std::string desk_address(const FundingRound&, const Bid&); // /work/rounds/FR-0001/bids/G-0001

} // namespace reeve::commissioning
