// The timeline of one record, and the audit log with its filters by post, kind of record and period.
#include "office/history_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "html/wayfinding.h"
#include "office/audit.h"
#include "office/list_files.h"
#include "office/restricted_reading.h"
#include "office/routes.h"
#include "office/settings.h"
#include "office/typed_words.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

constexpr int lines_on_a_page = 50;
constexpr int lines_in_a_sheet = 10'000;

// The settings have a history too, though no table of their shape.
Shapes told_shapes(Visit& visit) {
    auto shapes = visit.office.shapes();
    shapes.push_back(&settings_fields().shape());
    return shapes;
}

std::string record_of(const Shapes& shapes, const AuditLine& line) {
    auto noun = noun_of(shapes, line.table);
    return noun == line.record_words ? capitalised(noun) : capitalised(noun) + " " + line.record_words;
}

Html timeline_item(const HistoryLine& line) {
    std::vector<html::Content> changes;
    for (const auto& words : line.changes) changes.emplace_back(words);
    auto told =
        changes.empty() ? html::paragraph(line.version == 1 ? "Recorded" : "Changed") : html::bullet_list(changes);
    if (!line.why.empty()) told += html::paragraph("Why: " + line.why);
    return html::of<
        R"(<div class="moj-timeline__item"><div class="moj-timeline__header"><h3 class="moj-timeline__title">Version {}</h3>
<p class="moj-timeline__byline">by {}</p></div><p class="moj-timeline__date"><time datetime="{}">{}</time></p>
<div class="moj-timeline__description">{}</div></div>)">(line.version, line.actor, iso(line.at), in_words(line.at),
                                                         told);
}

AuditFilter filter_of(Visit& visit) {
    AuditFilter filter;
    if (visit.who) filter.reader = visit.who->person;
    filter.post = std::string(visit.query("post"));
    filter.table = std::string(visit.query("kind"));
    if (auto from = parse_date(visit.query("from"), visit.today())) filter.from = *from;
    if (auto to = parse_date(visit.query("to"), visit.today())) filter.to = *to;
    return filter;
}

Html filter_form(Visit& visit, const AuditFilter& filter, const Problems& problems) {
    auto form = html::of<R"(<form method="get" action="/history" novalidate>)">();
    html::Select posts{.name = "post", .label = "Who", .value = filter.post};
    posts.options.push_back({"", "Everyone"});
    for (const auto& post : audit_posts(visit.db, visit.who->person)) posts.options.push_back({post, post});
    html::Select kinds{.name = "kind", .label = "Kind of record", .value = filter.table};
    kinds.options.push_back({"", "All"});
    auto shapes = told_shapes(visit);
    for (const auto& table : audit_tables(visit.db, visit.who->person))
        kinds.options.push_back({table, capitalised(noun_of(shapes, table))});
    form += html::select(posts) + html::select(kinds);
    form += html::text_input({.name = "from",
                              .label = "From",
                              .hint = "For example, 5/9/2026.",
                              .error = html::error_of(problems, "from"),
                              .value = std::string(visit.query("from")),
                              .classes = "govuk-input--width-10"});
    form += html::text_input({.name = "to",
                              .label = "To",
                              .error = html::error_of(problems, "to"),
                              .value = std::string(visit.query("to")),
                              .classes = "govuk-input--width-10"});
    form += html::button({.text = "Show these", .classes = "govuk-button--secondary"});
    return form + html::of<"</form>">();
}

