// An application as the people who write it have it: found for its members alone, changed part by part, sent and
// withdrawn. After it was sent, changes are kept beside what was sent until they are sent too.
#pragma once
#include "commissioning/bid_member_store.h"
#include "commissioning/bid_part.h"
#include "commissioning/bid_store.h"

namespace reeve::commissioning {

// Changes to a bid that was sent, as one text; the office never reads it.
struct BidCopy {
    Id<BidCopy> id;
    int version = 0;
    BidId bid;
    std::string content; // sent_text
};
const Description<BidCopy>& copy_fields();

struct Application {
    FundingRound round;
    std::vector<RoundCriterion> criteria;
    WholeBid whole; // as it is worked on
    BidMember member;
    bool has_unsent = false; // it was sent, and changed since
};

// None where there is no such bid and where this person does not work on it.
std::optional<Application> find_application(db::Connection&, std::string_view reference, const Email&, Moment now);
std::vector<Application> applications_of(db::Connection&, const Email&, Moment now);
// Whether parts can be changed: the round takes bids and the bid is not with the office yet.
Result<Done> may_change(const FundingRound&, const Bid&, Moment received);

inline constexpr int most_drafts = 10; // of one owner in one round
Result<Bid> begin_application(office::Change&, const FundingRound&, Bid, const Email& owner);

// What a part is changed to. The mark is of the part as its form was opened; where the part reads otherwise now, this
// is a refusal of kind conflict. The change needs a reason, for the lines it drops.
struct PartChange {
    std::string part; // its key
    std::string mark;
    Moment received;
    std::function<void(WholeBid&)> apply;
};
Result<Bid> change_part(office::Change&, BidId, const PartChange&);
// Declares and sends all of it as it stands; the mark is of what the sender read. Judged by the second of `received`.
Result<Bid> send_application(office::Change&, BidId, const std::string& mark, Moment received);
Result<Bid> withdraw_application(office::Change&, BidId);

} // namespace reeve::commissioning
