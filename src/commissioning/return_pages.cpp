// The staff pages of returns: the calendar of one award, and all that wait for somebody.
#include "commissioning/return_pages.h"
#include "commissioning/award_desk.h"
#include "commissioning/award_store.h"
#include "commissioning/return_store.h"
#include "commissioning/return_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string returns_address(const AwardAsked& asked) { return address_of(asked) + "/returns"; }

html::Content editions_cell(const std::vector<GrantReturn>& returns, int number) {
    std::vector<Html> links;
    for (const auto& given : returns)
        if (given.number == number)
            links.push_back(
                html::of<"{} {} ">(html::link({.text = given.reference, .href = address_of(given)}), chip(given)));
    if (links.empty()) return "Not begun";
    Html all;
    for (const auto& link : links) all += link;
    return all;
}

html::Content waive_cell(Visit& visit, const AwardAsked& asked, const std::vector<GrantReturn>& returns, int number) {
    bool is_begun =
        std::any_of(returns.begin(), returns.end(), [&](const auto& given) { return given.number == number; });
    if (is_begun || !visit.may(Right::run_rounds)) return "Nothing to change";
    auto text = std::to_string(number);
    return office::form_begin(visit, returns_address(asked) + "/" + text)
           + html::button({.text = "Open return " + text, .classes = "govuk-button--secondary govuk-!-margin-bottom-0"})
           + office::form_end();
}

Html calendar_table(Visit& visit, const AwardAsked& asked) {
    auto returns = returns_of(visit.db, asked.award.id);
    html::Table table{.caption = "Returns",
                      .caption_id = "returns",
                      .head = {{"Period"}, {"Due by"}, {"Returns"}, {"Change"}},
                      .empty_text = "No agreement is in force that asks for returns.",
                      .is_stacked = true};
    for (const auto& period : periods_of(visit.db, asked.award.id)) {
        auto given = standing_return(returns, period.number);
        bool is_sent = given && given->state != ReturnState::draft;
        table.rows.push_back(
            {{{in_words(period)},
              {is_sent ? html::Content(in_words(period.due_on())) : html::Content(chip(period, visit.today()))},
              {editions_cell(returns, period.number)},
              {waive_cell(visit, asked, returns, period.number)}}});
    }
    return html::table(table);
}

Html targets_table(Visit& visit, const AwardAsked& asked) {
    html::Table table{
        .caption = "Targets",
        .caption_id = "targets",
        .head = {{"Target"}, {"Kind"}, {"What counts as one"}, {.text = "Over the whole work", .is_numeric = true}},
        .empty_text = "No target is set. Without one a return tells of money, people and areas alone.",
        .is_stacked = true};
    for (const auto& target : targets_of(visit.db, asked.award.id)) {
        html::Content name = target.words;
        if (visit.may(Right::run_rounds))
            name = html::link(
                {.text = target.words, .href = address_of(asked) + "/targets/" + std::to_string(target.number)});
        table.rows.push_back({{{name},
                               {label_of(target.kind)},
                               {target.counting},
                               {std::to_string(target.wanted) + " " + target.unit}}});
    }
    Html part = html::table(table);
    if (visit.may(Right::run_rounds))
        part += html::paragraph(html::link({.text = "Add a target", .href = address_of(asked) + "/targets/new"}));
    return part;
}

http::Response returns_page(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    auto evidenced = evidenced_spending(visit.db, asked->award.id);
    Html main = award_head(*asked, "Returns", returns_address(*asked))
                + html::paragraph(evidenced ? "Accepted returns show " + in_words(*evidenced) + " of eligible spending."
                                            : std::string("No return is accepted yet."))
                + calendar_table(visit, *asked) + targets_table(visit, *asked);
    return show(visit, award_words(*asked, "Returns"), main);
}

