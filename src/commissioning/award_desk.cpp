// What the staff pages of one award have in common.
#include "commissioning/award_desk.h"
#include "commissioning/award_store.h"
#include "commissioning/interest_store.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/status_chip.h"
#include "html/wayfinding.h"

namespace reeve::commissioning {

std::vector<Award> awards_met(office::Visit& visit, const FundingRound& round) {
    auto awards = awards_of(visit.db, round.id);
    auto hidden = bids_hidden_from(visit.db, round.id, visit.who->person);
    std::erase_if(awards, [&](const Award& award) { return hidden.contains(award.bid); });
    return awards;
}

std::optional<AwardAsked> award_asked_for(office::Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return std::nullopt;
    for (const auto& award : awards_met(visit, *round))
        if (award.reference == visit.part("award")) return AwardAsked{*round, award};
    return std::nullopt;
}

std::optional<AwardAsked> award_met(office::Visit& visit, AwardId id) {
    auto award = find_award(visit.db, id);
    if (!award || is_hidden_from(visit.db, award->bid, visit.who->person)) return std::nullopt;
    return AwardAsked{round_of(visit.db, award->round), *award};
}

std::string awards_address(const FundingRound& round) { return desk_address(round) + "/awards"; }

std::string address_of(const FundingRound& round, const Award& award) {
    return awards_address(round) + "/" + award.reference;
}

std::string address_of(const AwardAsked& asked) { return address_of(asked.round, asked.award); }

html::Html award_menu(const AwardAsked& asked, const std::string& current) {
    auto address = address_of(asked);
    html::SubNavigation menu{.label = "This award", .items = {{"Award", address}}, .current = current};
    if (asked.award.state == AwardState::accepted || is_under_way(asked.award)) {
        menu.items.push_back({"Agreement", address + "/agreement"});
        menu.items.push_back({"Claims and payments", address + "/claims"});
        menu.items.push_back({"Bank details", address + "/bank"});
        menu.items.push_back({"Returns", address + "/returns"});
        if (is_under_way(asked.award)) menu.items.push_back({"Variations", address + "/variations"});
        if (is_under_way(asked.award)) menu.items.push_back({"Yearly reviews", address + "/reviews"});
        if (is_under_way(asked.award)) menu.items.push_back({"Closing", address + "/closing"});
    }
    return html::sub_navigation(menu);
}

office::PageWords award_words(const AwardAsked& asked, const std::string& title, const Problems& problems) {
    auto words = round_words(asked.round, title, problems);
    words.trail.emplace_back("Awards", awards_address(asked.round));
    if (title != asked.award.title) words.trail.emplace_back(asked.award.title, address_of(asked));
    return words;
}

html::Html award_head(const AwardAsked& asked, const std::string& title, const std::string& current) {
    auto head =
        html::page_heading(title, asked.award.reference + ", " + asked.award.organisation) + award_menu(asked, current);
    if (asked.award.is_sample)
        head += html::inset_text({.text = "SAMPLE: this award is invented, to show how it works."});
    return head;
}

html::Html chip(const Award& award) {
    auto look = html::Standing::no_data_yet;
    switch (award.state) {
    case AwardState::approved: look = html::Standing::not_started; break;
    case AwardState::offered:
    case AwardState::accepted:
    case AwardState::active:
    case AwardState::closing: look = html::Standing::on_track; break;
    case AwardState::closed: look = html::Standing::done; break;
    case AwardState::suspended: look = html::Standing::paused; break;
    case AwardState::turned_down:
    case AwardState::lapsed:
    case AwardState::withdrawn:
    case AwardState::terminated: break;
    }
    return html::status_chip(look, label_of(award.state));
}

} // namespace reeve::commissioning