int asked_page(Visit& visit) {
    auto text = visit.query("page");
    int page = 1;
    std::from_chars(text.data(), text.data() + text.size(), page);
    return page < 1 ? 1 : std::min(page, 100'000);
}

std::string query_of(Visit& visit) {
    std::string query;
    for (const auto& [name, value] : visit.request.query.list())
        if (name != "page" && !value.empty())
            query += (query.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return query;
}

// What is behind the door is told there alone, where every reading is noted.
bool tells_restricted(const Visit& visit, const AuditLine& line) {
    return visit.may(Right::read_restricted) && !is_behind_door(line.table);
}

Html audit_table(Visit& visit, const std::vector<AuditLine>& lines) {
    html::Table table{.caption = "Audit log",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "audit",
                      .head = {{"When"}, {"Who"}, {"Record"}, {"What changed"}, {"Why"}},
                      .is_scrolled = true};
    auto shapes = told_shapes(visit);
    for (const auto& line : lines)
        table.rows.push_back({{{in_words(line.at)},
                               {line.actor},
                               {record_of(shapes, line)},
                               {joined(words_of(shapes, line, tells_restricted(visit, line)), "; ")},
                               {line.why.empty() ? "No reason asked" : line.why}}});
    return html::table(table);
}

http::Response history_page(Visit& visit) {
    auto filter = filter_of(visit);
    auto total = audit_count(visit.db, filter);
    int pages = static_cast<int>((total + lines_on_a_page - 1) / lines_on_a_page);
    int page = std::max(1, std::min(asked_page(visit), pages));
    auto lines = audit_lines(visit.db, filter, lines_on_a_page, (page - 1) * lines_on_a_page);
    auto problems = unread_days(visit);
    auto main = html::error_summary(problems) + html::page_heading("History of the office");
    main += html::paragraph("Every record that was added, changed or deleted, newest first.");
    main += filter_form(visit, filter, problems);
    if (lines.empty()) main += html::paragraph("Nothing was changed that matches.");
    else {
        auto first = static_cast<std::int64_t>(page - 1) * lines_on_a_page + 1;
        main += html::paragraph(
            html::count_line(first, first + static_cast<std::int64_t>(lines.size()) - 1, total, "change"));
        main += audit_table(visit, lines);
    }
    main += html::of<R"(<p class="govuk-body">Who opened restricted records stands in {}.</p>)">(
        html::link({.text = "the list of readings", .href = "/history/readings"}));
    auto query = query_of(visit);
    main += html::pagination(
        html::pages_of(page, std::max(pages, 1), "/history" + query + (query.empty() ? "?page=" : "&page=")));
    main += list_files("/history" + query);
    return show(visit, {.title = "History of the office", .section = "Settings", .has_errors = !problems.empty()}, main,
                problems.empty() ? 200 : 422);
}

Sheet history_sheet(Visit& visit) {
    Sheet sheet{.title = "History of the office",
                .columns = {"When", "Who", "Kind", "Record", "Version", "What changed", "Why"}};
    auto filter = filter_of(visit);
    auto shapes = told_shapes(visit);
    for (const auto& line : audit_lines(visit.db, filter, lines_in_a_sheet, 0))
        sheet.rows.push_back({iso(line.at), line.actor, noun_of(shapes, line.table), line.record_words,
                              std::to_string(line.version),
                              joined(words_of(shapes, line, tells_restricted(visit, line)), "; "), line.why});
    if (audit_count(visit.db, filter) > lines_in_a_sheet)
        sheet.note = "The newest 10,000 changes. Choose a period for older ones.";
    return sheet;
}

} // namespace

html::Html history_block(Visit& visit, const Shape& shape, std::int64_t record_id) {
    auto block = html::section_heading("History", "history");
    Html items;
    AuditFilter one{.table = shape.table, .record_id = record_id, .reader = visit.who ? visit.who->person : PersonId{}};
    for (const auto& line : audit_lines(visit.db, one, 1000, 0))
        items +=
            timeline_item({record_id, line.version, line.at, line.actor, line.why,
                           words_of({&shape}, line, visit.may(Right::read_restricted) || is_behind_door(shape.table)),
                           shape.noun, line.record_words});
    return block + html::of<R"(<div class="moj-timeline">{}</div>)">(items);
}

void mount_history(Routes& routes) {
    routes.list("/history", history_page, history_sheet, may(Right::read_history),
                "Read the audit log of the whole office");
}

} // namespace reeve::office
