// What the staff pages of commissioning have in common.
#include "commissioning/grants_desk.h"
#include "commissioning/partnership_budget.h"
#include "html/callouts.h"
#include "html/status_chip.h"
#include "html/text_controls.h"
#include "html/wayfinding.h"
#include "office/typed_words.h"

namespace reeve::commissioning {

html::Html grants_menu(const std::string& current) {
    return html::sub_navigation({.label = "Grants",
                                 .items = {{"Rounds", "/work/grants"},
                                           {"Claims", "/work/claims"},
                                           {"Returns", "/work/returns"},
                                           {"Money due back", "/work/recoveries"},
                                           {"Payments", "/work/payments"},
                                           {"Funds and budgets", "/work/funds"},
                                           {"Partnership budgets", budgets_address},
                                           {"Programmes", "/work/programmes"},
                                           {"Due-diligence visits", "/work/visits"},
                                           {"Past grants", "/work/past-grants"}},
                                 .current = current});
}

office::PageWords grants_words(const std::string& title, const Problems& problems) {
    office::PageWords words{.title = title, .section = "Grants", .trail = {}, .has_errors = !problems.empty()};
    if (title != "Rounds") words.trail.emplace_back("Grants", "/work/grants");
    return words;
}

office::PageWords under_funds(const std::string& title, const Problems& problems) {
    auto words = grants_words(title, problems);
    words.trail.emplace_back("Funds and budgets", "/work/funds");
    return words;
}

std::string address_of(const BudgetLine& line) { return "/work/budget-lines/" + line.reference; }

std::optional<FundingRound> round_asked_for(office::Visit& visit) {
    return find_round(visit.db, visit.part("reference"));
}

html::Html round_menu(office::Visit& visit, const FundingRound& round, const std::string& current) {
    auto address = desk_address(round);
    html::SubNavigation menu{.label = "This round", .items = {}, .current = current};
    if (round.route == RoundRoute::allocated) {
        menu.items = {
            {"Round", address}, {"Allocation", allocation_address(round)}, {"Grants standard", address + "/standard"}};
        if (is_public(round)) menu.items.push_back({"Projects", address + "/awards"});
        return html::sub_navigation(menu);
    }
    menu.items = {{"Round", address}, {"Criteria", address + "/criteria"}, {"Grants standard", address + "/standard"}};
    if (visit.may(office::Right::run_rounds)) menu.items.push_back({"Bids", address + "/bids"});
    if (visit.may(office::Right::run_rounds) && is_public(round))
        menu.items.push_back({"Panel", "/work/panels/" + round.reference});
    if (round.state == RoundState::deciding && visit.may(office::Right::decide_awards))
        menu.items.push_back({"Decision", address + "/decision"});
    if (round.state >= RoundState::announced && round.state != RoundState::cancelled)
        menu.items.push_back({"Awards", address + "/awards"});
    return html::sub_navigation(menu);
}

office::PageWords round_words(const FundingRound& round, const std::string& title, const Problems& problems) {
    auto words = grants_words(title, problems);
    if (title != round.title) words.trail.emplace_back(round.title, desk_address(round));
    return words;
}

html::Html chip(const Bid& bid) {
    auto look = html::Standing::paused;
    switch (bid.state) {
    case BidState::funded:
    case BidState::part_funded: look = html::Standing::done; break;
    case BidState::eligible:
    case BidState::recommended: look = html::Standing::on_track; break;
    case BidState::late_pending:
    case BidState::submitted: look = html::Standing::needs_attention; break;
    case BidState::draft: look = html::Standing::not_started; break;
    case BidState::refused_late:
    case BidState::ineligible:
    case BidState::not_recommended:
    case BidState::declined:
    case BidState::withdrawn: look = html::Standing::no_data_yet; break;
    case BidState::reserve: break;
    }
    return html::status_chip(look, label_of(bid.state));
}

html::Html amount_control(office::Visit& visit, const Problems& problems, const std::string& label) {
    return html::text_input({.name = "amount",
                             .label = label,
                             .error = html::error_of(problems, "amount"),
                             .value = std::string(visit.typed("amount")),
                             .classes = "govuk-input--width-10",
                             .prefix = "£",
                             .inputmode = "decimal"});
}

Money typed_amount(office::Visit& visit, Problems& problems) {
    auto typed = trimmed(visit.typed("amount"));
    if (typed.empty()) {
        problems.add("amount", "Enter the amount");
        return {};
    }
    auto amount = parse_money(typed);
    if (!amount) problems.add("amount", amount.problems().list.front().message);
    else if (amount->pence <= 0) problems.add("amount", "The amount must be more than £0");
    return amount ? *amount : Money{};
}

html::Html why_control(office::Visit& visit, const Problems& problems, const std::string& label, const char* name) {
    return html::textarea({.name = name,
                           .label = label,
                           .error = html::error_of(problems, name),
                           .value = std::string(visit.typed(name)),
                           .rows = 2});
}

std::string typed_why(office::Visit& visit, Problems& problems, const char* name) {
    office::add_all(problems, office::too_long(visit, {name}, 600));
    auto why = tidied(visit.typed(name));
    if (why.empty()) problems.add(name, "Enter the reason");
    return why;
}

} // namespace reeve::commissioning
