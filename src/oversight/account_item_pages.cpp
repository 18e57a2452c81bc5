// The staff pages of items: all of them, and one with both sides' words kept apart.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/search.h"
#include "oversight/directing_words.h"
#include "oversight/oversight_pages.h"
#include "oversight/oversight_view.h"

namespace reeve::oversight {

using html::Html;
using office::Right;
using office::Visit;

std::optional<AccountItem> item_asked_for(Visit& visit) { return find_item(visit.db, visit.part("item")); }

office::PageWords staff_words(std::string title, const std::string& parent, const std::string& parent_address) {
    office::PageWords words{
        .title = std::move(title), .section = "Scrutiny", .trail = {{"Scrutiny", "/work/scrutiny"}}};
    if (words.title != "Held to account") words.trail.emplace_back("Held to account", items_address);
    if (!parent.empty()) words.trail.emplace_back(parent, parent_address);
    return words;
}

namespace {

// ---- All of them ----

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Items held to account",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Item"}, {"Head"}, {"State"}, {"Answer by"}},
                      .empty_text = "Nothing is noted yet.",
                      .is_stacked = true};
    for (const auto& item : all_items(visit.db))
        table.rows.push_back({.cells = {{html::of<R"({}{}<br><span class="govuk-body-s">{}</span>)">(
                                            html::link({.text = item.title, .href = address_of(item)}),
                                            html::sample_mark(item.is_sample),
                                            item.reference + ", noted on " + in_words(item.noted_on))},
                                        {heads_in_words(item)},
                                        {state_chip(item, visit.today())},
                                        {item.answer_by && !item.has_ended() ? in_words(*item.answer_by) : "No day"}}});
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(html::button({.text = "Note an item", .href = std::string(items_address) + "/new"}));
    Html main =
        html::heading_with_actions("Held to account", actions)
        + html::lead_paragraph(
            "What the chief constable is asked to account for, what the force answered, and what the office made "
            "of it.")
        + html::bullet_list({html::link({.text = "Coverage of the heads of section 1(8)", .href = coverage_address}),
                             html::link({.text = "Information requests", .href = requests_address})})
        + html::table(table) + office::list_files(items_address, "These items");
    return show(visit, staff_words("Held to account"), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Held to account",
                        {"Reference", "Title", "Origin", "Behind it", "Head", "Other head", "State", "Noted on",
                         "Meeting", "Asked on", "Answer by", "Satisfied", "Concluded on", "Leads to",
                         "Looked at again on", "Public", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& item : all_items(visit.db))
        sheet.rows.push_back({item.reference, item.title, label_of(item.origin), item.origin_reference,
                              label_of(item.head), label_of(item.also_head), label_of(item.state), iso(item.noted_on),
                              item.meets, day(item.asked_on), day(item.answer_by), label_of(item.satisfaction),
                              day(item.concluded_on), item.leads_to, day(item.followed_on),
                              item.is_public ? "Yes" : "No", item.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- One ----

html::Content linked(Visit& visit, const std::string& reference) {
    auto address = office::address_of_reference(visit.db, reference, {office::SearchAudience::staff, visit.now});
    if (address.empty()) return reference;
    return html::link({.text = reference, .href = address});
}

Html facts_view(Visit& visit, const AccountItem& item) {
    html::SummaryList list;
    auto row = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value), .actions = {}, .classes = ""});
    };
    row("State", state_chip(item, visit.today()));
    row("Standing", standing_in_words(item, visit.today()));
    row("Head", heads_in_words(item));
    row("Noted on", in_words(item.noted_on) + ", from " + folded(label_of(item.origin)));
    if (!item.origin_reference.empty()) row("Behind it", linked(visit, item.origin_reference));
    if (item.scheduled_on) row("Scheduled for", in_words(*item.scheduled_on));
    if (!item.meets.empty()) row("Meeting", linked(visit, item.meets));
    if (!item.leads_to.empty()) row("What follows", linked(visit, item.leads_to));
    row("The public", item.is_public ? "Reads it once it is concluded" : "Does not read it");
    return html::summary_list(list);
}

struct StepLink {
    const char* text;
    const char* part;
    ItemState to;
};
constexpr StepLink steps[] = {{"Schedule it", "schedule", ItemState::scheduled},
                              {"Ask the force", "ask", ItemState::asked},
                              {"Record the force’s answer", "answer", ItemState::answered},
                              {"Challenge the answer", "challenge", ItemState::challenged},
                              {"Conclude it", "conclude", ItemState::concluded},
                              {"Look at it again", "follow", ItemState::followed},
                              {"Drop it", "drop", ItemState::dropped}};

Html steps_view(Visit& visit, const AccountItem& item) {
    if (!visit.may(Right::write_papers)) return {};
    std::vector<Html> buttons;
    auto add = [&](const char* text, const std::string& part) {
        buttons.push_back(html::button({.text = text,
                                        .href = address_of(item) + "/" + part,
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    };
    for (const auto& step : steps)
        for (const auto& move : account_item_moves().moves_from(item.state))
            if (move.to == step.to) add(step.text, step.part);
    if (!item.has_ended()) {
        add("Change it", "change");
        buttons.push_back(html::button({.text = "Ask for information",
                                        .href = std::string(requests_address) + "/new?item=" + item.reference,
                                        .classes = "govuk-button--secondary"}));
    }
    return html::button_group(buttons);
}

Html requests_view(Visit& visit, const AccountItem& item) {
    std::vector<html::Content> lines;
    for (const auto& request : requests_of(visit.db, item))
        lines.emplace_back(html::of<"{}: {}">(html::link({.text = request.title, .href = address_of(request)}),
                                              standing_in_words(request, visit.today())));
    return lines.empty() ? Html()
                         : html::section_heading("Information asked for", "requests") + html::bullet_list(lines);
}

http::Response one_page(Visit& visit) {
    auto item = item_asked_for(visit);
    if (!item) return not_found(visit);
    Html main =
        html::page_heading(html::of<"{}{}">(item->title, html::sample_mark(item->is_sample)), "Item " + item->reference)
        + facts_view(visit, *item) + steps_view(visit, *item);
    if (!item->why.text.empty()) main += html::section_heading("Why it matters", "why") + html::render_prose(item->why);
    main += html::section_heading("What the force is asked", "asked")
            + (item->asked.text.empty() ? html::paragraph("Nothing yet.") : html::render_prose(item->asked));
    for (const auto& words : directing_words(item->asked.text)) main += html::inset_text({.text = words});
    auto turns = told(turns_of(visit.db, item->id));
    if (!turns.empty()) main += html::section_heading("What each side said", "words") + turns_view(turns);
    main += conclusion_view(*item);
    if (!item->dropped_because.text.empty())
        main += html::section_heading("Why it was dropped", "dropped") + html::render_prose(item->dropped_because);
    main += requests_view(visit, *item) + office::history_block(visit, account_item_fields().shape(), item->id.value);
    return show(visit, staff_words(item->title), main);
}

} // namespace

void mount_account_items(office::Routes& at) {
    auto read = may(Right::read_office);
    at.list(items_address, list_page, list_sheet, read, "See what the chief constable is held to account for");
    at.get(std::string(items_address) + "/{item}", one_page, read,
           "See one item with the force's words and the office's");
}

} // namespace reeve::oversight
