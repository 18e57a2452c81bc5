// Keeps who works on which application.
#pragma once
#include "commissioning/bid_member.h"
#include "office/keep.h"

namespace reeve::commissioning {

// The owner first, then as they were invited.
std::vector<BidMember> members_of(db::Connection&, BidId);
std::vector<BidMember> memberships_of(db::Connection&, const Email&); // newest bid first
std::optional<BidMember> find_member(db::Connection&, BidId, const Email&);
BidMember add_owner(office::Change&, BidId, const Email&);
Result<BidMember> invite(office::Change&, BidMember);
// They see it no more; the owner stays. The change says why.
Result<Done> let_go(office::Change&, const BidMember&);

} // namespace reeve::commissioning
