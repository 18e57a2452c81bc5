// The staff's page of one round: its facts, its money, what is missing, and every move that can be made now.
#include "commissioning/bid_store.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/fund_store.h"
#include "commissioning/grants_desk.h"
#include "commissioning/ledger_store.h"
#include "commissioning/partnership_budget_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::vector<html::SummaryRow> facts(Visit& visit, const FundingRound& round) {
    std::vector<html::SummaryRow> rows;
    auto add = [&](const char* key, html::Content value) { rows.push_back({.key = key, .value = std::move(value)}); };
    auto line = line_of(visit.db, round.line);
    add("Fund", fund_of(visit.db, round.fund).title);
    add("Budget line", html::link({.text = line.title, .href = address_of(line)}));
    add("Route", label_of(round.route));
    add("Delivery", in_words(Period{round.delivery_from, round.delivery_to}));
    add("Senior responsible officer", round.owner);
    if (!round.approved_post.empty()) add("Approved by", round.approved_post);
    if (!round.cancelled_because.empty()) add("Cancelled because", round.cancelled_because);
    if (round.route == RoundRoute::allocated) return rows;
    add("Dates", dates_in_words(round));
    add("A bid asks for", (round.least ? in_words(*round.least) + " to " : "at most ") + in_words(round.most));
    add("Most awards", round.most_awards ? with_commas(*round.most_awards) : "No limit but the money");
    add("Late bids", label_of(round.late));
    add("Marking", counted(round.marks_each, "assessor") + " of each bid"
                       + (round.marks_are_blind ? ", hidden from one another until moderation" : ""));
    if (round.line_percent) add("Line", std::to_string(*round.line_percent) + "%: " + round.line_because.text);
    return rows;
}

Html money_part(Visit& visit, const FundingRound& round) {
    auto sums = balances(visit.db, round.id);
    std::vector<html::SummaryRow> rows = {
        {.key = "Pot", .value = in_words(round.pot)},
        {.key = "Authorised above the pot",
         .value = round.over_by.pence ? in_words(round.over_by) + ". " + round.over_decision : "None"},
        {.key = "Awarded", .value = in_words(sums.awarded())},
        {.key = "Available", .value = in_words(sums.in(Account::round_available))},
        {.key = "Drawn", .value = in_words(sums.drawn())},
        {.key = "Yet to draw", .value = in_words(sums.in(Account::committed))}};
    return html::section_heading("Money") + html::summary_list({.rows = rows});
}

// One button that makes a move, in a form of its own.
Html move_button(Visit& visit, const FundingRound& round, RoundState to, const char* words, const char* classes = "") {
    return office::form_begin(visit, desk_address(round) + "/move")
           + html::hidden_field("version", std::to_string(round.version))
           + html::button({.text = words, .name = "to", .value = stored_name(to), .classes = classes})
           + office::form_end();
}

Problems missing_of(Visit& visit, const FundingRound& round) {
    auto missing = round.route == RoundRoute::allocated ? check(allocation_of(visit.db, round)) : Problems{};
    office::add_all(missing, what_is_missing(round, criteria_of(visit.db, round.id), standards_of(visit.db, round.id),
                                             balances(visit.db, round.line).in(Account::unallocated)));
    return missing;
}

Html missing_part(const Problems& missing) {
    if (missing.empty()) return html::paragraph("Nothing is missing. A second person can approve it.");
    std::vector<html::Content> items;
    for (const auto& problem : missing.list) items.push_back(problem.message);
    return html::paragraph("Before it can be approved:") + html::bullet_list(items);
}

Html cancellation(Visit& visit, const FundingRound& round, const Problems& problems) {
    auto form = office::form_begin(visit, desk_address(round) + "/cancellation")
                + html::hidden_field("version", std::to_string(round.version))
                + why_control(visit, problems, "Why is it cancelled? Applicants and the public read this.", "because")
                + html::button({.text = "Cancel the round", .classes = "govuk-button--warning"}) + office::form_end();
    return html::details({.summary = "Cancel it", .text = form, .is_open = !problems.empty()});
}

Html moves_part(Visit& visit, const FundingRound& round, const Problems& problems) {
    using enum RoundState;
    Html main;
    bool may_run = visit.may(Right::run_rounds);
    auto missing = round.state == draft ? missing_of(visit, round) : Problems{};
    if (round.state == draft) main += missing_part(missing);
    if (round.state == draft && missing.empty() && visit.may(Right::approve_rounds))
        main += move_button(visit, round, approved, "Approve the round");
    bool is_allotted = round.route == RoundRoute::allocated;
    if (is_allotted && (round.state == draft || round.state == approved))
        main += html::paragraph(html::of<"{} What each partnership is allotted stands under {}.">(
            round.state == draft ? "Nobody bids for this money." : "The decision can be signed.",
            html::link({.text = "Allocation", .href = allocation_address(round)})));
    if (round.state == approved && may_run && is_allotted)
        main += move_button(visit, round, draft, "Take it back to drafting", "govuk-button--secondary");
    if (round.state == approved && may_run && !is_allotted) {
        main += html::paragraph("Publishing sets " + in_words(round.pot)
                                + " aside and freezes criteria, weights and limits.");
        main += move_button(visit, round, published, "Publish the round");
        main += move_button(visit, round, draft, "Take it back to drafting", "govuk-button--secondary");
    }
    auto standing = standing_of(round, visit.now);
    if (standing == RoundStanding::open && may_run)
        main += html::paragraph(html::link({.text = "Extend the round", .href = desk_address(round) + "/extension"}));
    if (standing == RoundStanding::closed && may_run) main += move_button(visit, round, assessing, "Begin marking");
    if (is_public(round) && visit.may(Right::decide_awards) && round.state != complete && round.state != cancelled)
        main += html::paragraph(html::link({.text = "Go above the pot", .href = desk_address(round) + "/above-pot"}));
    bool can_cancel = round_moves().move(round.state, cancelled).ok();
    if (can_cancel && may_run) main += cancellation(visit, round, problems);
    return main.empty() ? main : html::section_heading("What next") + main;
}

