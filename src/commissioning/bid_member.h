// Somebody who works on an application: they see it because it was begun or shared by its owner, and for no other
// reason.
#pragma once
#include "commissioning/bid.h"

namespace reeve::commissioning {
enum class MemberRole { owner, editor, viewer };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::MemberRole> {
    static constexpr Choice list[] = {{"owner", "Owner"}, {"editor", "Can write and send"}, {"viewer", "Can read"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct BidMember {
    Id<BidMember> id;
    int version = 0;
    BidId bid;
    Email email; // of their sign-in; they are known by it
    MemberRole role = MemberRole::editor;
    Moment invited_at;
};
const Description<BidMember>& member_fields();

// Whoever may read but not write is told so.
Result<Done> may_write(const BidMember&);
// Inviting, letting go and withdrawing are the owner's.
Result<Done> may_decide(const BidMember&);
// An owner is neither invited nor made here: there is one, who began it.
Problems check_invited(const BidMember&, const std::vector<BidMember>& others);

} // namespace reeve::commissioning
