// The forms of a round: its fields, a later closing, and money above the pot.
#include "commissioning/commissioning_pages.h"
#include "commissioning/fund_store.h"
#include "commissioning/grant_authority.h"
#include "commissioning/ledger_store.h"
#include "commissioning/partnership_budget.h"
#include "commissioning/round_form_desk.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// The budget line with what it has left, so that the pot can be set with open eyes.
Html line_control(Visit& visit, const FundingRound& round, const Problems& problems) {
    html::Select select{.name = "budget_line",
                        .label = "Budget line",
                        .error = html::error_of(problems, "budget_line"),
                        .options = {{.value = "", .text = "Select a budget line"}}};
    for (const auto& line : all_budget_lines(visit.db)) {
        select.options.push_back(
            {.value = line.reference,
             .text =
                 line.title + ", " + in_words(balances(visit.db, line.id).in(Account::unallocated)) + " unallocated"});
        if (line.id == round.line) select.value = line.reference;
    }
    if (visit.has_typed()) select.value = std::string(visit.typed("budget_line"));
    return html::select(select);
}

office::RecordForm form_of(Visit& visit, const FundingRound& round, const Problems& problems) {
    bool is_new = !round.id;
    return {round_fields().shape(),
            round.route == RoundRoute::allocated ? allotted_columns() : round_columns(),
            &round,
            is_new ? "/work/rounds/new" : desk_address(round) + "/change",
            is_new ? "Begin the round" : "Save the round",
            is_new ? "/work/grants" : desk_address(round),
            line_control(visit, round, problems)};
}

http::Response show_change(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    if (round->state != RoundState::draft)
        return refuse(visit, {"The round is approved. Take it back to drafting before it is changed; once published, "
                              "only its closing can be moved, and only later.",
                              "", Refusal::Kind::conflict});
    return change_page(visit, *round, {});
}

http::Response change(Visit& visit) {
    auto stands = round_asked_for(visit);
    if (!stands) return not_found(visit);
    if (stands->state != RoundState::draft) return show_change(visit);
    auto round = *stands;
    round.version = office::version_typed(visit, stands->version);
    auto problems = read_round(visit, round);
    if (!problems.empty()) return change_page(visit, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_round(change, round); });
    return kept ? saved(visit, desk_address(*kept), "The round is saved")
                : change_page(visit, *stands, {}, &kept.refusal());
}

// --- A later closing ---

const std::vector<std::string_view> closing = {"closes"};

http::Response extension_page(Visit& visit, const FundingRound& round, const Problems& problems,
                              const Refusal* conflict = nullptr) {
    office::RecordForm form{round_fields().shape(),
                            closing,
                            &round,
                            desk_address(round) + "/extension",
                            "Extend the round",
                            desk_address(round),
                            why_control(visit, problems, "Why? The public reads this.")};
    return office::record_form_page(visit, round_words(round, "Extend the round", problems),
                                    html::page_heading("Extend the round", round.title), form, problems, conflict);
}

http::Response show_extension(Visit& visit) {
    auto round = round_asked_for(visit);
    return round ? extension_page(visit, *round, {}) : not_found(visit);
}

http::Response extend(Visit& visit) {
    auto stands = round_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    auto problems = read_form(round_fields(), closing, visit.typed_of(), typed, visit.today());
    auto why = typed_why(visit, problems);
    if (!problems.empty()) return extension_page(visit, *stands, problems);
    auto round = *stands;
    round.version = office::version_typed(visit, stands->version);
    auto kept = visit.change([&](office::Change& change) { return extend_round(change, round, typed.closes); }, why);
    if (kept) return saved(visit, desk_address(*kept), "The round now closes on " + in_words(kept->closes));
    return kept.has_problems() ? extension_page(visit, *stands, kept.problems())
                               : extension_page(visit, *stands, {}, &kept.refusal());
}

// --- Money above the pot ---

http::Response above_page(Visit& visit, const FundingRound& round, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    Html more = amount_control(visit, problems, "By how much may awards go above the pot?")
                + why_control(visit, problems, "Which decision authorises it?", "over_decision");
    office::RecordForm form{round_fields().shape(), {},  &round, desk_address(round) + "/above-pot", "Authorise it",
                            desk_address(round),    more};
    Html heading = html::page_heading("Go above the pot", round.title)
                   + html::paragraph("Where funded projects habitually draw less than they were given, a decision can "
                                     "let awards come to more than the pot of "
                                     + in_words(round.pot) + ". Authorised so far: " + in_words(round.over_by) + ".");
    return office::record_form_page(visit, round_words(round, "Go above the pot", problems), heading, form, problems,
                                    conflict);
}

