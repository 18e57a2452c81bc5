// What the pages of a grant have in common for its recipient.
#include "commissioning/my_grant_desk.h"
#include "commissioning/award_store.h"
#include "commissioning/recipient_store.h"
#include "html/callouts.h"
#include "html/headings.h"

namespace reeve::commissioning {

std::optional<MyGrant> asked_grant(office::Visit& visit) {
    auto application = asked_application(visit);
    auto award = application ? award_of_bid(visit.db, application->whole.bid.id) : std::nullopt;
    if (!award || !is_outcome_told(application->round)) return std::nullopt;
    return MyGrant{*application, *award};
}

std::string grant_address(const MyGrant& grant) { return grant_address(grant.application.whole.bid.reference); }

office::PageWords grant_page_words(const MyGrant& grant, const std::string& title, bool has_errors) {
    auto words = application_words(grant.application, title, has_errors);
    if (title != "Your grant") words.trail.emplace_back("Your grant", grant_address(grant));
    return words;
}

office::Change as_recipient(const office::Change& change) {
    auto own = change;
    own.actor_post = "Recipient";
    return own;
}

html::Html grant_heading(const MyGrant& grant, const std::string& title) {
    auto head = html::page_heading(title, grant.award.reference + ", " + grant.award.title);
    if (grant.award.is_sample)
        head += html::inset_text({.text = "SAMPLE: this grant is invented, to show how it works."});
    return head;
}

} // namespace reeve::commissioning
