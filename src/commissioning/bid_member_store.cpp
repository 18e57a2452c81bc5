// Members of applications in the database.
#include "commissioning/bid_member_store.h"

namespace reeve::commissioning {

std::vector<BidMember> members_of(db::Connection& connection, BidId bid) {
    return db::records(connection, member_fields(),
                       db::Sql("bid = :bid ORDER BY CASE role WHEN 'owner' THEN 0 ELSE 1 END, invited_at, id",
                               "members of an application"),
                       {{"bid", bid}});
}

std::vector<BidMember> memberships_of(db::Connection& connection, const Email& email) {
    return db::records(connection, member_fields(),
                       db::Sql("email = :email ORDER BY bid DESC", "applications of a person"),
                       {{"email", folded(email.address)}});
}

std::optional<BidMember> find_member(db::Connection& connection, BidId bid, const Email& email) {
    return db::record(connection, member_fields(),
                      db::Sql("bid = :bid AND email = :email ORDER BY id", "a member of an application"),
                      {{"bid", bid}, {"email", folded(email.address)}});
}

BidMember add_owner(office::Change& change, BidId bid, const Email& email) {
    BidMember owner;
    owner.bid = bid;
    owner.email = {folded(email.address)};
    owner.role = MemberRole::owner;
    owner.invited_at = change.now;
    return office::keep_new(change, member_fields(), owner);
}

Result<BidMember> invite(office::Change& change, BidMember invited) {
    auto problems = check_invited(invited, members_of(change.tx, invited.bid));
    if (!problems.empty()) return problems;
    invited.email = {folded(invited.email.address)};
    invited.invited_at = change.now;
    return office::keep_new(change, member_fields(), std::move(invited));
}

Result<Done> let_go(office::Change& change, const BidMember& member) {
    if (member.role == MemberRole::owner)
        return Refusal{"The owner of an application stays with it.", "", Refusal::Kind::conflict};
    office::drop(change, member_fields(), member);
    return Done{};
}

} // namespace reeve::commissioning
