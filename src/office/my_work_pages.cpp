// What is late, due and waiting for the person who is signed in, and what changed since they were last here.
#include "office/my_work_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/cards.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/action_parts.h"
#include "office/duty_pages.h"
#include "office/my_work.h"
#include "office/my_work_store.h"
#include "office/setup/setup_store.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr std::size_t most_shown = 25;

Html actions_table(Visit& visit, const MyActions& mine) {
    bool may_tick = visit.may(Right::write_actions);
    html::Table table{.caption = "Actions I own (" + with_commas(static_cast<std::int64_t>(mine.list.size())) + ")",
                      .caption_id = "my-actions",
                      .first_cell_is_header = false,
                      .is_scrolled = true};
    if (may_tick) table.head.push_back({.text = "Choose", .is_hidden = true});
    for (const char* words : {"Action", "Came from"}) table.head.push_back({.text = words});
    table.head.push_back({.text = "Due", .classes = "govuk-!-width-one-quarter"});
    table.head.push_back({.text = "Status"});
    for (const auto& action : mine.list) {
        if (table.rows.size() == most_shown) break;
        html::TableRow row;
        if (may_tick) row.cells.push_back({html::row_checkbox(action.reference)});
        row.cells.push_back({html::of<R"(<b>{}</b><br><span class="govuk-body-s">{}</span>)">(
            html::link({.text = action.title, .href = address_of(action)}), action.reference)});
        row.cells.push_back({source_words(action)});
        row.cells.push_back({due_shown(action, visit.today())});
        row.cells.push_back({standing_chip(action, visit.today())});
        table.rows.push_back(std::move(row));
    }
    if (!may_tick) return html::table(table);
    return html::of<R"(<form method="get" action="/work/actions/chosen" novalidate>{}{}</form>)">(
        html::table(table), html::bulk_actions("With the actions you chose",
                                               {{"Record a chaser", "chaser"}, {"Change due date", "due-date"}}));
}

Html mine_block(Visit& visit, const MyActions& mine) {
    if (mine.list.empty()) return html::section_heading("Actions I own") + html::paragraph("You own no open action.");
    Html made = actions_table(visit, mine);
    if (mine.list.size() > most_shown) {
        auto address = "/work/actions?owner=" + std::to_string(visit.who->person.value);
        made += html::paragraph(html::link(
            {.text = "See all " + with_commas(static_cast<std::int64_t>(mine.list.size())), .href = address}));
    }
    return made;
}

Html waiting_block(const std::vector<Waiting>& waiting) {
    Html made = html::section_heading("Waiting for your decision");
    if (waiting.empty()) return made + html::paragraph("Nothing is waiting for you.");
    html::CardGrid grid;
    for (const auto& one : waiting)
        grid.cards.push_back({.title = one.title, .href = one.address, .counts = {one.words}});
    return made + html::card_grid(grid);
}

// The chasing ladder, for those who chase: what reaches a step today.
Html chase_block(Visit& visit) {
    if (!visit.may(Right::verify_actions)) return {};
    auto chases = due_chases(visit.db, visit.today());
    if (chases.empty()) return {};
    html::Table table{.caption = "To chase today (" + with_commas(static_cast<std::int64_t>(chases.size())) + ")",
                      .head = {{"Action"}, {"Owner"}, {"Why"}},
                      .is_stacked = true};
    std::string address = "/work/actions/chosen?do=chaser";
    for (const auto& [action, chase] : chases) {
        table.rows.push_back(
            {{{html::link({.text = action.reference + " " + action.title, .href = address_of(action)})},
              {action.owner_post.empty() ? "Nobody yet" : action.owner_post},
              {words_of(chase)}}});
        address += "&id=" + action.reference;
    }
    return html::table(table)
           + html::button({.text = "Record a chaser for these", .href = address, .classes = "govuk-button--secondary"});
}

Html since_block(Visit& visit) {
    auto before = note_my_work(visit.office.database(), visit.db, visit.who->person, visit.now);
    if (!before) return {};
    Html made = html::section_heading("Since you were last here (" + in_words(*before) + ")");
    std::vector<html::Content> lines;
    for (const auto& change : changed_by_others(visit.db, visit.who->person, *before))
        lines.emplace_back(html::of<"{} {}. {}, {}: {}">(
            html::link({.text = change.reference, .href = "/work/actions/" + change.reference}), change.title,
            in_words(change.at), change.by_post, change.words));
    return made + (lines.empty() ? html::paragraph("Nobody changed anything you own.") : html::bullet_list(lines));
}

std::string empty_sentence(const MyActions& mine) {
    std::string words = "You have nothing late and nothing due this week.";
    for (const auto& action : mine.list)
        if (action.due) return words + " Next: " + action.reference + ", due " + in_words(*action.due) + ".";
    return words;
}

// Of a real office that is not set up yet, for those who may go on with it.
Html setup_block(Visit& visit) {
    if (!visit.may(Right::manage_office) || !is_being_set_up(visit.db)) return {};
    return html::inset_text({.text = html::of<"This office is not set up yet. {}.">(
                                 html::link({.text = "Go on with the set-up", .href = "/set-up"}))});
}

http::Response show_my_work(Visit& visit) {
    auto mine = actions_mine(visit.db, visit.who->person, visit.today());
    auto waiting = waiting_for(visit.db, visit.office, visit.who->person, visit.who->role, visit.today());
    std::vector<Html> buttons;
    if (visit.may(Right::write_actions))
        buttons.push_back(html::button({.text = "Add an action", .href = "/work/actions/new"}));
    buttons.push_back(
        html::button({.text = "All actions", .href = "/work/actions", .classes = "govuk-button--secondary"}));
    Html main = html::heading_with_actions("My work", buttons) + setup_block(visit);
    bool is_quiet = mine.late == 0 && mine.due == 0 && waiting.empty();
    main += html::lead_paragraph(
        is_quiet ? empty_sentence(mine)
                 : my_work_sentence(mine.late, mine.due, static_cast<std::int64_t>(waiting.size())));
    main += mine_block(visit, mine) + waiting_block(waiting) + duties_block(visit) + chase_block(visit)
            + since_block(visit);
    return show(visit, {.title = "My work", .section = "My work"}, main);
}

} // namespace

void mount_my_work(Routes& at) {
    at.get("/my-work", show_my_work, may(Right::read_office), "See what is late, due and waiting for you");
}

} // namespace reeve::office
