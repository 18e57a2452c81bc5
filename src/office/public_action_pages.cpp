// What the public sees of actions: those the office shows, in the office's own public words, without persons.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include "office/action_pages.h"
#include "office/action_parts.h"
#include "office/import_run.h"
#include "office/list_files.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;
using When = ActionFilter::When;

When asked_when(const Visit& visit) {
    auto when = visit.query("when");
    return when == "open" ? When::open : when == "late" ? When::late : when == "done" ? When::done : When::any;
}

int asked_page(const Visit& visit) {
    int page = 1;
    auto typed = visit.query("page");
    std::from_chars(typed.data(), typed.data() + typed.size(), page);
    return std::clamp(page, 1, 10'000);
}

ActionFilter public_filter(const Visit& visit) {
    ActionFilter filter;
    filter.when = asked_when(visit);
    filter.public_only = true;
    return filter;
}

Html views(const Visit& visit) {
    html::SubNavigation list{.label = "Which actions",
                             .items = {{"All", "/plan/actions"},
                                       {"Open", "/plan/actions?when=open"},
                                       {"Late", "/plan/actions?when=late"},
                                       {"Done", "/plan/actions?when=done"}}};
    auto when = visit.query("when");
    list.current = "/plan/actions" + (when.empty() ? "" : "?when=" + std::string(when));
    std::vector<html::Content> links;
    for (const auto& item : list.items)
        links.emplace_back(item.href == list.current ? html::of<R"(<b aria-current="page">{}</b>)">(item.text)
                                                     : html::link({.text = item.text, .href = item.href}));
    return html::of<R"(<nav aria-label="Which actions">{}</nav>)">(html::bullet_list(links));
}

http::Response list_page(Visit& visit) {
    auto filter = public_filter(visit);
    auto total = count_actions(visit.db, filter, visit.today());
    int last = static_cast<int>((total + actions_on_a_page - 1) / actions_on_a_page);
    int page = std::min(asked_page(visit), std::max(last, 1));
    ActionPage cut{.from = static_cast<std::int64_t>(page - 1) * actions_on_a_page};
    auto list = actions(visit.db, filter, cut, visit.today());
    html::Table table{.caption = "Actions",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Action"}, {"Owner"}, {"Due"}, {"Status"}},
                      .empty_text = "No actions are shown here yet.",
                      .is_stacked = true};
    for (const auto& action : list)
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                  html::link({.text = shortened(action.public_words.text, 120), .href = public_address_of(action)}),
                  action.reference)},
              {action.owner_post.empty() ? "Not given yet" : action.owner_post},
              {due_shown(action, visit.today())},
              {standing_chip(action, visit.today())}}});
    Html main = html::page_heading("Actions");
    main += html::lead_paragraph("What we said we would do, who sees to it, and where it stands.");
    main += views(visit);
    if (!list.empty())
        main += html::paragraph(
            html::count_line(cut.from + 1, cut.from + static_cast<std::int64_t>(list.size()), total, "action"));
    main += html::table(table);
    main += html::pagination(html::pages_of(page, std::max(last, 1),
                                            with_query(visit, "/plan/actions", {{"page", ""}})
                                                + (visit.query("when").empty() ? "?page=" : "&page=")));
    main += list_files(with_query(visit, "/plan/actions", {{"page", ""}}));
    return show(visit, {.title = "Actions", .section = "Plan and progress", .is_public = true}, main);
}

std::string date_words(const std::optional<Date>& date) { return date ? iso(*date) : ""; }

std::vector<std::string> row_of(const Action& action, Date today) {
    return {action.reference,       action.public_words.text,   action.owner_post,
            date_words(action.due), label_of(action.state),     label_of(standing(action, today)),
            iso(action.raised),     date_words(action.done_on), action.is_sample ? "Yes" : "No"};
}

const std::vector<std::string> public_columns = {"Reference", "Action", "Owner",   "Due",   "Status",
                                                 "Standing",  "Raised", "Done on", "Sample"};

