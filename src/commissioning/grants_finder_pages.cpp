// What the public sees of grants: which rounds are open, opening soon or decided, each round with its rules, and dates.
#include "commissioning/applying_pages.h"
#include "commissioning/award_store.h"
#include "commissioning/partnership_budget.h"
#include "commissioning/round_store.h"
#include "commissioning/round_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "office/calendar_lines.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

office::PageWords public_words(const std::string& title) {
    office::PageWords words{.title = title, .section = "Grants", .trail = {}, .is_public = true};
    if (title != "Grants") words.trail.emplace_back("Grants", "/grants");
    return words;
}

void tell_next_change(Visit& visit, const FundingRound& round) {
    if (auto next = next_change(round, visit.now)) visit.changes_at(*next);
}

Html part_of(Visit& visit, const std::vector<FundingRound>& all, std::initializer_list<RoundStanding> standings,
             const char* caption, const char* id) {
    html::Table table{
        .caption = caption, .caption_id = id, .head = {{"Round"}, {"Closes"}, {"A bid may ask for"}, {"State"}}};
    table.is_stacked = true;
    for (const auto& round : all) {
        auto standing = standing_of(round, visit.now);
        if (std::find(standings.begin(), standings.end(), standing) == standings.end()) continue;
        bool is_allotted = round.route == RoundRoute::allocated;
        auto when = is_allotted                            ? "Takes no bids"
                    : standing == RoundStanding::scheduled ? "Opens " + day_and_time(round.opens)
                                                           : day_and_time(round.closes);
        table.rows.push_back(
            {{{html::link({.text = round.title + (round.is_sample ? " (SAMPLE)" : ""), .href = public_address(round)})},
              {when},
              {is_allotted ? in_words(round.pot) + " is allotted" : "At most " + in_words(round.most)},
              {standing_chip(round, visit.now)}}});
    }
    return table.rows.empty() ? Html() : html::table(table);
}

http::Response finder(Visit& visit) {
    using enum RoundStanding;
    auto all = public_rounds(visit.db);
    for (const auto& round : all) tell_next_change(visit, round);
    Html main = html::page_heading("Grants")
                + html::lead_paragraph("Money the Commissioner gives for work that makes people safer, when it can be "
                                       "applied for, and by what rules it is decided.");
    auto open_rounds = part_of(visit, all, {open}, "Open now", "open");
    if (open_rounds.empty()) main += html::paragraph("No round is open now. The calendar below tells when one opens.");
    main += open_rounds + part_of(visit, all, {scheduled}, "Opening soon", "soon")
            + part_of(visit, all, {closed, assessing, moderating, deciding}, "Closed and being decided", "closed")
            + part_of(visit, all, {announced, delivering, complete}, "Decided", "decided")
            + part_of(visit, all, {cancelled}, "Cancelled", "cancelled");
    main += html::paragraph(html::of<"If you have begun an application, {}.">(
        html::link({.text = "go on with it", .href = "/sign-in/link?then=%2Fapply"})));
    main += html::paragraph(html::of<"What was given: {}, {} and {}.">(
        html::link({.text = "the decisions", .href = "/decisions"}),
        html::link({.text = "the budgets of Community Safety Partnerships", .href = partnerships_address}),
        html::link({.text = "the register of grants by month", .href = "/grants/register"})));
    main += office::list_files(
        "/grants", "This list",
        html::of<" Or take the dates into {}.">(html::link({.text = "your calendar", .href = "/grants.ics"})));
    return show(visit, public_words("Grants"), main);
}

office::Sheet finder_sheet(Visit& visit) {
    office::Sheet sheet{"Grants",
                        {"Reference", "Title", "Route", "Opens", "Closes", "Pot", "Least", "Most", "State", "Address"},
                        {},
                        ""};
    for (const auto& round : public_rounds(visit.db))
        sheet.rows.push_back({round.reference, round.title, label_of(round.route), iso(round.opens), iso(round.closes),
                              plain(round.pot), round.least ? plain(*round.least) : "", plain(round.most),
                              label_of(standing_of(round, visit.now)), public_address(round)});
    return sheet;
}

