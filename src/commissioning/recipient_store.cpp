// Letters to the people of a recipient.
#include "commissioning/recipient_store.h"
#include "commissioning/bid_member_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/panel_store.h"

namespace reeve::commissioning {

std::string grant_address(const std::string& bid_reference) { return "/apply/" + bid_reference + "/grant"; }

void tell_recipients(office::Change& change, const Award& award, const std::string& title, const std::string& words,
                     const std::string& why) {
    auto bid = db::find(change.tx, bid_fields(), award.bid);
    if (!bid) return;
    for (const auto& member : members_of(change.tx, bid->id))
        tell_about(change, *bid,
                   {.to = member.email,
                    .reference = award.reference,
                    .title = title,
                    .words = words,
                    .address = grant_address(bid->reference)},
                   why);
}

} // namespace reeve::commissioning