http::Response show_above(Visit& visit) {
    auto round = round_asked_for(visit);
    return round ? above_page(visit, *round, {}) : not_found(visit);
}

http::Response authorise(Visit& visit) {
    auto stands = round_asked_for(visit);
    if (!stands) return not_found(visit);
    Problems problems;
    auto amount = typed_amount(visit, problems);
    auto decision = typed_why(visit, problems, "over_decision");
    if (!problems.empty()) return above_page(visit, *stands, problems);
    auto round = *stands;
    round.version = office::version_typed(visit, stands->version);
    auto kept = visit.change([&](office::Change& change) -> Result<FundingRound> {
        TRY(authority_over(visit, amount));
        return authorise_above(change, round, amount, decision);
    });
    if (kept) return saved(visit, desk_address(*kept), "Awards may come to " + in_words(ceiling_of(*kept)));
    if (kept.is_refused()) return above_page(visit, *stands, {}, &kept.refusal());
    for (const auto& problem : kept.problems().list)
        problems.add(problem.member == "over_by" ? "amount" : problem.member, problem.message);
    return above_page(visit, *stands, problems);
}

} // namespace

const std::vector<std::string_view>& round_columns() {
    static const std::vector<std::string_view> columns = {
        "title",           "route",  "about",         "who_can_apply", "conditions",  "justification",
        "owner",           "pot",    "least",         "most",          "most_awards", "bids_each",
        "opens",           "closes", "delivery_from", "delivery_to",   "decision_by", "marks_each",
        "marks_are_blind", "late",   "tie_break"};
    return columns;
}

const std::vector<std::string_view>& allotted_columns() {
    static const std::vector<std::string_view> columns = {"title", "about",         "conditions", "owner",
                                                          "pot",   "delivery_from", "delivery_to"};
    return columns;
}

http::Response begin_page(Visit& visit, const FundingRound& fresh, const Problems& problems) {
    return office::record_form_page(visit, grants_words("Begin a round", problems), html::page_heading("Begin a round"),
                                    form_of(visit, fresh, problems), problems);
}

http::Response begin_allocation_page(Visit& visit, const FundingRound& fresh, const Problems& problems) {
    auto form = form_of(visit, fresh, problems);
    form.address = std::string(budgets_address) + "/new";
    form.button = "Begin the allocation";
    form.cancel = budgets_address;
    return office::record_form_page(
        visit, grants_words("Begin an allocation", problems),
        html::page_heading("Begin an allocation", "Money for Community Safety Partnerships"), form, problems);
}

http::Response change_page(Visit& visit, const FundingRound& round, const Problems& problems, const Refusal* conflict) {
    return office::record_form_page(visit, round_words(round, "Change the round", problems),
                                    html::page_heading("Change the round", round.title),
                                    form_of(visit, round, problems), problems, conflict);
}

Problems read_round(Visit& visit, FundingRound& round) {
    bool is_allotted = round.route == RoundRoute::allocated;
    auto problems = read_form(round_fields(), is_allotted ? allotted_columns() : round_columns(), visit.typed_of(),
                              round, visit.today());
    if (is_allotted) round = as_allotted(round);
    if (problems.empty()) problems = check(round);
    auto line = find_budget_line(visit.db, visit.typed("budget_line"));
    if (!line) problems.add("budget_line", "Select the budget line the money comes from");
    if (line) {
        round.line = line->id;
        round.fund = line->fund;
    }
    return problems;
}

void mount_round_forms(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}";
    at.get(one + "/change", show_change, may(Right::run_rounds), "Open the form that changes a round");
    at.post(one + "/change", change, may(Right::run_rounds), "Change a round that is being drafted");
    at.get(one + "/extension", show_extension, may(Right::run_rounds), "Open the form that moves a closing later");
    at.post(one + "/extension", extend, may(Right::run_rounds), "Move the closing of an open round later");
    at.get(one + "/above-pot", show_above, may(Right::decide_awards),
           "Open the form that authorises awards above a pot");
    at.post(one + "/above-pot", authorise, may(Right::decide_awards), "Authorise awards above a pot");
}

} // namespace reeve::commissioning