// One event for the opening and one for the closing.
void add_event(office::CalendarFile& file, const FundingRound& round, const char* which, Moment at,
               const std::string& words) {
    file.line("BEGIN", "VEVENT");
    file.line("UID", round.reference + "-" + which + "@reeve");
    file.line("SEQUENCE", std::to_string(round.version - 1));
    file.line("DTSTAMP", office::calendar_moment(round.published_at.value_or(round.opens)));
    file.line("DTSTART", office::calendar_moment(at));
    file.words("SUMMARY", words + ": " + round.title);
    file.line("STATUS", round.state == RoundState::cancelled ? "CANCELLED" : "CONFIRMED");
    file.line("END", "VEVENT");
}

http::Response calendar(Visit& visit) {
    office::CalendarFile file("Grants", "Grants: " + visit.office.names().office, 12);
    for (const auto& round : public_rounds(visit.db)) {
        if (round.route == RoundRoute::allocated) continue;
        add_event(file, round, "opens", round.opens, "Grant round opens");
        add_event(file, round, "closes", round.closes, "Grant round closes");
    }
    http::Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = file.closed();
    return response;
}

// Every time the closing was moved after publication, with the reason: taken from the round's own history.
Html moved_closings(Visit& visit, const FundingRound& round) {
    std::vector<html::Content> lines;
    for (const auto& line : office::history_of(visit.db, round_fields().shape(), round.id.value)) {
        if (!round.published_at || line.at < *round.published_at) continue;
        for (const auto& change : line.changes)
            if (change.starts_with("Closes changed"))
                lines.push_back(in_words(line.at) + ": " + change + (line.why.empty() ? "" : ". " + line.why));
    }
    if (lines.empty()) return {};
    return html::section_heading("The closing was moved", "moved") + html::bullet_list(lines);
}

Html way_to_apply(const FundingRound& round, Moment now) {
    if (standing_of(round, now) != RoundStanding::open) return {};
    auto then = percent_encoded("/apply/rounds/" + round.reference);
    return html::button({.text = "Apply now", .href = "/sign-in/link?then=" + then, .is_start = true})
           + html::paragraph("You sign in by a link we email you. You can save, close the page and come back, and work "
                             "on it together with colleagues.");
}

Html rules_of(Visit& visit, const FundingRound& round) {
    Html main = html::section_heading("Who can apply", "who") + html::render_prose(round.who_can_apply);
    if (auto criteria = criteria_of(visit.db, round.id); !criteria.empty())
        main +=
            html::section_heading("What you are asked and how it is marked", "criteria") + public_criteria(criteria);
    main += html::section_heading("Conditions of every award", "conditions") + html::render_prose(round.conditions);
    if (!trimmed(round.justification.text).empty())
        main += html::section_heading("Why there is no competition", "why") + html::render_prose(round.justification);
    return main;
}

Html decision_on(Visit& visit, const FundingRound& round) {
    auto notice = notice_of_round(visit.db, round.id);
    if (!notice) return {};
    return html::paragraph(html::of<"It was decided on {}: {}.">(
        in_words(london_date(notice->signed_at)),
        html::link({.text = "decision " + notice->reference, .href = public_address(*notice)})));
}

http::Response one(Visit& visit) {
    auto round = find_round(visit.db, visit.part("reference"));
    if (!round || !is_public(*round)) return not_found(visit);
    tell_next_change(visit, *round);
    Html main = html::page_heading(round->title, "Grant round " + round->reference);
    main += html::of<"<p class=\"govuk-body\">{}</p>">(standing_chip(*round, visit.now)) + sample_note(*round);
    main += html::render_prose(round->about) + way_to_apply(*round, visit.now) + decision_on(visit, *round);
    main += html::section_heading("Dates and money", "dates") + html::summary_list({.rows = public_facts(*round)});
    main += moved_closings(visit, *round) + rules_of(visit, *round);
    return show(visit, public_words(round->title), html::text_column(main));
}

} // namespace

void mount_grants_finder(office::Routes& at) {
    at.cached_list("/grants", finder, finder_sheet, "Find a grant: open, opening soon, being decided and decided");
    at.get("/grants.ics", calendar, office::anyone(), "Subscribe to the dates of grant rounds");
    at.cached("/grants/{reference}", one, "See what a round pays for, who can apply, its dates and its rules");
}

} // namespace reeve::commissioning
