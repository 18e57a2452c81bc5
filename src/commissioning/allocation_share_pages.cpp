// The form of one partnership's share of an allocation: its quantities under the formula, or a stated amount.
#include "commissioning/grants_desk.h"
#include "commissioning/partnership_budget_pages.h"
#include "commissioning/partnership_budget_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/place_store.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::optional<office::Body> body_asked_for(Visit& visit) {
    for (const auto& body : partnerships_on(visit.db, visit.today()))
        if (std::to_string(body.id.value) == visit.part("body")) return body;
    return std::nullopt;
}

AllottedShare share_as_it_stands(Visit& visit, const Allocation& allocation, const office::Body& body) {
    if (const auto* share = share_of(allocation, body.id)) return *share;
    AllottedShare fresh;
    fresh.budget.body = body.id;
    fresh.budget.name = body.name;
    for (const auto& area : office::areas_of_kind(visit.db, office::AreaKind::district))
        if (folded(body.name).starts_with(area.folded)) fresh.budget.area = area.name;
    fresh.quantities.resize(allocation.parts.size());
    return fresh;
}

std::string quantity_name(std::size_t at) { return "quantity-" + std::to_string(at + 1); }

Html share_controls(Visit& visit, const Allocation& allocation, const AllottedShare& share, const Problems& problems) {
    Html main;
    for (std::size_t at = 0; at < allocation.parts.size(); ++at) {
        auto name = quantity_name(at);
        auto stands = share.quantities[at] ? std::to_string(*share.quantities[at]) : "";
        main += html::text_input({.name = name,
                                  .label = allocation.parts[at].title + " (optional)",
                                  .hint = allocation.parts[at].source,
                                  .error = html::error_of(problems, name),
                                  .value = visit.has_typed() ? std::string(visit.typed(name)) : stands,
                                  .classes = "govuk-input--width-10",
                                  .inputmode = "numeric"});
    }
    html::Select areas{.name = "area",
                       .label = "Area it works in (optional)",
                       .error = html::error_of(problems, "area"),
                       .value = visit.has_typed() ? std::string(visit.typed("area")) : share.budget.area,
                       .options = {{.value = "", .text = "Over several"}}};
    for (const auto& area : office::areas_of_kind(visit.db, office::AreaKind::district))
        areas.options.push_back({.value = area.name, .text = area.name});
    auto stated = share.budget.stated ? plain(*share.budget.stated) : "";
    return main + html::select(areas)
           + html::text_input({.name = "stated",
                               .label = "Stated amount (optional)",
                               .hint = "In place of the formula. It comes off the pot first.",
                               .error = html::error_of(problems, "stated"),
                               .value = visit.has_typed() ? std::string(visit.typed("stated")) : stated,
                               .classes = "govuk-input--width-10",
                               .prefix = "£",
                               .inputmode = "decimal"})
           + html::text_input(
               {.name = "stated_because",
                .label = "Why the amount is stated (optional)",
                .error = html::error_of(problems, "stated_because"),
                .value = visit.has_typed() ? std::string(visit.typed("stated_because")) : share.budget.stated_because});
}

http::Response share_page(Visit& visit, const FundingRound& round, const office::Body& body, const Problems& problems) {
    auto allocation = allocation_of(visit.db, round);
    auto share = share_as_it_stands(visit, allocation, body);
    Html form = office::form_begin(visit, allocation_address(round) + "/" + std::to_string(body.id.value));
    if (share.budget.id) form += html::hidden_field("version", std::to_string(share.budget.version));
    form += share_controls(visit, allocation, share, problems)
            + html::button_group({html::button({.text = "Save the share"}),
                                  html::link({.text = "Cancel", .href = allocation_address(round)})})
            + office::form_end();
    Html main = html::error_summary(problems) + html::page_heading(body.name, "Its share of " + round.title)
                + html::paragraph("Leave everything empty to take the partnership out of this allocation.") + form;
    auto words = round_words(round, body.name, problems);
    words.trail.emplace_back("Allocation", allocation_address(round));
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response show_share(Visit& visit) {
    auto round = allotted_round(visit);
    auto body = body_asked_for(visit);
    if (!round || !body) return not_found(visit);
    return round->state == RoundState::draft ? share_page(visit, *round, *body, {}) : refuse_change(visit);
}

void read_quantities(Visit& visit, const Allocation& allocation, AllottedShare& share, Problems& problems) {
    for (std::size_t at = 0; at < allocation.parts.size(); ++at) {
        auto typed = trimmed(visit.typed(quantity_name(at)));
        share.quantities[at].reset();
        if (typed.empty()) continue;
        auto read = Kind<std::int64_t>::read(typed, {});
        if (!read || *read < 0 || *read > 1'000'000'000)
            problems.add(quantity_name(at), "Enter a whole number from 0 to 1,000,000,000");
        else share.quantities[at] = *read;
    }
}

void read_stated(Visit& visit, AllottedShare& share, Problems& problems) {
    auto typed = trimmed(visit.typed("stated"));
    share.budget.stated.reset();
    share.budget.stated_because = tidied(visit.typed("stated_because"));
    office::add_all(problems, office::too_long(visit, {"stated_because"}, 300));
    if (typed.empty()) {
        if (!share.budget.stated_because.empty())
            problems.add("stated_because", "Enter the stated amount as well, or leave the reason empty");
        return;
    }
    auto amount = parse_money(typed);
    if (!amount) problems.add("stated", amount.problems().list.front().message);
    else if (amount->pence < 0) problems.add("stated", "The amount cannot be less than £0");
    else share.budget.stated = *amount;
    if (share.budget.stated_because.empty()) problems.add("stated_because", "Enter why the amount is stated");
}

void read_area(Visit& visit, AllottedShare& share, Problems& problems) {
    share.budget.area = tidied(visit.typed("area"));
    auto districts = office::areas_of_kind(visit.db, office::AreaKind::district);
    bool is_known = share.budget.area.empty() || std::any_of(districts.begin(), districts.end(), [&](const auto& area) {
                        return area.name == share.budget.area;
                    });
    if (!is_known) problems.add("area", "Select an area of the list, or none");
}

http::Response save_share(Visit& visit) {
    auto round = allotted_round(visit);
    auto body = body_asked_for(visit);
    if (!round || !body) return not_found(visit);
    auto allocation = allocation_of(visit.db, *round);
    auto share = share_as_it_stands(visit, allocation, *body);
    if (share.budget.id) share.budget.version = office::version_typed(visit, share.budget.version);
    Problems problems;
    read_quantities(visit, allocation, share, problems);
    read_stated(visit, share, problems);
    read_area(visit, share, problems);
    if (!problems.empty()) return share_page(visit, *round, *body, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_share(change, *round, share); },
                             "The share was changed");
    return kept ? saved(visit, allocation_address(*round), "The share of " + body->name + " is saved")
                : refuse(visit, kept.refusal());
}

} // namespace

void mount_allocation_shares(office::Routes& at) {
    const std::string one = "/work/rounds/{reference}/allocation/{body}";
    at.get(one, show_share, office::may(Right::run_rounds), "Open the form of a partnership's share");
    at.post(one, save_share, office::may(Right::run_rounds), "Change a partnership's share");
}

} // namespace reeve::commissioning
