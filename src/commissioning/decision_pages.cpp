// The page before whoever decides on a round: what the notice would say from the record, and its signing.
#include "commissioning/commissioning_pages.h"
#include "commissioning/decision_desk.h"
#include "commissioning/diligence_store.h"
#include "commissioning/grant_authority.h"
#include "commissioning/grants_desk.h"
#include "commissioning/interest_store.h"
#include "commissioning/notice_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* usual_bands = "75, 65";

std::string address_of(const FundingRound& round) { return desk_address(round) + "/decision"; }

Html signing_form(Visit& visit, const FundingRound& round, const Problems& problems) {
    html::Checkboxes confirmed{.name = "interests",
                               .legend = "Your interests",
                               .error = html::error_of(problems, "interests"),
                               .options = {{.value = "yes", .text = interests_confirmed()}}};
    if (visit.typed("interests") == "yes") confirmed.values = {"yes"};
    return html::section_heading("Sign it") + office::form_begin(visit, address_of(round))
           + html::text_input({.name = "bands",
                               .label = "Bands of scores the notice counts by",
                               .hint = "The lower end of each in per cent, like 75, 65.",
                               .error = html::error_of(problems, "bands"),
                               .value = visit.has_typed() ? std::string(visit.typed("bands")) : usual_bands,
                               .classes = "govuk-input--width-20"})
           + html::checkboxes(confirmed)
           + html::warning_text({.text = "Signing makes every award, declines the others and publishes the notice. It "
                                         "cannot be taken back; a further decision would be needed."})
           + html::button({.text = "Sign and announce"}) + office::form_end();
}

// Over the largest of the awards.
Result<std::string> authority_over_awards(Visit& visit, const std::vector<DecidedBid>& bids) {
    Money largest;
    for (const auto& decided : bids)
        if (is_given_money(decided.recommendation)) largest = std::max(largest, decided.recommendation.amount);
    return authority_over(visit, largest);
}

// What stands in the way: no authority over so much, and bids that would be given money and whose due diligence is
// open.
Html waiting_part(Visit& visit, const std::vector<DecidedBid>& bids) {
    std::vector<html::Content> waiting;
    if (auto authority = authority_over_awards(visit, bids); !authority)
        waiting.emplace_back(authority.refusal().message);
    for (const auto& decided : bids) {
        if (!is_given_money(decided.recommendation)) continue;
        auto may =
            may_award_after(decided.bid, checks_of(visit.db, decided.bid.id), conditions_of(visit.db, decided.bid.id));
        if (!may) waiting.emplace_back(may.refusal().message);
    }
    if (waiting.empty()) return {};
    return html::section_heading("It cannot be signed yet", "waiting") + html::bullet_list(waiting);
}

http::Response decision_page(Visit& visit, const FundingRound& round, const Problems& problems) {
    auto bids = decided_bids(visit.db, round);
    if (!bids) return refuse(visit, bids.refusal());
    auto ends = parse_bands(visit.has_typed() ? visit.typed("bands") : usual_bands);
    auto notice = notice_of(round, *bids, ends ? *ends : std::vector<int>{}, visit.who->post);
    auto waiting = waiting_part(visit, *bids);
    auto below = waiting.empty() ? signing_form(visit, round, problems) : Html();
    Html main = html::error_summary(problems) + html::page_heading("The decision", round.reference + ": " + round.title)
                + round_menu(visit, round, address_of(round))
                + html::paragraph("This is what the notice says, from the record as it stands now.") + waiting
                + notice_part(notice) + below;
    return show(visit, round_words(round, "The decision", problems), main, problems.empty() ? 200 : 422);
}

// Only while it waits for a decision, and never for somebody with an interest in a bid.
Result<FundingRound> deciding_round(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return Refusal{"There is no such round.", "", Refusal::Kind::absent};
    if (round->state != RoundState::deciding)
        return Refusal{"This round does not wait for a decision.", "", Refusal::Kind::conflict};
    if (!bids_hidden_from(visit.db, round->id, visit.who->person).empty())
        return Refusal{"There is no such decision.", "", Refusal::Kind::absent};
    return *round;
}

http::Response show_decision(Visit& visit) {
    auto round = deciding_round(visit);
    return round ? decision_page(visit, *round, {}) : refuse(visit, round.refusal());
}

http::Response sign_it(Visit& visit) {
    auto round = deciding_round(visit);
    if (!round) return refuse(visit, round.refusal());
    auto bands = parse_bands(visit.typed("bands"));
    Problems problems;
    if (!bands) problems.add("bands", bands.problems().list.front().message);
    if (visit.typed("interests") != "yes")
        problems.add("interests", "Confirm that your register of interests is up to date");
    if (!problems.empty()) return decision_page(visit, *round, problems);
    auto bids = decided_bids(visit.db, *round);
    if (!bids) return refuse(visit, bids.refusal());
    auto authority = authority_over_awards(visit, *bids);
    if (!authority) return refuse(visit, authority.refusal());
    auto notice = visit.change(
        [&](office::Change& change) {
            return sign(change, *round, {visit.who->person, *bands, true});
        },
        authority->empty() ? std::string() : "Under " + *authority);
    if (notice) return saved(visit, public_address(*notice), "The decision is signed and announced");
    return notice.has_problems() ? decision_page(visit, *round, notice.problems()) : refuse(visit, notice.refusal());
}

} // namespace

void mount_decisions(office::Routes& at) {
    const std::string one = "/work/rounds/{reference}/decision";
    at.get(one, show_decision, office::may(Right::decide_awards), "See what the decision on a round would say");
    at.post(one, sign_it, office::may(Right::decide_awards), "Sign the decision on a round and announce it");
}

} // namespace reeve::commissioning
