// The staff's list of funding rounds, and the form that begins one.
#include "commissioning/bid_store.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/fund_store.h"
#include "commissioning/grants_desk.h"
#include "commissioning/ledger_store.h"
#include "commissioning/panel_store.h"
#include "commissioning/round_form_desk.h"
#include "commissioning/round_view.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* list_address = "/work/grants";

http::Response list(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::run_rounds))
        actions.push_back(html::button({.text = "Begin a round", .href = "/work/rounds/new"}));
    actions.push_back(
        html::button({.text = "See it as the public does", .href = "/grants", .classes = "govuk-button--secondary"}));
    html::Table table{.caption = "Funding rounds",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "rounds",
                      .head = {{"Round"},
                               {"State"},
                               {"Closes"},
                               {.text = "Bids sent", .is_numeric = true},
                               {.text = "Pot", .is_numeric = true},
                               {.text = "Awarded", .is_numeric = true},
                               {.text = "Drawn", .is_numeric = true}},
                      .empty_text = "There is no round yet. Begin one.",
                      .is_scrolled = true};
    for (const auto& round : all_rounds(visit.db)) {
        auto sums = balances(visit.db, round.id);
        table.rows.push_back(
            {{{html::link({.text = round.title, .href = desk_address(round)})
               + html::of<R"(<br><span class="rv-sub">{}</span>)">(round.reference
                                                                   + (round.is_sample ? ", SAMPLE" : ""))},
              {standing_chip(round, visit.now)},
              {in_words(round.closes)},
              {static_cast<std::int64_t>(sent_bids_met_by(visit.db, round.id, visit.who->person).size())},
              {in_words(round.pot)},
              {in_words(sums.awarded())},
              {in_words(sums.drawn())}}});
    }
    Html main = html::heading_with_actions("Rounds", actions) + grants_menu(list_address) + html::table(table)
                + office::list_files(list_address, "These rounds");
    return show(visit, grants_words("Rounds"), main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Funding rounds",
                       {"Reference", "Title", "State", "Route", "Opens", "Closes", "Pot", "Above the pot", "Awarded",
                        "Drawn", "Bids sent"},
                       {},
                       ""};
    for (const auto& round : all_rounds(visit.db)) {
        auto sums = balances(visit.db, round.id);
        made.rows.push_back({round.reference, round.title, label_of(standing_of(round, visit.now)),
                             label_of(round.route), iso(round.opens), iso(round.closes), plain(round.pot),
                             plain(round.over_by), plain(sums.awarded()), plain(sums.drawn()),
                             std::to_string(sent_bids_met_by(visit.db, round.id, visit.who->person).size())});
    }
    return made;
}

// Opens in a week at nine, for four weeks, and pays to the end of the financial year: to be changed.
FundingRound usual(Date today) {
    FundingRound round;
    round.opens = from_london(today + 7, {9, 0, 0});
    round.closes = from_london(today + 35, {17, 0, 0});
    round.delivery_from = today + 70;
    round.delivery_to = period_of(financial_year_of(today + 70)).last;
    round.marks_each = 2;
    return round;
}

http::Response show_begin(Visit& visit) {
    if (all_budget_lines(visit.db).empty())
        return refuse(visit, {"A round spends the money of a budget line, and there is none yet. Add a fund and a "
                              "budget line first.",
                              "", Refusal::Kind::conflict});
    return begin_page(visit, usual(visit.today()), {});
}

http::Response begin(Visit& visit) {
    auto round = usual(visit.today());
    auto problems = read_round(visit, round);
    if (!problems.empty()) return begin_page(visit, usual(visit.today()), problems);
    auto begun = visit.change([&](office::Change& change) { return begin_round(change, round); });
    return saved(visit, desk_address(begun), "The round is begun. Write its criteria and answer the grants standard");
}

} // namespace

void mount_round_list(office::Routes& at) {
    using office::may;
    at.list(list_address, list, sheet, may(Right::read_office), "See all funding rounds with their money");
    at.get("/work/rounds/new", show_begin, may(Right::run_rounds), "Open the form that begins a funding round");
    at.post("/work/rounds/new", begin, may(Right::run_rounds), "Begin a funding round");
}

} // namespace reeve::commissioning