Sheet list_sheet(Visit& visit) {
    Sheet sheet{.title = "Actions", .columns = public_columns};
    for (const auto& action : actions(visit.db, public_filter(visit), {.most = 10'000}, visit.today()))
        sheet.rows.push_back(row_of(action, visit.today()));
    return sheet;
}

std::optional<Action> asked_public(Visit& visit) {
    auto action = asked_action(visit);
    return action && action->is_public ? action : std::nullopt;
}

// The steps as the public may read them: states and dates, no posts of who changed what and no reasons, which may tell
// of persons.
Html steps_of(Visit& visit, const Action& action) {
    std::vector<html::TimelineItem> items;
    for (const auto& line : history_of(visit.db, action_fields().shape(), action.id.value)) {
        std::vector<html::Content> words;
        for (const auto& change : line.changes)
            if (change.starts_with("Status ") || change.starts_with("Due date ")) words.emplace_back(change);
        if (!words.empty())
            items.push_back({.title = line.version == 1 ? "Made" : "Moved on",
                             .by = "",
                             .at = line.at,
                             .description = html::bullet_list(words)});
    }
    html::Table table{.caption = "What happened",
                      .head = {{"When"}, {"What changed"}},
                      .empty_text = "Nothing yet.",
                      .is_stacked = true};
    for (const auto& item : items) table.rows.push_back({{{in_words(london_date(item.at))}, {item.description}}});
    return html::table(table);
}

http::Response action_page(Visit& visit) {
    auto action = asked_public(visit);
    if (!action) return not_found(visit);
    Html main = html::page_heading(shortened(action->public_words.text, 120), "Action " + action->reference);
    if (action->is_sample)
        main +=
            html::paragraph(html::of<R"(<span class="rv-sample">SAMPLE</span> Made up, to show how Reeve works.)">());
    if (count_characters(action->public_words.text) > 120) main += html::render_prose(action->public_words);
    html::SummaryList facts;
    facts.rows.push_back(
        {.key = "Status", .value = html::of<"{} {}">(standing_chip(*action, visit.today()), label_of(action->state))});
    facts.rows.push_back({.key = "Due", .value = due_shown(*action, visit.today())});
    if (action->times_moved > 0)
        facts.rows.push_back({.key = "Times the date was moved", .value = action->times_moved});
    facts.rows.push_back({.key = "Came from", .value = source_shown(visit, *action)});
    facts.rows.push_back({.key = "Owner", .value = action->owner_post.empty() ? "Not given yet" : action->owner_post});
    if (!action->area.empty()) facts.rows.push_back({.key = "Area", .value = place_name(visit.db, action->area)});
    if (action->done_on) facts.rows.push_back({.key = "Done on", .value = in_words(*action->done_on)});
    main += html::summary_list(facts) + steps_of(visit, *action);
    return show(visit,
                {.title = action->reference,
                 .section = "Plan and progress",
                 .trail = {{"Actions", "/plan/actions"}},
                 .is_public = true},
                main);
}

Sheet action_sheet(Visit& visit) {
    Sheet sheet{.title = "Action", .columns = public_columns};
    if (auto action = asked_public(visit)) sheet.rows.push_back(row_of(*action, visit.today()));
    return sheet;
}

} // namespace

void mount_public_actions(Routes& at) {
    at.cached_list("/plan/actions", list_page, list_sheet, "Read what the office said it would do");
    at.cached_list("/plan/actions/{reference}", action_page, action_sheet,
                   "Read one action the office shows to the public");
}

void mount_actions(Office& office) {
    auto& routes = office.routes();
    mount_action_list(routes);
    mount_action_forms(routes);
    mount_actions_together(routes);
    mount_action_record(routes);
    mount_action_moves(routes);
    mount_public_actions(routes);
    mount_action_imports(routes);
    office.shapes().push_back(&import_run_fields().shape());
    office.shapes().push_back(&action_fields().shape());
}

} // namespace reeve::office
