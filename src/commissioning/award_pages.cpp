// The staff pages of a round's awards: offers, and what recipients answered.
#include "commissioning/award_desk.h"
#include "commissioning/award_store.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/grants_desk.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

http::Response list(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    html::Table table{
        .caption = "Awards",
        .caption_classes = "govuk-visually-hidden",
        .caption_id = "awards",
        .head = {{"Award"}, {"Recipient"}, {"State"}, {"Answer by"}, {.text = "Amount", .is_numeric = true}},
        .empty_text = "The round has made no award.",
        .is_scrolled = true};
    Money total;
    for (const auto& award : awards_met(visit, *round)) {
        if (is_live(award)) total += award.amount;
        table.rows.push_back({{{html::link({.text = award.reference, .href = address_of(*round, award)})},
                               {award.organisation},
                               {chip(award)},
                               {award.answer_by ? in_words(*award.answer_by) : "Not offered yet"},
                               {in_words(award.amount)}}});
    }
    if (!table.rows.empty())
        table.rows.push_back({.cells = {{"Promised"}, {""}, {""}, {""}, {in_words(total)}}, .is_total = true});
    Html main = html::page_heading("Awards", round->reference + ": " + round->title)
                + round_menu(visit, *round, awards_address(*round)) + html::table(table);
    if (auto notice = notice_of_round(visit.db, round->id))
        main += html::paragraph(html::of<"They rest on {}.">(
            html::link({.text = "decision " + notice->reference, .href = public_address(*notice)})));
    main += office::list_files(awards_address(*round), "These awards");
    return show(visit, round_words(*round, "Awards"), main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{
        "Awards", {"Reference", "Recipient", "Project", "State", "Amount", "Decided", "Answer by", "Answered"}, {}, ""};
    auto round = round_asked_for(visit);
    if (!round) return made;
    for (const auto& award : awards_met(visit, *round))
        made.rows.push_back({award.reference, award.organisation, award.title, label_of(award.state),
                             plain(award.amount), iso(award.decided_on), award.answer_by ? iso(*award.answer_by) : "",
                             award.answered_on ? iso(*award.answered_on) : ""});
    return made;
}

// What else an award becomes follows from its agreement, a variation or its closing.
bool is_made_here(const Award& award, AwardState to) {
    if (to == AwardState::active) return award.state == AwardState::suspended;
    return to != AwardState::closing && to != AwardState::closed && to != AwardState::terminated;
}

Html moves_part(Visit& visit, const FundingRound& round, const Award& award, const Problems& problems) {
    auto moves = award_moves().moves_from(award.state);
    std::erase_if(moves, [&](const auto& move) { return !is_made_here(award, move.to); });
    if (moves.empty() || !visit.may(Right::run_rounds)) return {};
    Html form = office::form_begin(visit, address_of(round, award))
                + html::hidden_field("version", std::to_string(award.version));
    if (award.state == AwardState::approved) {
        auto usual = award;
        usual.answer_by = visit.today() + 28;
        form += office::described_controls(visit, award_fields().shape(), &usual, {"answer_by"}, problems);
    }
    if (award.state != AwardState::suspended)
        form +=
            why_control(visit, problems, is_under_way(award) ? "Why?" : "Why is it ended? (optional)", "ended_because");
    std::vector<Html> buttons;
    for (const auto& move : moves)
        buttons.push_back(html::button({.text = move.verb,
                                        .name = "to",
                                        .value = stored_name(move.to),
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    return html::section_heading("What next") + form + html::button_group(buttons) + office::form_end();
}

http::Response award_page(Visit& visit, const FundingRound& round, const Award& award, const Problems& problems) {
    html::SummaryList facts;
    for (const auto& field : award_fields().shape().fields) {
        bool is_shown = field.words.label[0] != '\0' && field.column != std::string_view("is_sample");
        if (auto shown = field.shown(&award); is_shown && !shown.empty())
            facts.rows.push_back({.key = field.words.label, .value = shown});
    }
    Html main = html::error_summary(problems) + award_head({round, award}, award.title, address_of(round, award))
                + html::of<"<p class=\"govuk-body\">{}</p>">(chip(award));
    main += moves_part(visit, round, award, problems) + html::summary_list(facts)
            + office::history_block(visit, award_fields().shape(), award.id.value);
    return show(visit, award_words({round, award}, award.title, problems), main, problems.empty() ? 200 : 422);
}

http::Response show_award(Visit& visit) {
    auto asked = award_asked_for(visit);
    return asked ? award_page(visit, asked->round, asked->award, {}) : not_found(visit);
}

Result<Award> moved(Visit& visit, const Award& award, AwardState to, const std::string& because) {
    if (to == AwardState::accepted) return accepted(award, visit.today());
    if (to == AwardState::active) return resumed(award);
    if (to == AwardState::suspended) return suspended(award, because);
    if (to != AwardState::offered) return ended(award, to, because, visit.today());
    auto day = parse_date(visit.typed("answer_by"), visit.today());
    if (day) return offered(award, *day, visit.today());
    Problems problems;
    problems.add("answer_by", day.problems().list.front().message);
    return problems;
}

http::Response move_award(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& [round, stands] = *asked;
    auto to = choice_of<AwardState>(visit.typed("to"));
    if (!to || !is_made_here(stands, *to))
        return refuse(visit, {"There is no such move of an award.", "", Refusal::Kind::conflict});
    if (auto problems = office::too_long(visit, {"ended_because"}, 600); !problems.empty())
        return award_page(visit, round, stands, problems);
    auto award = stands;
    award.version = office::version_typed(visit, stands.version);
    auto because = tidied(visit.typed("ended_because"));
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Award> {
            return keep_award(change, TRY(moved(visit, award, *to, because)));
        },
        because);
    if (kept) return saved(visit, address_of(round, *kept), "The award is " + folded(label_of(kept->state)));
    return kept.has_problems() ? award_page(visit, round, stands, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_awards(office::Routes& at) {
    const std::string all = "/work/rounds/{reference}/awards";
    at.list(all, list, sheet, office::may(Right::read_office), "See the awards of a round and how they were answered");
    at.get(all + "/{award}", show_award, office::may(Right::read_office),
           "See an award with its reasons and conditions");
    at.post(all + "/{award}", move_award, office::may(Right::run_rounds),
            "Offer an award, record its answer, suspend, resume or withdraw it");
}

} // namespace reeve::commissioning