// For the recipient, where a return comes on paper or is waived.
http::Response open_return(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    for (const auto& period : periods_of(visit.db, asked->award.id)) {
        if (std::to_string(period.number) != visit.part("number")) continue;
        auto kept =
            visit.change([&](office::Change& change) { return begin_return(change, asked->award, period.number); });
        return kept ? saved(visit, address_of(*kept), named(*kept) + ", is open") : refuse(visit, kept.refusal());
    }
    return not_found(visit);
}

// --- All that wait ---

struct WaitingReturn {
    AwardAsked of;
    ReturnPeriod period;
    std::optional<GrantReturn> given;
};

// Of every award under way: what was sent and waits for the office, and what is due and was not sent.
std::vector<WaitingReturn> waiting_returns(Visit& visit) {
    std::vector<WaitingReturn> waiting;
    for (const auto& award : all_awards(visit.db)) {
        if (!is_under_way(award) || award.state == AwardState::closed) continue;
        auto of = award_met(visit, award.id);
        if (!of) continue;
        auto returns = returns_of(visit.db, award.id);
        for (const auto& given : returns)
            if (waits_for_office(given) || given.state == ReturnState::queried)
                waiting.push_back({*of, period_of(given), given});
        for (const auto& period : periods_of(visit.db, award.id)) {
            auto given = standing_return(returns, period.number);
            bool is_sent = given && given->state != ReturnState::draft;
            if (!is_sent && standing_of(period, visit.today()) != PeriodStanding::not_due)
                waiting.push_back({*of, period, given});
        }
    }
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const auto& a, const auto& b) { return a.period.last < b.period.last; });
    return waiting;
}

const char* queue_of(const WaitingReturn& one, Date today) {
    if (one.given && waits_for_office(*one.given)) return "To be accepted";
    if (one.given && one.given->state == ReturnState::queried) return "Waiting for an answer";
    return standing_of(one.period, today) == PeriodStanding::overdue ? "Overdue" : "Due";
}

http::Response queue_page(Visit& visit) {
    auto waiting = waiting_returns(visit);
    Html main = html::page_heading("Returns") + grants_menu("/work/returns");
    if (waiting.empty())
        main += html::paragraph(
            "No return waits for anybody. Returns are asked for by the agreement of an award: a grant begins with a round.");
    int count = 0;
    for (const char* queue : {"To be accepted", "Overdue", "Due", "Waiting for an answer"}) {
        html::Table table{.caption = queue,
                          .caption_id = "queue-" + std::to_string(++count),
                          .head = {{"Grant"}, {"Recipient"}, {"Period"}, {"Return"}},
                          .is_stacked = true};
        for (const auto& one : waiting)
            if (std::string_view(queue_of(one, visit.today())) == queue)
                table.rows.push_back({{{html::link({.text = one.of.award.reference, .href = returns_address(one.of)})},
                                       {one.of.award.organisation},
                                       {in_words(one.period)},
                                       {one.given ? html::Content(
                                            html::link({.text = one.given->reference, .href = address_of(*one.given)}))
                                                  : html::Content(chip(one.period, visit.today()))}}});
        if (!table.rows.empty()) main += html::table(table);
    }
    return show(visit, grants_words("Returns"), main + office::list_files("/work/returns", "These returns"));
}

office::Sheet queue_sheet(Visit& visit) {
    office::Sheet made{
        "Returns", {"Award", "Recipient", "First day", "Last day", "Due on", "Return", "Waits as"}, {}, ""};
    for (const auto& one : waiting_returns(visit))
        made.rows.push_back({one.of.award.reference, one.of.award.organisation, iso(one.period.first),
                             iso(one.period.last), iso(one.period.due_on()), one.given ? one.given->reference : "",
                             queue_of(one, visit.today())});
    return made;
}

} // namespace

void mount_returns(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/awards/{award}/returns";
    at.get(one, returns_page, may(Right::read_office), "See the returns and targets of an award");
    at.post(one + "/{number}", open_return, may(Right::run_rounds), "Open a return for a recipient");
    at.list("/work/returns", queue_page, queue_sheet, may(Right::read_office),
            "See the returns that wait for somebody");
}

} // namespace reeve::commissioning