http::Response desk(Visit& visit, const FundingRound& round, const Problems& problems) {
    std::vector<Html> actions;
    if (visit.may(Right::run_rounds) && round.state == RoundState::draft)
        actions.push_back(html::button({.text = "Change it", .href = desk_address(round) + "/change"}));
    if (is_public(round))
        actions.push_back(html::button({.text = "See it as the public does",
                                        .href = public_address(round),
                                        .classes = "govuk-button--secondary"}));
    Html main = html::error_summary(problems) + html::heading_with_actions(round.title, actions)
                + round_menu(visit, round, desk_address(round));
    main += html::of<"<p class=\"govuk-body\">{} {}</p>">(round.reference, standing_chip(round, visit.now));
    if (round.is_sample) main += html::inset_text({.text = "SAMPLE: this round is invented, to show how it works."});
    if (!is_as_published(round, criteria_of(visit.db, round.id)))
        main += html::warning_text({.text = "The criteria are not those that were published. Nothing can be decided "
                                            "on them until this is cleared up."});
    main += moves_part(visit, round, problems) + money_part(visit, round) + html::section_heading("The round")
            + html::summary_list({.rows = facts(visit, round)}) + html::sub_heading("What the money is for")
            + html::render_prose(round.about) + html::sub_heading("Who can apply")
            + html::render_prose(round.who_can_apply) + html::sub_heading("Conditions of every award")
            + html::render_prose(round.conditions)
            + office::history_block(visit, round_fields().shape(), round.id.value);
    return show(visit, round_words(round, round.title, problems), main, problems.empty() ? 200 : 422);
}

http::Response show_desk(Visit& visit) {
    auto round = round_asked_for(visit);
    return round ? desk(visit, *round, {}) : not_found(visit);
}

// Who may make the move that was asked for; a move that nobody makes here is refused.
Result<Done> may_make(Visit& visit, std::string_view to) {
    bool is_allowed =
        to == stored_name(RoundState::approved) ? visit.may(Right::approve_rounds) : visit.may(Right::run_rounds);
    if (!is_allowed)
        return Refusal{"This needs the right to " + std::string(to == "approved" ? "approve" : "run") + " rounds.", "",
                       Refusal::Kind::forbidden};
    return Done{};
}

Result<FundingRound> move_made(Visit& visit, office::Change& change, const FundingRound& round, std::string_view to) {
    if (to == stored_name(RoundState::approved)) return approve_round(change, round, change.actor);
    if (to == stored_name(RoundState::published)) return publish_round(change, round);
    if (to == stored_name(RoundState::draft)) return keep_round(change, TRY(take_back(round)));
    if (to == stored_name(RoundState::assessing))
        return keep_round(change, TRY(begin_marking(round, bids_of(change.tx, round.id), visit.now)));
    return Refusal{"There is no such move of a round.", "", Refusal::Kind::conflict};
}

http::Response move_round(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    auto to = visit.typed("to");
    if (auto may = may_make(visit, to); !may) return refuse(visit, may.refusal());
    round->version = office::version_typed(visit, round->version);
    auto kept = visit.change([&](office::Change& change) { return move_made(visit, change, *round, to); });
    if (kept)
        return saved(visit, desk_address(*kept), "The round is " + folded(label_of(standing_of(*kept, visit.now))));
    return kept.has_problems() ? desk(visit, *round, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response cancel_it(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    Problems problems;
    auto because = typed_why(visit, problems, "because");
    if (!problems.empty()) return desk(visit, *round, problems);
    auto asked = *round;
    asked.version = office::version_typed(visit, round->version);
    auto kept = visit.change([&](office::Change& change) { return cancel_round(change, asked, because); }, because);
    if (kept)
        return saved(visit, desk_address(*kept), "The round is cancelled; its money went back to the budget line");
    return kept.has_problems() ? desk(visit, *round, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_round_desk(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}";
    at.get(one, show_desk, may(Right::read_office), "See a funding round, its money and what can be done next");
    at.post(one + "/move", move_round, may(Right::run_rounds), "Approve a round, publish it, begin the marking");
    at.post(one + "/cancellation", cancel_it, may(Right::run_rounds), "Cancel a round");
}

} // namespace reeve::commissioning
