// What a member of an application may do.
#include "commissioning/bid_member.h"

namespace reeve::commissioning {

const Description<BidMember>& member_fields() {
    static const auto fields = Description<BidMember>("bid_member", "member of an application")
                                   .hidden<&BidMember::bid>("bid")
                                   .has<&BidMember::email>("email", {.label = "Email address",
                                                                     .hint = "They sign in with it.",
                                                                     .needed = true,
                                                                     .audience = Audience::restricted,
                                                                     .personal = true})
                                   .has<&BidMember::role>("role", {.label = "What may they do?", .needed = true})
                                   .hidden<&BidMember::invited_at>("invited_at", {.label = "Invited"});
    return fields;
}

Result<Done> may_write(const BidMember& member) {
    if (member.role != MemberRole::viewer) return Done{};
    return Refusal{"You can read this application and not change it. Ask its owner.", "", Refusal::Kind::forbidden};
}

Result<Done> may_decide(const BidMember& member) {
    if (member.role == MemberRole::owner) return Done{};
    return Refusal{"Only the owner of this application can do that.", "", Refusal::Kind::forbidden};
}

Problems check_invited(const BidMember& invited, const std::vector<BidMember>& others) {
    Problems problems;
    if (invited.role == MemberRole::owner) problems.add("role", "Select whether they can write or read");
    for (const auto& other : others)
        if (folded(other.email.address) == folded(invited.email.address))
            problems.add("email", "They work on this application already");
    if (others.size() >= 20) problems.add("email", "At most 20 people can work on one application");
    return problems;
}

} // namespace reeve::commissioning
