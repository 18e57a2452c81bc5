// The staff list of actions with its filters, views and twins.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include "office/action_import_store.h"
#include "office/action_pages.h"
#include "office/action_parts.h"
#include "office/list_files.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;
using When = ActionFilter::When;

constexpr const char* list_address = "/work/actions";
constexpr int rows_in_a_sheet = 10'000;

struct WhenWords {
    When when;
    const char* stored;
    const char* label;
};
constexpr WhenWords when_words[] = {{When::open, "open", "Open"},
                                    {When::late, "late", "Late"},
                                    {When::due, "due", "Due in the next 7 days"},
                                    {When::done, "done", "Done and verified"},
                                    {When::any, "all", "All"}};

const WhenWords& asked_when(const Visit& visit) {
    for (const auto& words : when_words)
        if (visit.query("when") == words.stored) return words;
    // A state that is chosen says itself whether closed ones are meant.
    return visit.query("state").empty() ? when_words[0] : when_words[4];
}

int number_in(std::string_view text, int otherwise) {
    int number = 0;
    auto [stopped, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    return trouble == std::errc{} && stopped == text.data() + text.size() && number > 0 ? number : otherwise;
}

PersonId asked_owner(const Visit& visit) {
    std::int64_t id = 0;
    auto typed = visit.query("owner");
    std::from_chars(typed.data(), typed.data() + typed.size(), id);
    return PersonId{id};
}

ActionFilter asked_filter(const Visit& visit) {
    ActionFilter filter;
    filter.when = asked_when(visit).when;
    filter.state = choice_of<ActionState>(visit.query("state"));
    filter.source = choice_of<ActionSource>(visit.query("source"));
    filter.owner = asked_owner(visit);
    filter.theme = std::string(visit.query("theme"));
    filter.area = std::string(visit.query("area"));
    filter.text = std::string(trimmed(visit.query("q")));
    return filter;
}

constexpr const char* sort_names[] = {"due", "title", "owner", "state"};

ActionPage asked_page(const Visit& visit) {
    ActionPage page;
    auto sort = visit.query("sort");
    page.is_turned = sort.starts_with('-');
    if (page.is_turned) sort.remove_prefix(1);
    for (int i = 0; i < 4; ++i)
        if (sort == sort_names[i]) page.sort = static_cast<ActionSort>(i);
    page.most = visit.query("per") == "100" ? 100 : actions_on_a_page;
    page.from = static_cast<std::int64_t>(std::min(number_in(visit.query("page"), 1), 100'000) - 1) * page.most;
    return page;
}

// ---- Filters ----

html::Select choices(const char* name, const char* label, std::string_view value, std::span<const Choice> list) {
    html::Select select{.name = name, .label = label, .value = std::string(value)};
    select.options.push_back({"", "All"});
    for (const auto& choice : list) select.options.push_back({choice.stored, choice.label});
    return select;
}

// What a filter offers: stored values and their words.
using Offered = std::vector<std::pair<std::string, std::string>>;
using HeldOffer = std::shared_ptr<const Offered>;

html::Select listed(const char* name, const char* label, std::string_view value, const Offered& list) {
    html::Select select{.name = name, .label = label, .value = std::string(value)};
    select.options.push_back({"", "All"});
    for (const auto& [stored, words] : list) select.options.push_back({stored, words});
    return select;
}

HeldOffer owners(Visit& visit) {
    return visit.held("owners of open actions", [&] {
        Offered list;
        for (const auto& [owner, post] : owners_of_open_actions(visit.db))
            list.emplace_back(std::to_string(owner.value), post);
        return list;
    });
}

HeldOffer areas(Visit& visit) {
    return visit.held("areas of actions", [&] {
        Offered list;
        for (const auto& code : action_areas(visit.db)) list.emplace_back(code, place_name(visit.db, code));
        return list;
    });
}

HeldOffer themes(Visit& visit) {
    return visit.held("themes of actions", [&] {
        Offered list;
        for (const auto& theme : action_themes(visit.db))
            list.emplace_back(theme, capitalised(replaced(theme, "-", " ")));
        return list;
    });
}

std::string words_in(const Offered& list, std::string_view value) {
    for (const auto& [stored, words] : list)
        if (stored == value) return words;
    return std::string(value);
}

// The filters in force beside the usual list of open ones, each with the address without it.
std::vector<html::AppliedFilter> applied(Visit& visit, const ActionFilter& filter) {
    std::vector<html::AppliedFilter> list;
    auto add = [&](const char* group, const char* name, std::string words) {
        list.push_back({group, std::move(words), with_query(visit, list_address, {{name, ""}, {"page", ""}})});
    };
    if (filter.when != When::open && !visit.query("when").empty()) add("Show", "when", asked_when(visit).label);
    if (filter.state) add("Status", "state", label_of(*filter.state));
    if (filter.owner) add("Owner", "owner", words_in(*owners(visit), visit.query("owner")));
    if (filter.source) add("Came from", "source", label_of(*filter.source));
    if (!filter.area.empty()) add("Area", "area", place_name(visit.db, filter.area));
    if (!filter.theme.empty()) add("Theme", "theme", words_in(*themes(visit), filter.theme));
    if (!filter.text.empty()) add("Words", "q", filter.text);
    return list;
}

Html filters_asked(Visit& visit, const ActionFilter& filter) {
    html::Radios when{.name = "when",
                      .legend = "Show",
                      .value = asked_when(visit).stored,
                      .legend_classes = "govuk-fieldset__legend--s",
                      .classes = "govuk-radios--small"};
    for (const auto& words : when_words) when.options.push_back({.value = words.stored, .text = words.label});
    Html controls = html::text_input({.name = "q", .label = "Words or reference", .value = filter.text});
    controls += html::radios(when);
    controls += html::select(choices("state", "Status", visit.query("state"), Choices<ActionState>::list));
    controls += html::select(listed("owner", "Owner", visit.query("owner"), *owners(visit)));
    controls += html::select(choices("source", "Came from", visit.query("source"), Choices<ActionSource>::list));
    if (auto list = areas(visit); !list->empty()) controls += html::select(listed("area", "Area", filter.area, *list));
    if (auto list = themes(visit); !list->empty())
        controls += html::select(listed("theme", "Theme", filter.theme, *list));
    Html kept;
    for (const char* name : {"sort", "per"})
        if (auto value = visit.query(name); !value.empty()) kept += html::hidden_field(name, value);
    return html::filter_panel(
        {.action = list_address,
         .controls = controls,
         .applied = applied(visit, filter),
         .clear_href = list_address,
         .kept = kept,
         .apply_button = html::button({.text = "Apply filters", .classes = "govuk-!-margin-top-4"})});
}

// Whether the list is opened as the menu opens it: nothing chosen, sorted as usual. Any page of it, or its first.
bool is_bare(const Visit& visit, bool is_first) {
    for (const auto& [name, value] : visit.request.query.list())
        if (is_first || name != "page") return false;
    return true;
}

// With nothing chosen the panel reads the same for everybody.
Html filters(Visit& visit, const ActionFilter& filter) {
    if (!is_bare(visit, false)) return filters_asked(visit, filter);
    return *visit.held("filters of actions", [&] { return filters_asked(visit, filter); });
}

// ---- The table ----

html::Column sorted_column(Visit& visit, const ActionPage& page, ActionSort sort, const char* words) {
    std::string name = sort_names[static_cast<int>(sort)];
    html::Column column{.text = words};
    bool is_here = page.sort == sort;
    if (is_here) column.sorting = page.is_turned ? html::Sorting::descending : html::Sorting::ascending;
    column.sort_href =
        with_query(visit, list_address, {{"sort", is_here && !page.is_turned ? "-" + name : name}, {"page", ""}});
    return column;
}

html::TableRow row_of(Visit& visit, const Action& action) {
    auto name = html::of<R"(<b>{}</b><br><span class="govuk-body-s">{}. {}. {}</span>)">(
        html::link({.text = action.title, .href = address_of(action)}), action.reference,
        action.owner_post.empty() ? "Nobody yet" : action.owner_post, source_words(action));
    html::TableRow row;
    if (visit.may(Right::write_actions)) row.cells.push_back({html::row_checkbox(action.reference)});
    row.cells.push_back({name});
    row.cells.push_back({due_shown(action, visit.today())});
    row.cells.push_back({html::of<"{}<br>{}">(standing_chip(action, visit.today()), label_of(action.state))});
    return row;
}

Html table_of(Visit& visit, const ActionPage& page, const std::vector<Action>& list) {
    html::Table table{.caption = "Actions", .caption_classes = "govuk-visually-hidden", .caption_id = "actions"};
    bool may_tick = visit.may(Right::write_actions);
    if (may_tick) table.head.push_back({.text = "Choose", .is_hidden = true});
    table.head.push_back(sorted_column(visit, page, ActionSort::title, "Action"));
    table.head.push_back(sorted_column(visit, page, ActionSort::due, "Due"));
    table.head.back().classes = "govuk-!-width-one-quarter";
    table.head.push_back(sorted_column(visit, page, ActionSort::state, "Status"));
    table.first_cell_is_header = false;
    table.is_scrolled = true;
    for (const auto& action : list) table.rows.push_back(row_of(visit, action));
    if (!may_tick) return html::table(table);
    auto form = html::of<R"(<form method="get" action="/work/actions/chosen" novalidate>{}{}</form>)">(
        html::table(table), html::bulk_actions("With the actions you chose",
                                               {{"Record a chaser", "chaser"}, {"Change due date", "due-date"}}));
    return form;
}

Html pages_of(Visit& visit, const ActionPage& page, std::int64_t total) {
    auto address = with_query(visit, list_address, {{"page", ""}});
    address += address.find('?') == std::string::npos ? "?page=" : "&page=";
    int last = static_cast<int>((total + page.most - 1) / page.most);
    auto made =
        html::pagination(html::pages_of(static_cast<int>(page.from / page.most) + 1, std::max(last, 1), address));
    if (total > actions_on_a_page && page.most == actions_on_a_page)
        made += html::small_paragraph(html::link(
            {.text = "Show 100 on a page", .href = with_query(visit, list_address, {{"per", "100"}, {"page", ""}})}));
    return made;
}

Html nothing_found(const ActionFilter& filter, const ActionCounts& counts) {
    if (counts.all == 0)
        return html::paragraph(
            "No actions yet. They come from engagement, feedback, papers and recommendations, or you add one.");
    if (!filter.narrows() && filter.when == When::late) return html::paragraph("Nothing is late.");
    if (!filter.narrows() && filter.when == When::open)
        return html::paragraph("Every action is done. " + counted(counts.all, "action") + " altogether.");
    return html::of<R"(<p class="govuk-body">No actions match. {} hidden by your filters. {}</p>)">(
        counted(counts.all, "action is", "actions are"), html::link({.text = "Clear filters", .href = list_address}));
}

Html list_asked(Visit& visit, const ActionFilter& filter, const ActionCounts& counts) {
    auto page = asked_page(visit);
    auto total = filter.narrows() ? count_actions(visit.db, filter, visit.today()) : counts.of(filter.when);
    if (page.from >= total) page.from = 0;
    auto list = actions(visit.db, filter, page, visit.today());
    if (list.empty()) return nothing_found(filter, counts);
    Html made = html::paragraph(
        html::count_line(page.from + 1, page.from + static_cast<std::int64_t>(list.size()), total, "action"));
    auto by_owner =
        with_query(visit, list_address, {{"sort", page.sort == ActionSort::owner ? "" : "owner"}, {"page", ""}});
    made += html::small_paragraph(
        html::link({.text = page.sort == ActionSort::owner ? "Sort by due date" : "Sort by owner", .href = by_owner}));
    return made + table_of(visit, page, list) + pages_of(visit, page, total);
}

// What everybody opens first, the beginning of the usual list, reads the same for all who may change actions, and for
// all who may not, until a record changes or the day ends.
Html list_view(Visit& visit, const ActionFilter& filter, const ActionCounts& counts) {
    if (!is_bare(visit, true)) return list_asked(visit, filter, counts);
    auto name = std::string(visit.may(Right::write_actions) ? "first actions to choose from on " : "first actions on ");
    return *visit.held(name + iso(visit.today()), [&] { return list_asked(visit, filter, counts); });
}

Html owner_view(Visit& visit) {
    html::Table table{
        .caption = "Open actions by owner",
        .head = {{.text = "Owner"}, {.text = "Open", .is_numeric = true}, {.text = "Late", .is_numeric = true}},
        .empty_text = "No action is open.",
        .is_stacked = true};
    for (const auto& owner : action_owners(visit.db, visit.today())) {
        auto address = std::string(list_address) + "?owner=" + std::to_string(owner.owner.value);
        html::Content name = owner.owner ? html::Content(html::link({.text = owner.post, .href = address}))
                                         : html::Content(owner.post.empty() ? "Nobody yet" : owner.post);
        table.rows.push_back({{{name}, {with_commas(owner.open)}, {with_commas(owner.late)}}});
    }
    return html::table(table);
}

Html views(Visit& visit, bool by_owner) {
    auto list = with_query(visit, list_address, {{"view", ""}, {"page", ""}}),
         owner = with_query(visit, list_address, {{"view", "owner"}, {"page", ""}});
    return html::sub_navigation({.label = "Views of the actions",
                                 .items = {{"List", list}, {"By owner", owner}},
                                 .current = by_owner ? owner : list});
}

http::Response list_page(Visit& visit) {
    auto filter = asked_filter(visit);
    bool by_owner = visit.query("view") == "owner";
    auto held = visit.held("actions in numbers on " + iso(visit.today()),
                           [&] { return action_counts(visit.db, visit.today()); });
    const auto& counts = *held;
    std::vector<Html> buttons;
    if (visit.may(Right::write_actions))
        buttons.push_back(html::button({.text = "Add an action", .href = "/work/actions/new"}));
    Html main = html::heading_with_actions("Actions", buttons);
    main += html::lead_paragraph(counted(counts.open, "action is open", "actions are open") + ", "
                                 + with_commas(counts.late) + " of them late. " + counted(counts.done, "is", "are")
                                 + " done and not verified yet.");
    main += views(visit, by_owner);
    main +=
        by_owner ? owner_view(visit) : html::filtered_list(filters(visit, filter), list_view(visit, filter, counts));
    Html more;
    if (visit.may(Right::write_actions))
        more =
            html::of<" {}. {}.">(html::link({.text = "Bring a file of actions back", .href = "/work/actions/import"}),
                                 html::link({.text = "Bring in a log of your own", .href = "/work/import/actions"}));
    main += list_files(with_query(visit, "/work/actions", {{"page", ""}, {"view", ""}}), "This list", more);
    return show(visit, {.title = "Actions", .section = "My work"}, main);
}

Sheet sheet_of(Visit& visit) {
    auto page = asked_page(visit);
    page.from = 0;
    page.most = rows_in_a_sheet;
    auto sheet = action_sheet(visit.db, asked_filter(visit), page, visit.today());
    if (sheet.rows.size() == rows_in_a_sheet) sheet.note = "The first 10,000 actions. Filter the list for others.";
    return sheet;
}

} // namespace

void mount_action_list(Routes& at) {
    at.list(list_address, list_page, sheet_of, may(Right::read_office),
            "Find actions by status, owner, source and place");
}

} // namespace reeve::office
